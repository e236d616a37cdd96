"""The official client, 1.x: the handshake, tools, and a question put to a person."""
import asyncio
import sys

from mcp import ClientSession, StdioServerParameters, types
from mcp.client.stdio import stdio_client

from steps import answering, judged, prepared, refused


async def main(binary):
    with prepared(binary) as (store, key, answer):
        async def person(context, params):
            return types.ElicitResult(action="accept", content={"answer": answer})

        server = StdioServerParameters(command=binary, args=["mcp", "--store", store])
        async with stdio_client(server) as (read, write):
            async with ClientSession(read, write, elicitation_callback=person) as session:
                hello = await session.initialize()
                print("protocol", hello.protocolVersion)
                tools = await session.list_tools()
                assert len(tools.tools) == 7
                await session.send_ping()
                result = await session.call_tool("evaluate_claim", judged.arguments)
                judged(result.isError, result.structuredContent, result.content)
                result = await session.call_tool("evaluate_claim", {})
                refused(result.isError, result.content)
                result = await session.call_tool("answer_clarification", answering(key, answer))
                assert not result.isError, result.content
                told = result.structuredContent["clarification"]["answeredBy"]
                assert told["kind"] == "human", told


asyncio.run(main(sys.argv[1]))
