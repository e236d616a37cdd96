"""Runs a real agent runtime with Candor's hooks against a scripted model: it claims completion without evidence, is sent
back, runs the tests, claims again, and is let go."""

import json
import os
import shutil
import subprocess
import sys
import tempfile

from model_server import TEXT, TOOL, ModelServer

CLAIM = "All done! The bug is fixed and all tests pass."
CHECK = "python3 -m unittest -v test_sum"
TEST = """import unittest

class SumTests(unittest.TestCase):
    def test_sum(self):
        self.assertEqual(1 + 1, 2)
"""


class Project:
    """A scratch project with Candor's hooks, a scratch home, and a store."""

    def __init__(self, runtime):
        self.runtime = runtime
        self.folder = tempfile.mkdtemp(prefix="candor-runtime-")
        self.root, self.home, self.bin = (os.path.join(self.folder, name) for name in ("project", "home", "bin"))
        for path in (self.root, self.home, self.bin):
            os.makedirs(path)
        with open(os.path.join(self.root, "test_sum.py"), "w") as file:
            file.write(TEST)
        self.store = os.path.join(self.folder, "candor.db")
        # The hook is installed by the name `candor`, as a person does who has it in PATH.
        os.symlink(os.path.realpath(os.environ["CANDOR_BIN"]), os.path.join(self.bin, "candor"))
        candor = os.path.join(self.bin, "candor")
        command = [candor, "hook", "install", runtime, "--project", self.root, "--store", self.store]
        print(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[0])
        self.candor = candor

    def environment(self, **more):
        """Nothing of the machine's own: no key, no settings, no proxy."""
        kept = {name: os.environ[name] for name in ("LANG", "TERM", "TMPDIR") if name in os.environ}
        path = os.pathsep.join([self.bin, "/usr/local/bin", "/usr/bin", "/bin"])
        return {**kept, "PATH": path, "HOME": self.home, "XDG_CONFIG_HOME": self.home, "NO_PROXY": "*", **more}

    def call(self, method, params):
        command = [self.candor, "call", method, json.dumps(params), "--store", self.store]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def run(runtime, command, environment, script, is_broken=False):
    """Runs the runtime against the script; gives the model's turns and what Candor has on record."""
    project = Project(runtime)
    model = ModelServer(script(project))
    if is_broken:
        os.mkdir(project.store)
    try:
        done = subprocess.run(
            command(project, model),
            cwd=project.root,
            env=project.environment(**environment(project, model)),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=240,
        )
        if is_broken:
            return done, model.turns, [], [], []
        record = project.call("listDecisions", {})["decisions"]
        events = project.call("listEvents", {})["events"]
        return done, model.turns, record, events, project.call("listTasks", {})["tasks"]
    finally:
        model.close()
        project.close()


def expecting(runtime, result):
    """A check of a run, which shows the run where it fails."""
    done, turns, record, events, _ = result

    def expect(holds, what):
        if not holds:
            print(f"stdout: {done.stdout[-3000:]}\nstderr: {done.stderr[-3000:]}")
            print(json.dumps({"turns": len(turns), "events": [e["type"] for e in events]}))
            for one in record:
                print(json.dumps([one["decision"]["decision"], one["decision"]["reason"], one["text"]["original"]]))
            raise SystemExit(f"FAILED: {runtime}: {what}")

    expect(done.returncode == 0, f"it ended with {done.returncode}")
    return expect


def check_mending(runtime, result):
    """It is sent back, runs the tests, claims again, and is let go."""
    done, turns, record, events, tasks = result
    expect = expecting(runtime, result)
    expect(len(turns) >= 1, "the model was never asked")
    expect(record, "the Stop hook was never called")
    first = record[0]["decision"]
    expect(first["decision"] in ("downgrade_status", "block"), f"the bare claim was {first['decision']}")
    expect(len(turns) == 3, f"the model was asked {len(turns)} times, not 3")
    back = [e for e in events if e["type"] == "x.hook_sent_back"]
    expect(len(back) == 1, f"it was sent back {len(back)} times, not once")
    missing = first["evidence"]["missing"][0]
    expect(missing in turns[1] and missing not in turns[0], "the second turn does not hold what is missing")
    expect("OK" in turns[2] and "test_sum" in turns[2], "the third turn does not hold the run of the tests")
    last = record[-1]
    expect(last["decision"]["decision"] == "allow", f"the claim with the run was {last['decision']['decision']}")
    expect(last["text"]["original"] == CLAIM, "another text was judged")
    expect([e["type"] for e in events].count("task_checkpoint_sent") == 1, "it was not let go")
    expect(tasks[0]["runtime"] == runtime, "the task is another runtime's")
    print(f"ok: {runtime}: sent back once, let go after the tests ran")


def check_stubbornness(runtime, result):
    """It claims the same again and again: sent back three times, then let go, and the person is told."""
    done, turns, record, events, tasks = result
    expect = expecting(runtime, result)
    back = [e for e in events if e["type"] == "x.hook_sent_back"]
    expect(len(back) == 3, f"it was sent back {len(back)} times, not three times")
    expect(len(turns) == 4, f"the model was asked {len(turns)} times, not 4")
    expect([e["type"] for e in events].count("task_checkpoint_sent") == 1, "it was not let go")
    expect(record[-1]["notices"], "nobody is told")
    print(f"ok: {runtime}: a stubborn agent is sent back three times, then let go with a notice")


