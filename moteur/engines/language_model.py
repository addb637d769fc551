"""A language model behind a server that speaks OpenAI's chat protocol.

Ollama, llama.cpp, vLLM and the vendors do. The answer is asked for as JSON of a schema
(``response_format``), as any JSON where the server refuses that, and in words alone where
it refuses that too; an answer that cannot be read is asked for once more. What comes back
is text: nothing in it is run or followed, redirects neither. A key comes from the
environment, MOTEUR_LANGUAGE_MODEL_KEY, and goes nowhere else.
"""

import http.client
import json
import os
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from urllib.parse import urlsplit

from moteur.film.errors import MoteurError

KEY = "MOTEUR_LANGUAGE_MODEL_KEY"
LIMIT = 1_000_000
MOST_TOKENS = 4000
_CHUNK = 65_536
_REFUSED = (400, 415, 422, 500, 501)
_LOCAL = ("localhost", "127.0.0.1", "::1")

T = TypeVar("T")
Message = dict[str, str]


class BadReply(MoteurError):
    """Say that a model answered, and not with what was asked for; `reply` is the answer."""

    def __init__(self, what: str, where: str, reply: str = "") -> None:
        self.reply = reply
        super().__init__(what, where, "ask another model, or take [language_model] out")


class LanguageModel:
    """A chat model by the address of its server and its name there.

    `timeout` is the seconds that one answer may take in all.
    """

    def __init__(self, url: str, model: str, timeout: float = 120) -> None:
        self.url, self.model, self.timeout = url.rstrip("/"), model, timeout
        self._format = 0
        host = urlsplit(url).hostname or ""
        direct = [urllib.request.ProxyHandler({})] if host in _LOCAL else []
        self._opener = urllib.request.build_opener(_Stay, *direct)

    def ask(
        self, instructions: str, text: str, schema: dict[str, Any], read: Callable[[str], T]
    ) -> tuple[T, str]:
        """Return what `read` makes of the model's answer, and the answer.

        `read` gets the text of the answer and raises ValueError where it is not what was
        asked for; the model is told so, once. Raise BadReply where it fails again, and
        MoteurError where no model answers.
        """
        messages = [_message("system", instructions), _message("user", text)]
        reply = self._answer(messages, schema)
        try:
            return read(reply), reply
        except (ValueError, RecursionError) as error:
            said = f"That cannot be read: {_line(str(error))}. Answer with the JSON alone."
            messages += [_message("assistant", reply[:4000]), _message("user", said)]
        reply = self._answer(messages, schema)
        try:
            return read(reply), reply
        except (ValueError, RecursionError):
            raise BadReply("the model's answer cannot be read", self._where, reply) from None

    @property
    def _where(self) -> str:
        return f"{self.model} at {self.url}"

    def _answer(self, messages: Sequence[Message], schema: dict[str, Any]) -> str:
        """Return one answer, asked for in the first format that the server takes."""
        formats: tuple[dict[str, Any], ...] = (
            {"type": "json_schema", "json_schema": _named(schema)},
            {"type": "json_object"},
            {},
        )
        while True:
            wanted = formats[self._format]
            body = {
                "model": self.model, "messages": list(messages), "temperature": 0, "seed": 0,
                "max_tokens": MOST_TOKENS, "stream": False,
            } | ({"response_format": wanted} if wanted else {})  # fmt: skip
            try:
                return self._content(self._post(json.dumps(body).encode()))
            except urllib.error.HTTPError as error:
                if error.code not in _REFUSED or not wanted:
                    raise self._refused(error) from None
                self._format += 1

    def _post(self, body: bytes) -> bytes:
        headers = {"Content-Type": "application/json", "User-Agent": "Moteur"}
        if key := os.environ.get(KEY, "").strip():
            if not (key.isascii() and key.isprintable()):
                raise MoteurError("it holds no key", KEY, "write the key alone into it")
            headers["Authorization"] = f"Bearer {key}"
        end = time.monotonic() + self.timeout
        try:
            request = urllib.request.Request(f"{self.url}/chat/completions", body, headers)
            with self._opener.open(request, timeout=self.timeout) as response:
                return self._received(response, end)
        except urllib.error.HTTPError:
            raise
        except TimeoutError:
            raise self._slow() from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            if isinstance(getattr(error, "reason", None), TimeoutError):
                raise self._slow() from None
            then = "start it, or take [language_model] out of production.toml"
            raise MoteurError("no language model answers there", self._where, then) from None

    def _received(self, response: Any, end: float) -> bytes:
        """Read an answer within its limits of size and time."""
        data = bytearray()
        while chunk := response.read1(_CHUNK):
            data += chunk
            if len(data) > LIMIT:
                raise BadReply("the model's answer is larger than a megabyte", self._where)
            if time.monotonic() > end:
                raise self._slow()
        return bytes(data)

    def _content(self, data: bytes) -> str:
        try:
            content = json.loads(data)["choices"][0]["message"]["content"]
        except (ValueError, LookupError, TypeError, RecursionError):
            content = None
        if not isinstance(content, str):
            raise BadReply("the server's answer is not a chat's", self._where)
        return content

    def _slow(self) -> MoteurError:
        what = f"the language model has not answered in {self.timeout:g} seconds"
        return MoteurError(what, self._where, "write a longer timeout in [language_model]")

    def _refused(self, error: urllib.error.HTTPError) -> MoteurError:
        """Say why a server refuses, in its own words where it has any."""
        if error.code in (401, 403):
            then = f"set {KEY} in the environment to a key that it takes"
            return MoteurError("the server wants a key", self._where, then)
        try:
            said = _line(error.read(2000).decode("utf-8", "replace"))
        except (OSError, http.client.HTTPException):
            said = ""
        what = f"the server refuses ({error.code}{': ' if said else ''}{said})"
        return MoteurError(what, self._where, "see that it knows this model")


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follow no redirect: the script, and a key, go where a person said and nowhere else."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def object_in(reply: str) -> Any:
    """Return the JSON object in an answer, whatever stands about it.

    Models put thoughts before it and fences around it. Raise ValueError where there is none.
    """
    start, end = reply.find("{", reply.rfind("</think>") + 1), reply.rfind("}")
    if not 0 <= start < end:
        raise ValueError("there is no JSON object in it")
    return json.loads(reply[start : end + 1])


def _message(role: str, content: str) -> Message:
    return {"role": role, "content": content}


def _named(schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": "answer", "strict": True, "schema": schema}


def _line(text: str) -> str:
    """Return a text from elsewhere as one short line."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:160]
