"""No client that ends leaves a `candor mcp` behind, not even one that is killed or never reads; and nothing but frames
is written to stdout."""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time

CLIENT = """
import json, subprocess, sys, time
p = subprocess.Popen(
    [sys.argv[1], "mcp", "--store", sys.argv[2]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
)
hello = {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"protocolVersion": "2025-11-25", "capabilities": {}}}
p.stdin.write(json.dumps(hello).encode() + b"\\n")
p.stdin.flush()
if sys.argv[3] == "reads":
    p.stdout.readline()
print(p.pid, flush=True)
lists = b'{"jsonrpc":"2.0","id":1,"method":"tools/list"}\\n'
while sys.argv[3] == "deaf":
    p.stdin.write(lists)
time.sleep(60)
"""
PATIENCE = 3


def is_alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            return ") Z" not in file.read()
    except OSError:
        return False


def written(pid):
    with open(f"/proc/{pid}/io") as lines:
        return next(line for line in lines if line.startswith("wchar"))


def leaves_nothing(binary, folder, kind):
    client = subprocess.Popen(
        [sys.executable, "-c", CLIENT, binary, folder + f"/{kind}.db", kind], stdout=subprocess.PIPE, text=True
    )
    pid = int(client.stdout.readline())
    if kind == "deaf":
        # Once what it has written stays the same, both pipes are full.
        ticks = []
        while len(ticks) < 5 or len(set(ticks[-5:])) > 1:
            time.sleep(0.1)
            ticks.append(written(client.pid))
    assert is_alive(pid)
    client.send_signal(signal.SIGKILL)
    client.wait()
    end = time.monotonic() + PATIENCE
    while is_alive(pid) and time.monotonic() < end:
        time.sleep(0.02)
    assert not is_alive(pid), f"`candor mcp` outlived a client that {kind}"


def writes_frames_alone(binary, folder):
    """Whatever comes in, each line that goes out is one message."""
    lines = [
        b'{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}',
        b'{"jsonrpc":"2.0","method":"notifications/initialized"}',
        b"no JSON", b"\xff\xfe", b"[]", b"[1]", b"null", b"{}", b'"text"', b'{"jsonrpc":"2.0","id":null}',
        b'{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"evaluate_claim","arguments":[]}}',
        b'{"jsonrpc":"2.0","id":3,"method":"tools/call","params":[]}',
        b'{"jsonrpc":"2.0","id":{},"method":"ping"}', b'{"a":1,"a":2}', b"[" * 300,
        b'{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"record_evidence","arguments":'
        b'{"taskId":"t","evidence":[{"class":"test_result","output":"a\\nb"}]}}}',
        b'{"jsonrpc":"2.0","id":"candor-1","result":{}}',
        b'{"jsonrpc":"2.0","id":5,"method":"ping"}',
    ]  # fmt: skip
    # A folder in the place of the store: the trouble goes into the results, not onto stdout.
    for store in (folder + "/frames.db", folder):
        run = subprocess.run(
            [binary, "mcp", "--store", store], input=b"\n".join(lines) + b"\n", capture_output=True, timeout=60
        )
        assert run.returncode == 0, run
        answers = [json.loads(line) for line in run.stdout.decode().splitlines()]
        assert all(one["jsonrpc"] == "2.0" and ("result" in one or "error" in one) for one in answers), answers
        assert {1, 2, 4, 5} <= {one["id"] for one in answers if isinstance(one["id"], int)}, answers
        assert run.stdout.endswith(b"\n")


def main(binary):
    with tempfile.TemporaryDirectory() as folder:
        writes_frames_alone(binary, folder)
        if not os.path.exists("/proc/self/io"):
            print("skipped: only Linux tells what a process has written")
            return
        for kind in ("reads", "deaf"):
            leaves_nothing(binary, folder, kind)
    print("ok: no orphan, and nothing but frames")


main(sys.argv[1])
