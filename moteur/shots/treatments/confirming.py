"""Confirming: a style in plain words, so that a person sees what was understood."""

from collections.abc import Iterator, Sequence

from moteur.shots.model import Size, Style
from moteur.shots.sentence.vocabulary import LANGUAGES, vocabulary
from moteur.shots.treatments.phrases import words


def confirmed(style: Style, language: str = "en") -> tuple[str, ...]:
    """Say a style in plain words: a line for each value that differs from the usual one."""
    usual = Style()
    return tuple(
        line for name in Style.model_fields if getattr(style, name) != getattr(usual, name)
        for line in _line(style, name, language)
    )  # fmt: skip


def told(language: str, key: str, *values: str) -> str:
    """Return a phrase of a language with values in it."""
    text: str = words(language)["say"][key]
    for value in values:
        text = text.replace("{}", value, 1)
    return text


def _line(style: Style, name: str, language: str) -> Iterator[str]:
    value = getattr(style, name)
    if name in ("support", "lens", "height"):
        yield told(language, f"{name}_{value}")
    elif isinstance(value, Size):
        yield told(language, name, _size(value, language))
    elif isinstance(value, tuple):
        yield told(language, name, _names(value, language))
    elif isinstance(value, bool):
        yield told(language, name)
    elif isinstance(value, float):
        number = f"{value:g}"
        yield told(language, name, number.replace(".", ",") if language[:2] == "fr" else number)
    else:
        yield told(language, name, value)


def _size(size: Size, language: str) -> str:
    short = language[:2].casefold()
    names = vocabulary(short if short in LANGUAGES else LANGUAGES[0]).groups["size"][size.value]
    return names[1] if names[0].isupper() and len(names) > 1 else names[0]


def _names(names: Sequence[str], language: str) -> str:
    return f" {told(language, 'and')} ".join(names)
