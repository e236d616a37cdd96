"""fastmcp's client."""
import asyncio
import sys

from fastmcp import Client
from fastmcp.client.transports import StdioTransport

from steps import judged, prepared, refused


async def main(binary):
    with prepared(binary) as (store, _, _):
        async with Client(StdioTransport(binary, ["mcp", "--store", store])) as client:
            assert len(await client.list_tools()) == 7
            result = await client.call_tool(
                "evaluate_claim", judged.arguments, raise_on_error=False
            )
            judged(result.is_error, result.structured_content, result.content)
            result = await client.call_tool("evaluate_claim", {}, raise_on_error=False)
            refused(result.is_error, result.content)


asyncio.run(main(sys.argv[1]))
