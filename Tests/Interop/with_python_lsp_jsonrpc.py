"""Candor under python-lsp-jsonrpc."""

import os
import subprocess
import threading

from pylsp_jsonrpc.endpoint import Endpoint
from pylsp_jsonrpc.exceptions import JsonRpcException
from pylsp_jsonrpc.streams import JsonRpcStreamReader, JsonRpcStreamWriter

process = subprocess.Popen(
    [os.environ["CANDOR_BIN"], "--store", ":memory:"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
)
writer = JsonRpcStreamWriter(process.stdin)
endpoint = Endpoint({}, writer.write)
reader = JsonRpcStreamReader(process.stdout)
threading.Thread(target=reader.listen, args=[endpoint.consume], daemon=True).start()


def call(method, params):
    return endpoint.request(method, params).result(timeout=10)


assert call("initialize", {"protocolVersion": "1.0"})["protocolVersion"] == "1.0"
endpoint.notify("initialized", {})
claim = {"taskId": "t", "message": {"text": "Done! All tests pass."}}
assert call("evaluateClaim", claim)["decision"]["decision"] == "downgrade_status"
try:
    call("getTask", {"taskId": "none"})
    raise AssertionError("an unknown task was found")
except JsonRpcException as error:
    assert error.code == 1001, error.code
call("shutdown", {})
endpoint.notify("exit")
assert process.wait(10) == 0
endpoint.shutdown()
