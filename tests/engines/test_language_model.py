"""A language model's server, over real HTTP, in good days and bad ones."""

import contextlib
import json
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.engines.language_model import KEY, LIMIT, BadReply, LanguageModel, object_in
from moteur.film.errors import MoteurError

from .replies import Reply, says, serving

SCHEMA = {"type": "object"}


def ask(url: str, timeout: float = 5) -> tuple[object, str]:
    return LanguageModel(url, "small", timeout).ask("Be brief.", "A dog.", SCHEMA, object_in)


def refusal(url: str, timeout: float = 5) -> MoteurError:
    with pytest.raises(MoteurError) as said:
        ask(url, timeout)
    assert "\n" not in str(said.value) and said.value.then
    return said.value


def test_an_answer_of_the_schema():
    with serving([says({"a": 1})]) as server:
        assert ask(server.url) == ({"a": 1}, '{"a": 1}')
    (body,) = server.asked
    assert (body["model"], body["temperature"], body["seed"]) == ("small", 0, 0)
    assert [m["role"] for m in body["messages"]] == ["system", "user"]
    assert body["response_format"]["json_schema"]["schema"] == SCHEMA
    assert "Authorization" not in server.headers[0]


def test_a_key_goes_with_the_question_and_nowhere_else(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(KEY, "se-cret")
    with serving([says({})]) as server:
        ask(server.url)
        assert server.headers[0]["Authorization"] == "Bearer se-cret"
        assert "se-cret" not in json.dumps(server.asked)
        monkeypatch.setenv(KEY, "two\nlines")
        assert KEY in str(refusal(server.url))


def test_a_server_that_knows_no_schema():
    def answer(body: dict) -> Reply:
        kind = body.get("response_format", {}).get("type")
        return says({"a": 1}) if kind is None else Reply(b'{"error": "unknown format"}', 400)

    with serving(answer) as server:
        model = LanguageModel(server.url, "small")
        assert model.ask("", "", SCHEMA, object_in)[0] == {"a": 1}
        assert server.formats == ["json_schema", "json_object", ""]
        model.ask("", "", SCHEMA, object_in)
        assert server.formats[3:] == [""]


def test_a_broken_answer_is_mended_once():
    with serving([says('{"a": 1'), says({"a": 2})]) as server:
        assert ask(server.url)[0] == {"a": 2}
        assert [m["role"] for m in server.asked[1]["messages"]][2:] == ["assistant", "user"]
    with serving([says("I would rather not.")]) as server:
        bad = refusal(server.url)
        assert isinstance(bad, BadReply) and bad.reply == "I would rather not."
        assert len(server.asked) == 2


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>", b"[]", b"{}", b'{"choices": []}', b'{"choices": [{"message": null}]}',
     b'{"choices": [{"message": {"content": 5}}]}', b"[" * 100_000, b"\xff\xfe"],
)  # fmt: skip
def test_what_is_no_chat(body: bytes):
    with serving([Reply(body)]) as server:
        assert isinstance(refusal(server.url), BadReply)


def test_ten_megabytes():
    with serving([Reply(b"x" * 1_000_000, chunks=10)]) as server:
        assert "larger than a megabyte" in str(refusal(server.url))
    assert LIMIT == 1_000_000


@pytest.mark.parametrize(
    ("status", "said"),
    [(404, "refuses (404: no such model)"), (500, "refuses (500"), (401, "wants a key"),
     (429, "refuses (429"), (302, "refuses (302")],
)  # fmt: skip
def test_a_server_that_refuses(status: int, said: str):
    headers = {"Location": "http://127.0.0.1:9/"} if status == 302 else {}
    with serving([Reply(b"no such\nmodel\x1b", status, headers)]) as server:
        assert said in str(refusal(server.url))


def test_nobody_there():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        error = refusal(f"http://127.0.0.1:{taken.getsockname()[1]}/v1")
    assert "no language model answers there" in str(error)
    assert "production.toml" in error.then
    assert "no language model answers" in str(refusal("http://no-such-host.invalid/v1"))


@pytest.mark.parametrize("chunks", [1, 100])
def test_one_that_takes_for_ever(chunks: int):
    slow = Reply(b" ", chunks=chunks, pauses=60 if chunks == 1 else 0.05)
    with serving([slow]) as server:
        assert "not answered in 0.3 seconds" in str(refusal(server.url, timeout=0.3))


def test_the_connection_breaks():
    with serving([Reply(b'{"choices"', headers={"Content-Length": "500"})]) as server:
        assert "\n" not in str(refusal(server.url))


@pytest.mark.parametrize(
    "reply",
    ['{"a": 1}', 'Sure!\n```json\n{"a": 1}\n```\nAnything else?',
     '<think>{"a": 2} or {"a": 1}?</think>{"a": 1}'],
)  # fmt: skip
def test_the_object_in_an_answer(reply: str):
    assert object_in(reply) == {"a": 1}


@given(st.text())
def test_any_text_is_an_object_or_none(reply: str):
    with contextlib.suppress(ValueError):
        assert isinstance(object_in(reply), dict)
