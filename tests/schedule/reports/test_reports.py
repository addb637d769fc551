"""Every report: repeatable to the byte, in English and French, on both papers."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.schedule.model import Schedule, ShootDay, Waiting
from moteur.schedule.reports import boards, callsheet, oneliner, outofdays, shooting, stripboard

from . import sample
from .reading import read, stays, whole

TERMS = sample.terms()
Draw = Callable[[Schedule, str, str], bytes]


def _sheets(schedule: Schedule, name: str, language: str, size: str) -> bytes:
    sheets = sample.sheets(schedule)
    if name == "shooting":
        return shooting.draw(schedule, sheets, sample.TITLE, language, size)
    if name == "out of days":
        return outofdays.draw(schedule, sample.TITLE, language, size, sheets)
    return callsheet.draw_all(schedule, TERMS, sheets, sample.TITLE, language, size)


REPORTS: dict[str, Draw] = {
    "stripboard": lambda s, lang, size: stripboard.draw(s, sample.TITLE, lang, size),
    "one-liner": lambda s, lang, size: oneliner.draw(s, sample.TITLE, lang, size),
    "shooting": lambda s, lang, size: _sheets(s, "shooting", lang, size),
    "out of days": lambda s, lang, size: _sheets(s, "out of days", lang, size),
    "call sheets": lambda s, lang, size: _sheets(s, "call sheets", lang, size),
    "boards": lambda s, lang, size: boards.draw([("1", s), ("2", s)], sample.TITLE, lang, size),
}
SCHEDULE, BUSY = sample.schedule(), sample.large(days=1, scenes=60)


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", ["letter", "a4-landscape"])
def test_repeats_to_the_byte_and_stays_on_the_paper(name: str, language: str, size: str):
    made = REPORTS[name](SCHEDULE, language, size)
    assert made.startswith(b"%PDF-") and made == REPORTS[name](SCHEDULE, language, size)
    assert all(sample.TITLE in page for page in read(made))
    assert stays(made)


@pytest.mark.parametrize("name", REPORTS)
def test_a_day_of_sixty_scenes_goes_over_pages(name: str):
    made = REPORTS[name](BUSY, "en", "a4")
    text = whole(made)
    assert len(read(made)) > 1 and stays(made)
    if name != "out of days":
        assert all(f" {number} " in text for number in range(1, 61))


@pytest.mark.parametrize("name", REPORTS)
def test_nothing_is_scheduled_yet(name: str):
    assert sample.TITLE in whole(REPORTS[name](Schedule(currency="EUR"), "en", "a4")) or (
        name == "call sheets"
    )


@pytest.mark.parametrize("name", REPORTS)
def test_names_in_all_scripts_are_read_back(name: str):
    text = whole(REPORTS[name](SCHEDULE, "en", "a4-landscape"))
    if name != "one-liner":
        assert "陈师傅" in text or "林晓岚" in text
        assert "ياسين" in text or "المنصوري" in text


LONG = "A HOUSE WITH A NAME THAT NOBODY IN THE VILLAGE HAS EVER SAID TO ITS END "


@pytest.mark.parametrize("name", ["stripboard", "one-liner", "shooting", "call sheets", "boards"])
def test_long_names_are_whole(name: str):
    strip = sample.strip(
        1, set=LONG + "X" * 60, place=LONG, number="112AB", summary=LONG * 8, cast=(LONG * 2,)
    )
    schedule = Schedule(
        currency="EUR", days=(sample.shoot(1, sample.START, [strip], people=(), works=(LONG,)),)
    )
    for size in ("letter", "a4-landscape"):
        made = REPORTS[name](schedule, "fr", size)
        text = whole(made).replace(" ", "")
        assert LONG.replace(" ", "") in text and "112AB" in text
        assert text.count("X") >= 60 and stays(made)


SIGNS = "aZé0²٣ 陈أمא🎬\u0301\u200f\u200e\u00ad\u2028\x00\t\n\r%<&(\\"
words = st.text(st.sampled_from(SIGNS), max_size=120)


@given(words, words, words, words, st.integers(0, 10**6), st.booleans())
@settings(max_examples=25, deadline=None)
def test_any_text_is_set(name: str, place: str, said: str, unit: str, size: int, main: bool):
    strip = sample.strip(
        1, number=name, set=name, place=place, summary=said, cast=(name, place), hires=(said,),
        eighths=size, minutes=size % 5000,
    )  # fmt: skip
    day = ShootDay(
        number=size, date=sample.START, unit="" if main else unit, strips=(strip,), works=(name,),
        call=size % 2000 - 200, wrap=None, notes=(said, unit), cover=(strip.id,),
    )  # fmt: skip
    empty = ShootDay(number=1, date=sample.date(1), strips=())
    schedule = Schedule(
        currency="EUR", days=(day, empty), boneyard=(Waiting(strip=strip, why=said),),
        findings=(said,), players={name: place}, engagements=(),
    )  # fmt: skip
    for name_, draw in REPORTS.items():
        made = draw(schedule, "fr", "letter")
        assert made.startswith(b"%PDF-"), name_
