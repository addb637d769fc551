import time

import pytest

from moteur.screenplay.hidden import printed, spans, without


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*a* [[n]] b", "*a* b"),
        ("a[[n]], b", "a, b"),
        ("one\n[[n\nm]]\ntwo", "one\ntwo"),
        ("  in [[n]]", "  in"),
        ("a [[open\n\nb]] c", "a [[open\n\nb]] c"),
        ("a [[x\n  \ny]] c", "a c"),
        ("a /* x\n\n[[y */ b]]", "a b]]"),
        ("a /* b", "a /* b"),
        ("[[n]]", ""),
    ],
)
def test_printed(text: str, expected: str) -> None:
    assert printed(text) == expected


def test_time_grows_with_length_alone() -> None:
    for flood in ("/* ", "[[ ", "[[ ]", "/* [[ "):
        begun = time.perf_counter()
        assert without(flood * 200_000) == flood * 200_000
        assert not list(spans(flood * 200_000))
        assert time.perf_counter() - begun < 30
