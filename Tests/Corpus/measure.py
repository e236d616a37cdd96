#!/usr/bin/env python3
"""How well Candor reads: precision, recall and F1 a label, with 95 % intervals (Wilson). Standard library only.

    python3 Tests/Corpus/measure.py BINARY [--write] [--markdown]

Plays `$CANDOR_CORPUS/dev.jsonl` (where the variable is set) and `messages.jsonl` beside this file through one process
of the binary; beside it a naive list of keywords, as the floor. `--write` puts what was reached into `figures.json`,
below which `CorpusTests` fails; `--markdown` prints the table of the README.
"""
import json, math, os, re, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
LABELS = ["progress", "completion", "verified_completion", "next_step", "promised_followup", "blocked"]
FIELDS = {"current_status": "status", "completed_this_segment": "completed", "next_step": "next_step",
          "next_report_condition": "next_report", "operator_intervention": "operator_needed"}
KEYWORDS = {
    "progress": "in progress|working on|running|so far|found",
    "completion": "done|complete|completed|finished|fixed|implemented|added|updated",
    "verified_completion": "tests? pass|all green|verified|passing|passed",
    "next_step": "next|let me|i'll|i will",
    "promised_followup": "report back|let you know|will update|ping you",
    "blocked": "blocked|waiting for|need your|cannot proceed|can't proceed",
}


def load(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def read(binary, messages):
    calls = [{"jsonrpc": "2.0", "id": "start", "method": "initialize", "params": {"protocolVersion": "1.0"}}]
    calls += [{"jsonrpc": "2.0", "id": number, "method": "analyzeMessage", "params": {"text": message["text"]}}
              for number, message in enumerate(messages)]
    lines = "".join(json.dumps(call) + "\n" for call in calls)
    run = subprocess.run([binary, "--store", ":memory:"], input=lines, capture_output=True, text=True, check=True)
    answers = {answer["id"]: answer["result"] for answer in map(json.loads, run.stdout.splitlines()) if "result" in answer}
    readings = []
    for number in range(len(messages)):
        answer = answers[number]
        claims = {claim["type"] for claim in answer["claims"]}
        if "verified_completion" in claims:
            claims.add("completion")
        readings.append((claims, {FIELDS[name] for name in answer["fields"]}))
    return readings


def guess(messages):
    readings = []
    for message in messages:
        claims = {label for label, words in KEYWORDS.items() if re.search(rf"\b({words})\b", message["text"].lower())}
        if "verified_completion" in claims:
            claims.add("completion")
        readings.append((claims, set()))
    return readings


def wilson(hits, total):
    if not total:
        return (0.0, 1.0)
    z, share = 1.96, hits / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return (max(0.0, middle - half), min(1.0, middle + half))


def rows(gold, found, names):
    table = {}
    for name in names:
        right = sum(name in g and name in f for g, f in zip(gold, found))
        said, there = sum(name in f for f in found), sum(name in g for g in gold)
        precision, recall = right / said if said else 0.0, right / there if there else 0.0
        both = precision + recall
        table[name] = {"precision": round(precision, 3), "recall": round(recall, 3), "gold": there,
                       "f1": round(2 * precision * recall / both, 3) if both else 0.0,
                       "precision95": [round(x, 2) for x in wilson(right, said)],
                       "recall95": [round(x, 2) for x in wilson(right, there)]}
    return table


def macro(table):
    scores = [row["f1"] for row in table.values() if row["gold"]]
    return round(sum(scores) / len(scores), 3) if scores else 0.0


def measure(messages, readings):
    claims = rows([set(m["claims"]) for m in messages], [r[0] for r in readings], LABELS)
    fields = rows([{k for k, v in m["fields"].items() if v} for m in messages], [r[1] for r in readings], FIELDS.values())
    denied = sum(len(set(m["negated_claims"]) & r[0]) for m, r in zip(messages, readings))
    return {"messages": len(messages), "claims": claims, "macroF1": macro(claims), "fields": fields,
            "fieldsMacroF1": macro(fields), "negatedReadAsClaims": denied}


def show(title, result, floor):
    print(f"\n{title}: {result['messages']} messages")
    print(f"{'label':22s} {'P':>6s} {'95 %':>12s} {'R':>6s} {'95 %':>12s} {'F1':>6s} {'gold':>5s} {'floor':>6s}")
    for kind in ("claims", "fields"):
        for name, row in result[kind].items():
            spans = ["{:.2f}–{:.2f}".format(*row[x]) for x in ("precision95", "recall95")]
            low = floor[kind][name]["f1"] if kind == "claims" else float("nan")
            print(f"{name:22s} {row['precision']:6.3f} {spans[0]:>12s} {row['recall']:6.3f} {spans[1]:>12s} "
                  f"{row['f1']:6.3f} {row['gold']:5d} {low:6.3f}")
    print(f"macro-F1 claims {result['macroF1']} (floor {floor['macroF1']}), fields {result['fieldsMacroF1']}, "
          f"denied but read as claims {result['negatedReadAsClaims']}")


def markdown(results):
    names = list(results)
    print("| label | " + " | ".join(f"{n}: P | R | F1 | keywords F1" for n in names) + " |")
    print("| --- |" + " --- | --- | --- | --- |" * len(names))
    for label in LABELS:
        cells = [f"{r['claims'][label]['precision']:.2f} ({r['claims'][label]['precision95'][0]:.2f}–{r['claims'][label]['precision95'][1]:.2f}) | "
                 f"{r['claims'][label]['recall']:.2f} ({r['claims'][label]['recall95'][0]:.2f}–{r['claims'][label]['recall95'][1]:.2f}) | "
                 f"{r['claims'][label]['f1']:.2f} | {f['claims'][label]['f1']:.2f}" for r, f in results.values()]
        print(f"| `{label}` | " + " | ".join(cells) + " |")
    print("| macro-F1 over claims | " + " | ".join(f" | | {r['macroF1']:.2f} | {f['macroF1']:.2f}" for r, f in results.values()) + " |")
    print("| macro-F1 over fields | " + " | ".join(f" | | {r['fieldsMacroF1']:.2f} | –" for r, f in results.values()) + " |")


def main(arguments):
    binary = next((a for a in arguments if not a.startswith("--")), None)
    if not binary:
        sys.exit(__doc__)
    paths = {"own": os.path.join(HERE, "messages.jsonl")}
    if os.environ.get("CANDOR_CORPUS"):
        paths["dev"] = os.path.join(os.environ["CANDOR_CORPUS"], "dev.jsonl")
    results = {}
    for name, path in sorted(paths.items()):
        messages = load(path)
        results[name] = (measure(messages, read(binary, messages)), measure(messages, guess(messages)))
        if "--markdown" not in arguments:
            show(name, *results[name])
    if "--markdown" in arguments:
        markdown(results)
    if "--write" in arguments:
        path = os.path.join(HERE, "figures.json")
        figures = json.load(open(path)) if os.path.exists(path) else {}
        figures.update({name: result for name, (result, _) in results.items()})
        with open(path, "w", encoding="utf-8") as file:
            json.dump(figures, file, indent=1, sort_keys=True)
            file.write("\n")


if __name__ == "__main__":
    main(sys.argv[1:])
