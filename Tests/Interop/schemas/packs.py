"""Holds the schemas of the pack formats against our own reader: what the one takes, the other takes, and what is wrong
is wrong for both."""

import copy
import glob
import json
import os
import re
import subprocess
import tempfile

import yaml
from jsonschema import Draft202012Validator

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
PACKS = os.path.join(ROOT, "policy-packs")


class Loader(yaml.SafeLoader):
    """YAML as Candor reads it: only `true` and `false` are truth values, dates are texts."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":bool", ":timestamp"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def load(text):
    return yaml.load(text, Loader)


def validator(name):
    with open(os.path.join(ROOT, "protocol", "schemas", f"{name}.json")) as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


SCHEMAS = {
    name: validator(name)
    for name in ("reporting-pack", "templates", "profile", "project-pack", "policy-layer")
}


def is_read(files):
    """Whether `candor check` takes the files of a pack."""
    with tempfile.TemporaryDirectory() as folder:
        for path, content in files.items():
            os.makedirs(os.path.dirname(os.path.join(folder, "pack", path)), exist_ok=True)
            with open(os.path.join(folder, "pack", path), "w") as file:
                json.dump(content, file)
        run = subprocess.run(
            [os.environ["CANDOR_BIN"], "check", os.path.join(folder, "pack")],
            capture_output=True,
            text=True,
        )
        return run.returncode == 0, run.stdout + run.stderr


def is_read_as_layer(content):
    """Whether `validatePolicyPack` takes a repo-local file."""
    params = {"source": json.dumps(content), "path": ".tasksgodzilla/policy.json"}
    run = subprocess.run(
        [os.environ["CANDOR_BIN"], "call", "validatePolicyPack", json.dumps(params), "--store", ":memory:"],
        capture_output=True,
        text=True,
    )
    return json.loads(run.stdout)["valid"], run.stdout


def at(document, path):
    for part in path[:-1]:
        document = document[part]
    return document, path[-1]


def put(*path_and_value):
    """A change that puts a value somewhere."""
    *path, value = path_and_value

    def change(document):
        holder, last = at(document, path)
        holder[last] = value

    return change


def drop(*path):
    """A change that takes a value away."""

    def change(document):
        holder, last = at(document, path)
        del holder[last]

    return change


RULE = ("spec", "rules", 0)
LEAF = {"fact": "checkpoint.missed_count", "at_least": 1}
WRONG_REPORTING = {
    "no apiVersion": drop("apiVersion"),
    "another apiVersion": put("apiVersion", "reporting-governance/v9"),
    "another kind": put("kind", "Pack"),
    "an unknown key": put("metadata", "ownr", "x"),
    "no version": drop("metadata", "version"),
    "a bad id": put("metadata", "id", "a b"),
    "an unknown severity": put("metadata", "severity_default", "hgih"),
    "tags that are no list": put("metadata", "tags", "a"),
    "an unknown task mode": put("metadata", "applies_to", {"task_modes": ["silnt"]}),
    "an unknown evaluation mode": put("spec", "evaluation_mode", "all"),
    "no rules": put("spec", "rules", []),
    "a raise without extends": put("spec", "raise", {"a": "high"}),
    "an extends without a version": put("spec", "extends", "no-silence"),
    "a rule without a title": drop(*RULE, "title"),
    "a rule without triggers": put(*RULE, "triggers", {}),
    "an empty trigger": put(*RULE, "triggers", {"event_types": []}),
    "an unknown event": put(*RULE, "triggers", {"event_types": ["task_strated"]}),
    "an unknown signal": put(*RULE, "triggers", {"derived_signals": ["x"]}),
    "an unknown claim type": put(*RULE, "triggers", {"claim_types": ["done"]}),
    "an empty condition": put(*RULE, "conditions", {}),
    "an empty group": put(*RULE, "conditions", {"all": []}),
    "an unknown group": put(*RULE, "conditions", {"some": [LEAF]}),
    "an unknown fact": put(*RULE, "conditions", {"fact": "checkpoint.mised_count", "at_least": 1}),
    "an unknown comparator": put(*RULE, "conditions", {"fact": "checkpoint.missed_count", "atleast": 1}),
    "two comparators": put(*RULE, "conditions", {**LEAF, "at_most": 3}),
    "no comparator": put(*RULE, "conditions", {"fact": "checkpoint.missed_count"}),
    "a number that is a text": put(*RULE, "conditions", {"fact": "checkpoint.missed_count", "at_least": "1"}),
    "a comparator of another type": put(*RULE, "conditions", {"fact": "task.mode", "at_least": "silent"}),
    "a word that never is": put(*RULE, "conditions", {"not": {"fact": "task.mode", "equals": "loud"}}),
    "a deep mistake": put(*RULE, "conditions", {"all": [{"any": [LEAF, {"not": [{"fact": "nothing", "equals": 1}]}]}]}),
    "an unknown requirement": put(*RULE, "evidence_requirements", {"completion": {"quality": "strong"}}),
    "an unknown quality": put(*RULE, "evidence_requirements", {"completion": {"min_quality": "good"}}),
    "too many items": put(*RULE, "evidence_requirements", {"progress": {"min_new_items_since_last_checkpoint": 1001}}),
    "an unknown class": put(*RULE, "evidence_requirements", {"must_reference_evidence_classes": ["tests"]}),
    "an unknown decision": put(*RULE, "decision_output", "decision", "refuse"),
    "no reason": drop(*RULE, "decision_output", "reason"),
    "an empty reason": put(*RULE, "decision_output", "reason", "  "),
    "an unknown status": put(*RULE, "decision_output", "suggested_status", "done"),
    "an unknown action": put(*RULE, "decision_output", "required_actions", ["wait"]),
    "a notice that is no truth value": put(*RULE, "decision_output", "operator_notice", {"required": "yes"}),
    "an unknown template": put(*RULE, "operator_message_templates", "held", "x"),
    "an unknown rule mode": put(*RULE, "mode", "dry"),
    "a case without an expectation": put("tests", [{"name": "x", "situation": {"message": "Done!"}}]),
    "a case with an unknown key": put(
        "tests", [{"name": "x", "situation": {"mesage": "Done!"}, "expect": {"decision": "allow"}}]
    ),
    "a step without anything": put(
        "tests", [{"name": "x", "situation": {"history": [{"at": 1}]}, "expect": {"decision": "allow"}}]
    ),
    "evidence without a class": put(
        "tests",
        [{"name": "x", "situation": {"history": [{"evidence": {"summary": "s"}}]}, "expect": {"decision": "allow"}}],
    ),
}

QUESTION = {"key": "k", "question": "When?"}
WRONG_POLICY = {
    "an unknown key": put("requirments", {}),
    "an unknown default": put("defaults", {"model": {}}),
    "a model without an engine": put("defaults", {"models": {"exec": {"model": "m"}}}),
    "an unknown QA policy": put("defaults", {"qa": {"policy": "some"}}),
    "a flag that is a text": put("defaults", {"git": {"prefer_ssh": "true"}}),
    "a check outside the root": put("defaults", {"ci": {"required_checks": ["../x.sh"]}}),
    "a check from the root": put("defaults", {"ci": {"required_checks": ["/x.sh"]}}),
    "the same check twice": put("defaults", {"ci": {"required_checks": ["x.sh", "x.sh"]}}),
    "a file that is a folder up": put("requirements", {"protocol_files": ["a/../../b"]}),
    "a section of two lines": put("requirements", {"step_sections": ["a\nb"]}),
    "an artifact without a path": put("requirements", {"artifacts": [{"step": "s"}]}),
    "a question without a key": put("clarifications", [{"question": "When?"}]),
    "a question with an unknown phase": put("clarifications", [{**QUESTION, "applies_to": "later"}]),
    "a question for no phase": put("clarifications", [{**QUESTION, "applies_to": []}]),
    "an unknown mode": put("enforcement", {"mode": "stop"}),
    "an unknown code": put("enforcement", {"block_codes": ["missing_sections"]}),
    "an unknown rule": put("enforcement", {"rules": {"missing_sections": "error"}}),
    "an unknown severity": put("enforcement", {"missing_artifact": "fatal"}),
    "an unknown key of enforcement": put("enforcement", {"modes": "warn"}),
    "a constraint that is no truth value": put("constraints", {"forbid_stub_execution": "yes"}),
    "a list where an object belongs": put("constraints", ["forbid_stub_execution"]),
}
WRONG_META = {
    "no meta": drop("meta"),
    "no key": drop("meta", "key"),
    "no name": drop("meta", "name"),
    "a bad key": put("meta", "key", "a b"),
    "an unknown key of meta": put("meta", "title", "x"),
}
RIGHT_POLICY = {
    "a code with its detail": put("enforcement", {"missing_step_section.verification": "error", "mode": "block"}),
    "an older name": put("enforcement", {"block_codes": ["policy.step.missing_section"]}),
    "a variable's name": put("defaults", {"ci": {"provider": {"env": "CI_PROVIDER"}}}),
    "a model with its engine": put("defaults", {"models": {"exec": {"engine": "e", "model": "m"}}}),
    "an artifact of a step": put("requirements", {"artifacts": ["report.md", {"path": "out.json", "step": "build"}]}),
    "an unknown constraint": put("constraints", {"of_our_own": True}),
    "several phases": put("clarifications", [{**QUESTION, "applies_to": ["planning", "qa"], "recommended": ["a"]}]),
}
RIGHT_REPORTING = {
    "a caller's own event": put(*RULE, "triggers", {"event_types": ["x.deploy"]}),
    "a version that is a number": put("metadata", "version", 1.5),
    "conditions beside each other": put(*RULE, "conditions", {"all": [LEAF], "not": LEAF}),
    "words of a list": put(*RULE, "conditions", {"fact": "task.mode", "in": ["silent", "interactive"]}),
    "a rule in shadow": put(*RULE, "mode", "shadow"),
}

TEMPLATES = {"templates": {"held-back": "Held back."}}
PROFILE = {"summary": "The bench.", "reason": "Nobody reads it.", "mode": "shadow", "rules": {}}
WRONG_TEMPLATES = {
    "no templates": {},
    "a list": {"templates": ["a"]},
    "an empty text": {"templates": {"a": " "}},
    "a bad name": {"templates": {"a b": "x"}},
    "an unknown key": {"templates": {}, "more": 1},
}
WRONG_PROFILE = {
    "an unknown key": {"reasn": "x"},
    "an unknown mode": {"mode": "off"},
    "an unknown task mode": {"applies_to": {"task_modes": ["loud"]}},
    "rules that are a list": {"rules": []},
    "an empty reason": {"reason": " "},
}


class Comparison:
    def __init__(self):
        self.faults, self.right, self.wrong = [], 0, 0

    def compare(self, what, expected, schema, value, read):
        is_valid = SCHEMAS[schema].is_valid(value)
        is_taken, told = read
        self.right += expected
        self.wrong += not expected
        if is_valid != expected:
            error = next(iter(SCHEMAS[schema].iter_errors(value)), None)
            self.faults.append(f"{what}: the schema says {is_valid}: {error.message[:300] if error else ''}")
        if is_taken != expected:
            self.faults.append(f"{what}: the reader says {is_taken}: {told[:300]}")

    def changed(self, what, expected, schema, base, change, read):
        value = copy.deepcopy(base)
        change(value)
        self.compare(what, expected, schema, value, read(value))


def main():
    comparison = Comparison()
    packs = {}
    for path in sorted(glob.glob(os.path.join(PACKS, "*", "policy.yaml"))):
        with open(path) as file:
            packs[os.path.basename(os.path.dirname(path))] = load(file.read())
    for name, pack in packs.items():
        schema = "reporting-pack" if "apiVersion" in pack else "project-pack"
        comparison.compare(name, True, schema, pack, is_read({"policy.json": pack}))

    reporting = copy.deepcopy(packs["no-silence"])
    del reporting["tests"]
    project = packs["enterprise-compliance"]
    layer = {name: value for name, value in project.items() if name != "meta"}

    def one_file(value):
        return is_read({"policy.json": value})

    for expected, changes in ((False, WRONG_REPORTING), (True, RIGHT_REPORTING)):
        for what, change in changes.items():
            comparison.changed(f"reporting pack, {what}", expected, "reporting-pack", reporting, change, one_file)
    for expected, changes in ((False, {**WRONG_POLICY, **WRONG_META}), (True, RIGHT_POLICY)):
        for what, change in changes.items():
            comparison.changed(f"project pack, {what}", expected, "project-pack", project, change, one_file)
    for expected, changes in ((False, WRONG_POLICY), (True, RIGHT_POLICY)):
        for what, change in changes.items():
            comparison.changed(f"layer, {what}", expected, "policy-layer", layer, change, is_read_as_layer)
    comparison.changed("layer, a value taken away", True, "policy-layer", layer, put("enforcement", None), is_read_as_layer)
    comparison.changed("layer, with meta", False, "policy-layer", layer, put("meta", project["meta"]), is_read_as_layer)
    comparison.changed("pack, null", False, "project-pack", project, put("enforcement", None), one_file)

    def beside(templates, profile):
        return is_read({"policy.json": reporting, "templates.json": templates, "profiles/bench.json": profile})

    comparison.compare("templates", True, "templates", TEMPLATES, beside(TEMPLATES, PROFILE))
    comparison.compare("profile", True, "profile", PROFILE, beside(TEMPLATES, PROFILE))
    for what, value in WRONG_TEMPLATES.items():
        comparison.compare(f"templates, {what}", False, "templates", value, beside(value, PROFILE))
    for what, value in WRONG_PROFILE.items():
        comparison.compare(f"profile, {what}", False, "profile", value, beside(TEMPLATES, value))

    # The examples that people copy.
    with open(os.path.join(PACKS, "README.md")) as file:
        blocks = [load(text) for text in re.findall(r"```yaml\n(.*?)```", file.read(), re.S)]
    names = ["reporting-pack", "templates", "profile", "project-pack"]
    for name, block in zip(names, blocks, strict=True):
        for error in SCHEMAS[name].iter_errors(block):
            comparison.faults.append(f"README, {name}{error.json_path}: {error.message[:300]}")

    for fault in comparison.faults:
        print(fault)
    print(f"pack formats: {comparison.right} that are right, {comparison.wrong} that are wrong")
    return 1 if comparison.faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
