"""Candor under pygls' client."""

import asyncio
import os

from pygls.client import JsonRPCClient

CLAIM = {"taskId": "t", "message": {"text": "Done! All tests pass."}}


async def main() -> None:
    client = JsonRPCClient()
    await client.start_io(os.environ["CANDOR_BIN"], "--store", ":memory:")
    call = client.protocol.send_request_async
    greeting = await call("initialize", {"protocolVersion": "1.0"})
    assert greeting.protocolVersion == "1.0", greeting
    client.protocol.notify("initialized", {})
    answer = await call("evaluateClaim", CLAIM)
    assert answer.decision.decision == "downgrade_status", answer
    try:
        await call("getTask", {"taskId": "none"})
        raise AssertionError("an unknown task was found")
    except Exception as error:
        assert getattr(error, "code", None) == 1001, error
    assert await call("shutdown", {}) is None
    client.protocol.notify("exit", None)
    await asyncio.wait_for(client._server.wait(), 10)
    assert client._server.returncode == 0, client._server.returncode
    await client.stop()


asyncio.run(main())
