"""Every report: repeatable to the byte, in English and French, on both papers."""

from collections.abc import Callable

import pypdfium2
import pytest

from moteur.schedule.reports import boards, callsheet, oneliner, outofdays, shooting, stripboard

from . import sample

SCHEDULE, TERMS = sample.schedule(), sample.terms()
SHEETS = sample.sheets(SCHEDULE)
Draw = Callable[[str, str], bytes]
REPORTS: dict[str, Draw] = {
    "stripboard": lambda lang, size: stripboard.draw(SCHEDULE, sample.TITLE, lang, size),
    "one-liner": lambda lang, size: oneliner.draw(SCHEDULE, sample.TITLE, lang, size),
    "shooting": lambda lang, size: shooting.draw(SCHEDULE, SHEETS, sample.TITLE, lang, size),
    "out of days": lambda lang, size: outofdays.draw(SCHEDULE, sample.TITLE, lang, size, SHEETS),
    "call sheets": lambda lang, size: callsheet.draw_all(
        SCHEDULE, TERMS, SHEETS, sample.TITLE, lang, size
    ),
    "boards": lambda lang, size: boards.draw(
        [("One", SCHEDULE), ("Two", SCHEDULE)], sample.TITLE, lang, size
    ),
}


def read(data: bytes) -> list[str]:
    pdf = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in pdf]


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_repeats_to_the_byte(name: str, language: str):
    size = "letter" if name in ("shooting", "call sheets") else "letter-landscape"
    made = REPORTS[name](language, size)
    assert made.startswith(b"%PDF-") and made == REPORTS[name](language, size)
    assert all(sample.TITLE in page for page in read(made))
