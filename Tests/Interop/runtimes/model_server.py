"""A model on loopback: it says what a script tells it to, whatever it is asked. It speaks Anthropic's Messages API and
OpenAI's Responses API, streamed, as far as the agent runtimes need them."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TEXT = "text"
TOOL = "tool"


class ModelServer:
    """`script` is a list of `(TEXT, text)` and `(TOOL, name, input)`; one entry for each turn of an agent. The input
    of a tool is an object, or a text for a tool that takes one."""

    def __init__(self, script):
        self.script = list(script)
        self.turns = []
        self.lock = threading.Lock()
        model = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_GET(self):
                self.answer(200, {"data": [], "models": []})

            do_HEAD = do_GET

            def do_POST(self):
                size = int(self.headers.get("Content-Length") or 0)
                try:
                    request = json.loads(self.rfile.read(size) or b"{}")
                except ValueError:
                    request = {}
                path = self.path.split("?")[0]
                if path.endswith("/count_tokens"):
                    self.answer(200, {"input_tokens": 10})
                elif path.endswith("/messages"):
                    self.messages(request)
                elif path.endswith("/responses"):
                    self.stream(responses(model.turn(request, is_main=True)))
                else:
                    self.answer(404, {"error": {"type": "not_found_error", "message": path}})

            def messages(self, request):
                # Side requests (titles, summaries) carry no tools; they are not turns of the agent.
                is_main = any(tool.get("name") == "Bash" for tool in request.get("tools") or [])
                turn = model.turn(request, is_main)
                if request.get("stream"):
                    self.stream(messages(turn))
                else:
                    self.answer(200, message(turn))

            def answer(self, status, body):
                data = json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def stream(self, events):
                data = b"".join(
                    f"event: {event['type']}\ndata: {json.dumps(event)}\n\n".encode() for event in events
                )
                self.send_response(200)
                self.send_header("Content-Type", "text/event-stream")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def turn(self, request, is_main):
        """What the model says now; the turns of the main agent are kept."""
        if not is_main:
            return TEXT, "ok"
        with self.lock:
            index = len(self.turns)
            self.turns.append(json.dumps(request))
        return self.script[min(index, len(self.script) - 1)]

    def close(self):
        self.server.shutdown()


def block(turn):
    if turn[0] == TEXT:
        return {"type": "text", "text": turn[1]}
    return {"type": "tool_use", "id": "toolu_1", "name": turn[1], "input": turn[2]}


def message(turn):
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "scripted",
        "content": [block(turn)],
        "stop_reason": "tool_use" if turn[0] == TOOL else "end_turn",
        "stop_sequence": None,
        "usage": {"input_tokens": 10, "output_tokens": 10},
    }


def messages(turn):
    """The events of Anthropic's stream."""
    whole = message(turn)
    start = dict(whole, content=[], stop_reason=None)
    empty = block(turn)
    if turn[0] == TEXT:
        empty["text"] = ""
        delta = {"type": "text_delta", "text": turn[1]}
    else:
        empty["input"] = {}
        delta = {"type": "input_json_delta", "partial_json": json.dumps(turn[2])}
    return [
        {"type": "message_start", "message": start},
        {"type": "content_block_start", "index": 0, "content_block": empty},
        {"type": "content_block_delta", "index": 0, "delta": delta},
        {"type": "content_block_stop", "index": 0},
        {
            "type": "message_delta",
            "delta": {"stop_reason": whole["stop_reason"], "stop_sequence": None},
            "usage": {"output_tokens": 10},
        },
        {"type": "message_stop"},
    ]


def responses(turn):
    """The events of OpenAI's stream."""
    if turn[0] == TEXT:
        item = {
            "type": "message",
            "id": "item_1",
            "role": "assistant",
            "status": "completed",
            "content": [{"type": "output_text", "text": turn[1], "annotations": []}],
        }
    elif isinstance(turn[2], str):
        item = {
            "type": "custom_tool_call",
            "id": "item_1",
            "call_id": "call_1",
            "status": "completed",
            "name": turn[1],
            "input": turn[2],
        }
    else:
        item = {
            "type": "function_call",
            "id": "item_1",
            "call_id": "call_1",
            "status": "completed",
            "name": turn[1],
            "arguments": json.dumps(turn[2]),
        }
    whole = {"id": "resp_1", "object": "response", "status": "completed", "output": [item]}
    usage = {
        "input_tokens": 10,
        "input_tokens_details": {"cached_tokens": 0},
        "output_tokens": 10,
        "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": 20,
    }
    return [
        {"type": "response.created", "response": dict(whole, status="in_progress", output=[])},
        {"type": "response.output_item.added", "output_index": 0, "item": item},
        {"type": "response.output_item.done", "output_index": 0, "item": item},
        {"type": "response.completed", "response": dict(whole, usage=usage)},
    ]
