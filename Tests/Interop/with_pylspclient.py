"""Candor under pylspclient."""

import os
import subprocess

import pylspclient
from pylspclient.lsp_errors import ResponseError

process = subprocess.Popen(
    [os.environ["CANDOR_BIN"], "--store", ":memory:"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
)
endpoint = pylspclient.LspEndpoint(pylspclient.JsonRpcEndpoint(process.stdin, process.stdout), timeout=10)
client = pylspclient.LspClient(endpoint)
# Its own `initialize` sends what editors send.
greeting = client.initialize(os.getpid(), None, "file:///tmp", None, {}, "off", None)
assert greeting["protocolVersion"] == "1.0", greeting
client.initialized()
claim = {"taskId": "t", "message": {"text": "Done! All tests pass."}}
answer = endpoint.call_method("evaluateClaim", **claim)
assert answer["decision"]["decision"] == "downgrade_status", answer
try:
    endpoint.call_method("getTask", taskId="none")
    raise AssertionError("an unknown task was found")
except ResponseError as error:
    assert "none" in str(error), error
client.shutdown()
client.exit()
assert process.wait(10) == 0
