import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.screenplay.formats import xml


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<a>é</a>".encode(), "<a>é</a>"),
        ("\ufeff<a>é</a>".encode(), "<a>é</a>"),
        ("<a>é</a>".encode("utf-16"), "<a>é</a>"),
        ("<a>é</a>".encode("utf-16-le"), "<a>é</a>"),
        ('<?xml version="1.0" encoding="UTF-16"?><a>é</a>'.encode(), None),
        ('<?xml version="1.0" encoding="windows-1252"?><a>é</a>'.encode("cp1252"), None),
    ],
)
def test_encodings(data: bytes, text: str | None) -> None:
    got = xml.decode(data, "")
    assert got == text if text else got.endswith("<a>é</a>")
    assert xml.parse(got, "").text == "é"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<a>\n\xe9</a>", "line 2 is not UTF-8"),
        (b'<?xml version="1.0" encoding="made-up"?><a>\xe9</a>', "made-up"),
        (b"\xff\xfe<", "UTF-16"),
    ],
)
def test_mixed_encodings_are_refused(data: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        xml.decode(data, "x")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<a>" * 1_000_000, "nest deeper"),
        ("<a>" * 65 + "</a>" * 65, "nest deeper"),
        (f'<a b="{"x" * 1_000_001}"/>', "attributes"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "entities"),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "entities"),
        ("<a>&nothing;</a>", "not XML"),
        ("<a", "not XML"),
        ("<a>\x01</a>", "not XML"),
        ("\ud800", "not XML"),
    ],
)
def test_traps_are_refused(text: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        xml.parse(text, "x")


def test_too_many_tags_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "ELEMENTS", 10)
    with pytest.raises(BadInput, match="more than 10 tags"):
        xml.parse(f"<a>{'<b/>' * 11}</a>", "x")


def test_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "SIZE", 1_000_000)
    with pytest.raises(BadInput, match="larger than 1 MB"):
        xml.decode(b" " * 1_000_001, "x")


def test_comments_prefixes_and_instructions_stay() -> None:
    text = '<a:x xmlns:a="urn:b" a:c="d"><!-- e --><?f g?>h<a:i/>j</a:x>'
    assert xml.write(xml.parse(text, "")) == xml.DECLARATION + text + "\n"


@given(st.text(), st.text())
def test_all_that_xml_can_hold_is_written(text: str, value: str) -> None:
    node = xml.Element("a", b=value)
    node.text = text
    again = xml.parse(xml.write(node), "")
    assert (again.text or "") == xml.legal(text)
    assert again.get("b") == xml.legal(value)
