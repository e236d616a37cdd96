"""A tool that judges nothing, on fastmcp."""

from fastmcp import FastMCP

server = FastMCP("bench")


@server.tool
def evaluate_claim(taskId: str, text: str) -> str:
    return "ok"


server.run(show_banner=False)
