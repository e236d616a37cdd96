"""The official client, 2.x: in the stateless revision and in the one with the handshake."""
import asyncio
import sys

import mcp_types as types
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from steps import answering, judged, prepared, refused


async def main(binary, mode):
    with prepared(binary) as (store, key, answer):
        async def person(context, params):
            return types.ElicitResult(action="accept", content={"answer": answer})

        server = StdioServerParameters(command=binary, args=["mcp", "--store", store])
        async with Client(
            stdio_client(server), mode=mode, elicitation_callback=person
        ) as client:
            print("protocol", client.protocol_version)
            assert len((await client.list_tools()).tools) == 7
            result = await client.call_tool("evaluate_claim", judged.arguments)
            judged(result.is_error, result.structured_content, result.content)
            result = await client.call_tool("evaluate_claim", {})
            refused(result.is_error, result.content)
            result = await client.call_tool("answer_clarification", answering(key, answer))
            assert not result.is_error, result.content
            told = result.structured_content["clarification"]["answeredBy"]
            assert told["kind"] == "human", told


for mode in ("auto", "legacy"):
    asyncio.run(main(sys.argv[1], mode))
