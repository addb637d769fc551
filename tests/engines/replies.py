"""A chat server on this machine that gives recorded replies, over real HTTP."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Reply:
    """What the server answers: the body as it goes out, the status, more headers.

    With `pauses`, each chunk of the body goes out after so many seconds.
    """

    body: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    chunks: int = 1
    pauses: float = 0.0


@dataclass
class Server:
    """The server's address, and the requests that it got: body and headers."""

    url: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    @property
    def formats(self) -> list[str]:
        """Return which format each request asked for."""
        return [body.get("response_format", {}).get("type", "") for body in self.asked]


def says(content: object, status: int = 200) -> Reply:
    """Return a chat's reply with this content; what is no text goes in as JSON."""
    text = content if isinstance(content, str) else json.dumps(content)
    message = {"role": "assistant", "content": text}
    return Reply(json.dumps({"choices": [{"index": 0, "message": message}]}).encode(), status)


Script = Callable[[dict[str, Any]], Reply]


@contextmanager
def serving(answer: Script | list[Reply]) -> Iterator[Server]:
    """Answer each request by a function of its body, or from a list, the last one for ever."""
    server, stop = Server(), threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            server.asked.append(body)
            server.headers.append(dict(self.headers))
            at = min(len(server.asked), len(answer)) - 1 if isinstance(answer, list) else 0
            reply = answer[at] if isinstance(answer, list) else answer(body)
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                for _ in range(reply.chunks):
                    stop.wait(reply.pauses)
                    self.wfile.write(reply.body)
            except OSError:
                pass

        def log_message(self, *_: Any) -> None: ...

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.url = f"http://127.0.0.1:{http.server_address[1]}/v1"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        stop.set()
        http.shutdown()
        http.server_close()
        thread.join()