def check_edit(runtime, result):
    """An edit is a recorded change, which bears out "it is written", and no more."""
    done, turns, record, events, tasks = result
    expect = expecting(runtime, result)
    expect(len(turns) == 2, f"the model was asked {len(turns)} times, not twice")
    expect("notes.md" in turns[1], "the second turn does not hold the edit")
    last = record[-1]["decision"]
    expect(last["decision"] == "allow", f"the claim with the edit was {last['decision']}")
    expect(last["evidence"]["quality"] == "moderate", f"the edit is worth {last['evidence']['quality']}")
    print(f"ok: {runtime}: an edit is evidence of itself")


def check_subagent(runtime, result):
    """What a sub-agent found is handed on with the report of the main agent."""
    done, turns, record, events, tasks = result
    expect = expecting(runtime, result)
    types = [e["type"] for e in events]
    expect("subagent_completed" in types, "the sub-agent's end was not recorded")
    expect("subagent_result_forwarded" in types, "its result was not handed on")
    parents = {task.get("parentTaskId") for task in tasks}
    expect(len(tasks) == 2 and tasks[0]["taskId"] in parents, "the sub-agent's task is not below the session's")
    owed = [one for task in tasks for one in task["obligations"] if one["kind"] == "forward"]
    expect(not owed, f"a hand-off is still owed: {owed}")
    print(f"ok: {runtime}: a sub-agent's result is handed on")


def check_broken(runtime, result):
    """A hook that fails does not break the agent's run."""
    done, turns, *_ = result
    expect = expecting(runtime, result)
    expect(len(turns) == 1, f"the model was asked {len(turns)} times, not once")
    print(f"ok: {runtime}: a hook that fails breaks nothing")


def claude_code(binary):
    def command(project, model):
        return [binary, "-p", "Fix the bug.", "--output-format", "json", "--allowedTools", "Bash", "Write", "Agent", "Task", "--model", "sonnet"]

    def environment(project, model):
        return {
            "ANTHROPIC_BASE_URL": f"http://127.0.0.1:{model.port}",
            "ANTHROPIC_API_KEY": "none",
            "CLAUDE_CONFIG_DIR": os.path.join(project.home, "claude"),
            "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC": "1",
            "DISABLE_AUTOUPDATER": "1",
            "DISABLE_TELEMETRY": "1",
        }

    return "claude-code", command, environment


def codex(binary):
    def command(project, model):
        return [
            binary, "exec", "--skip-git-repo-check", "--dangerously-bypass-hook-trust",
            "--dangerously-bypass-approvals-and-sandbox", "-C", project.root, "Fix the bug.",
        ]  # fmt: skip

    def environment(project, model):
        home = os.path.join(project.home, "codex")
        os.makedirs(home)
        with open(os.path.join(home, "config.toml"), "w") as file:
            file.write(
                # A name that Codex knows, for such models have the tool `apply_patch`.
                'model = "gpt-5.5"\nmodel_provider = "scripted"\n'
                f'[projects."{project.root}"]\ntrust_level = "trusted"\n'
                "[model_providers.scripted]\n"
                'name = "Scripted"\nwire_api = "responses"\nenv_key = "SCRIPTED_KEY"\n'
                f'base_url = "http://127.0.0.1:{model.port}/v1"\n'
            )
        return {"CODEX_HOME": home, "SCRIPTED_KEY": "none"}

    return "codex", command, environment


def binary(name):
    """The binary that the package carries; None where there is none."""
    try:
        if name == "claude-code":
            import claude_agent_sdk

            path = os.path.join(os.path.dirname(claude_agent_sdk.__file__), "_bundled", "claude")
        else:
            import codex_cli_bin

            path = os.path.join(os.path.dirname(codex_cli_bin.__file__), "bin", "codex")
    except ImportError:
        return None
    return path if os.access(path, os.X_OK) else None


def main():
    name = sys.argv[1]
    path = binary(name)
    if path is None:
        print(f"skipped: the package carries no binary of {name}")
        return
    runtime, command, environment = {"claude-code": claude_code, "codex": codex}[name](path)
    shell = {"claude-code": ("Bash", {"command": CHECK, "description": "Run the tests"})}
    tool = shell.get(runtime) or ("exec_command", {"cmd": CHECK})

    def edit(project):
        path = os.path.join(project.root, "notes.md")
        patch = "*** Begin Patch\n*** Add File: notes.md\n+Done.\n*** End Patch\n"
        return {
            "claude-code": ("Write", {"file_path": path, "content": "Done.\n"}),
            "codex": ("apply_patch", patch),
        }[name]

    scripts = {
        check_mending: lambda _: [(TEXT, CLAIM), (TOOL, *tool), (TEXT, CLAIM)],
        check_stubbornness: lambda _: [(TEXT, CLAIM)],
        check_edit: lambda project: [(TOOL, *edit(project)), (TEXT, "Done: notes.md is written.")],
        check_broken: lambda _: [(TEXT, CLAIM)],
    }
    if name == "claude-code":
        helper = {"description": "Look", "prompt": "Look at the parser.", "subagent_type": "general-purpose"}
        scripts[check_subagent] = lambda _: [
            (TOOL, "Agent", helper), (TEXT, "The parser is in test_sum.py."), (TEXT, "The helper looked at the parser.")
        ]  # fmt: skip
    for check, script in scripts.items():
        check(runtime, run(runtime, command, environment, script, is_broken=check is check_broken))


if __name__ == "__main__":
    main()
