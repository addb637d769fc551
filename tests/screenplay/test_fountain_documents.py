"""Documents that were never Fountain: what looks like something else is forced."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.screenplay.formats import fountain
from moteur.screenplay.formats.fountain.lines import is_parenthetical
from moteur.screenplay.heading import parse
from moteur.screenplay.model import Element, Kind, Scene, Screenplay, TitleField

from .scripts import STRANGE

LOOKS = (
    "INT. X", "EXT. HOUSE - DAY", "12. INT. A", "CUT TO:", "FADE IN:", "ANA", "Ana (V.O.)", "(x)",
    "~la", "# s", "= y", "===", "> x <", ">x", "x <", "!boo", "@who", "...", ".", "a  b", "中村",
    "#5#", "x #5#", "\\(a)", "\\\\~", "Title: x", "OMITTED", "ANA ^", "^", "« Non »", "—",
)  # fmt: skip
LETTERS = st.text(alphabet="aAÉß中あ .!@#~>=<()]*_^-:1\\INTEX", min_size=1, max_size=14)
LINE = (
    st.one_of(LETTERS, st.sampled_from(LOOKS), st.text(max_size=10))
    .map(lambda text: " ".join(text.replace("\x1e", " ").split()))
    .filter(lambda text: text and "[[" not in text and "/*" not in text)
)
HEADS = LINE.filter(lambda text: text.strip("\\ "))
ASIDE = LINE.filter(lambda text: is_parenthetical(f"({text})"))
ACTION = (
    st.lists(st.one_of(LINE, LINE.map("  {}".format), st.just("")), min_size=1, max_size=4)
    .map(lambda lines: "\n".join(lines).strip("\n"))
    .filter(str.strip)
)
SPOKEN = st.lists(LINE, min_size=1, max_size=3).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n"]).map(lambda between: between.join(lines))
)

Drawn = tuple[Kind, str, bool, int]


@st.composite
def speeches(draw: st.DrawFn) -> list[Drawn]:
    found: list[Drawn] = [(Kind.CHARACTER, draw(LINE), draw(st.booleans()), 0)]
    for _ in range(draw(st.integers(1, 2))):
        if found[-1][0] is not Kind.PARENTHETICAL and draw(st.booleans()):
            found.append((Kind.PARENTHETICAL, draw(ASIDE), False, 0))
        kind = Kind.LYRIC if found[-1][0] is Kind.DIALOGUE else Kind.DIALOGUE
        found.append((kind, draw(LINE if kind is Kind.LYRIC else SPOKEN), False, 0))
        if found[-1][0] is Kind.LYRIC:
            break
    return found


def alone(kind: Kind, text: st.SearchStrategy[str]) -> st.SearchStrategy[list[Drawn]]:
    depth = st.integers(1, 4) if kind is Kind.SECTION else st.just(0)
    return st.builds(lambda words, deep: [(kind, words, False, deep)], text, depth)


PARAGRAPHS = st.lists(
    st.one_of(
        speeches(),
        alone(Kind.ACTION, ACTION),
        alone(Kind.TRANSITION, LINE),
        alone(Kind.CENTERED, LINE),
        alone(Kind.SECTION, LINE),
        alone(Kind.SYNOPSIS, LINE),
        alone(Kind.NOTE, LINE.filter(lambda text: "]]" not in text)),
        alone(Kind.BONEYARD, LINE.filter(lambda text: "*/" not in text)),
        alone(Kind.PAGE_BREAK, st.just("")),
    ),
    max_size=5,
).map(lambda parts: _apart([drawn for part in parts for drawn in part]))


def _apart(drawn: list[Drawn]) -> list[Drawn]:
    """Leave out a second lyric or centred line: two of a kind are one paragraph in a file."""
    merging = (Kind.LYRIC, Kind.CENTERED)
    return [
        one
        for before, one in zip([None, *drawn], drawn, strict=False)
        if not (before and before[0] is one[0] and one[0] in merging)
    ]


def document(opening: list[Drawn], scenes: list[tuple[str, list[Drawn]]]) -> Screenplay:
    return Screenplay(
        opening=_elements("o", opening),
        scenes=tuple(
            Scene(
                id=f"s{n}", number=str(n), heading=parse(text), elements=_elements(f"s{n}", drawn)
            )
            for n, (text, drawn) in enumerate(scenes, 1)
        ),
    )


def _elements(stem: str, drawn: list[Drawn]) -> tuple[Element, ...]:
    return tuple(
        Element(id=f"{stem}.{n}", kind=kind, text=text, dual=dual, depth=depth)
        for n, (kind, text, dual, depth) in enumerate(drawn, 1)
    )


def shape(screenplay: Screenplay) -> list[Any]:
    found: list[Any] = [screenplay.opening]
    for scene in screenplay.scenes:
        found += [scene.heading.text, scene.elements]
    return found


@settings(max_examples=200, deadline=None)
@given(PARAGRAPHS, st.lists(st.tuples(HEADS, PARAGRAPHS), min_size=1, max_size=3))
def test_what_looks_like_something_else_is_forced(
    opening: list[Drawn], scenes: list[tuple[str, list[Drawn]]]
) -> None:
    given_ = document(opening, scenes)
    assert shape(fountain.read(fountain.write(given_))) == shape(given_)


ANY = st.tuples(st.sampled_from(Kind), STRANGE, st.booleans(), st.integers(0, 3))
TITLES = st.lists(
    st.builds(TitleField, key=STRANGE, lines=st.lists(STRANGE, max_size=2).map(tuple)), max_size=2
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(ANY, max_size=4),
    st.lists(st.tuples(STRANGE, st.lists(ANY, max_size=4)), min_size=1, max_size=2),
    TITLES,
)
def test_of_what_no_file_can_hold_the_words_stay(
    opening: list[Drawn], scenes: list[tuple[str, list[Drawn]]], title: list[TitleField]
) -> None:
    given_ = document(opening, scenes).model_copy(update={"title_page": tuple(title)})
    text = fountain.write(given_)
    words = iter(re.findall(r"[a-zA-Z0-9]+", text))
    every = (*opening, *(drawn for _, those in scenes for drawn in those))
    said = [
        word
        for kind, part, *_ in every
        if kind is not Kind.PAGE_BREAK
        for word in re.findall(r"[a-zA-Z0-9]+", part)
    ]
    assert all(word in words for word in said)
    try:
        first = fountain.read(text)
    except BadInput:
        return
    again = fountain.read(fountain.write(first), first.language)
    assert shape(again) == shape(first)
    assert again.title_page == first.title_page


@pytest.mark.parametrize(
    ("kind", "text", "written"),
    [
        (Kind.ACTION, "INT. X", "!INT. X"),
        (Kind.ACTION, "# one", "!# one"),
        (Kind.ACTION, "one\n\ntwo", "one\n!\ntwo"),
        (Kind.TRANSITION, "Wipe", "> Wipe"),
        (Kind.TRANSITION, "x <", "> x <\\"),
        (Kind.CHARACTER, "Ana", "@Ana"),
        (Kind.CHARACTER, "中村", "@中村"),
        (Kind.DIALOGUE, "Orphan.", "Orphan."),
        (Kind.PARENTHETICAL, "beat", "(beat)"),
        (Kind.NOTE, "a\n\nb", "[[a\n  \nb]]"),
    ],
)
def test_how_it_is_written(kind: Kind, text: str, written: str) -> None:
    screenplay = document([], [("INT. A", [(kind, text, False, 0)])])
    assert fountain.write(screenplay) == f"INT. A\n\n{written}\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [("(beat)", "\\(beat)"), ("One.\n\nTwo.", "One.\n  \nTwo."), ("= no", "\\= no")],
)
def test_dialogue_is_guarded(text: str, written: str) -> None:
    cue, said = (Kind.CHARACTER, "ANA", False, 0), (Kind.DIALOGUE, text, False, 0)
    assert fountain.write(document([], [("INT. A", [cue, said])])) == f"INT. A\n\nANA\n{written}\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [("12. INT. A", ".12. INT. A"), ("« Non »", ".« Non »"), ("— A", ".\\— A"), ("", ".1")],
)
def test_headings_are_forced(text: str, written: str) -> None:
    assert fountain.write(document([], [(text, [])])) == f"{written}\n"
