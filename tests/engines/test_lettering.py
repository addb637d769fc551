import io
from pathlib import Path

import pypdfium2
import pytest

from moteur.engines import lettering
from moteur.engines.paper import SANS, TYPEWRITER, Paper, fit, width_of, wrap
from moteur.engines.typefaces import face_of, load

COURIER = TYPEWRITER[""]


def faces(text: str, font: str = COURIER) -> list[tuple[str, str]]:
    return [(p.text, Path(p.face).stem) for p in lettering.pieces(text, font)]


def test_ours_come_first() -> None:
    assert faces("Déjà", COURIER) == [("Déjà", "CourierPrime-Regular")]
    assert faces("Ω", SANS) == [("Ω", SANS)]


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("李雷", "wqy-microhei"),
        ("한국", "wqy-microhei"),
        ("かな", "wqy-microhei"),
        ("Привет", "DejaVuSansMono"),
        ("नमस्ते", "NotoSansDevanagari-Regular"),
        ("สวัสดี", "NotoSansThai-Regular"),
        ("مرحبا", "NotoSansArabic-Regular"),
        ("שלום", "NotoSansHebrew-Regular"),
        ("★", "DejaVuSansMono"),
    ],
)
def test_each_script_has_a_face(text: str, face: str) -> None:
    assert faces(text) == [(text, face)]


def test_what_no_face_has_is_a_box() -> None:
    assert faces("a\ue123") == [("a", "CourierPrime-Regular"), ("\ue123", "")]
    assert face_of("\ue123") == ""


def test_signs_without_form_print_nothing() -> None:
    assert faces("word\u2060joiner\ufe0f") == [("wordjoiner", "CourierPrime-Regular")]


def test_letters_take_their_forms() -> None:
    apart = sum(lettering.width(sign, COURIER, 10) for sign in "مرحبا")
    assert lettering.width("مرحبا", COURIER, 10) < apart * 0.9


def printed(*lines: str) -> tuple[bytes, str]:
    paper = Paper("x")
    for number, line in enumerate(lines):
        paper.text(60, 60 + 20 * number, line, SANS, 12)
    data = paper.finish()
    page = pypdfium2.PdfDocument(io.BytesIO(data))[0].get_textpage()
    return data, page.get_text_range()


def test_what_was_written_can_be_searched() -> None:
    text = printed("李雷 and 한국", "नमस्ते दुनिया", "שלום עולם", "مرحبا بالعالم", "Ана")[1]
    for words in ("李雷", "한국", "नमस्ते", "שלום", "مرحبا", "Ана"):
        assert words in text


def test_the_same_bytes_whatever_was_set_before() -> None:
    first = printed("नमस्ते", "مرحبا")[0]
    printed("क्या हिन्दी", "الساعة لا")
    assert printed("नमस्ते", "مرحبا")[0] == first


def test_every_room_sets_every_script() -> None:
    assert width_of("李雷") == pytest.approx(18)
    assert fit("李雷李雷李雷", 40).endswith("…")
    assert len(wrap("李雷 " * 20, 60)) > 5
    assert load(SANS) is load(SANS)
