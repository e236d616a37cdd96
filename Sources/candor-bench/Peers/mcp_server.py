"""A tool that judges nothing, on the official SDK (2.x, or 1.x)."""

try:
    from mcp.server.mcpserver import MCPServer as Server
except ImportError:
    from mcp.server.fastmcp import FastMCP as Server

server = Server("bench")


@server.tool()
def evaluate_claim(taskId: str, text: str) -> str:
    return "ok"


server.run()
