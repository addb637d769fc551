import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.address import Address, parse
from moteur.film.errors import BadInput


def test_reads_the_parts() -> None:
    assert parse("e01/s12/shots/12B#lens_mm") == Address(
        episode="e01", scene="s12", document="shots", item="12B", field="lens_mm"
    )
    assert parse("schedule/s12#day") == Address(document="schedule", item="s12", field="day")
    assert parse("e01/breakdown") == Address(episode="e01", document="breakdown")


@pytest.mark.parametrize("text", ["", "e01/", "/shots", "SHOTS", "e01/s12/shots#", "a b"])
def test_refuses_what_is_none(text: str) -> None:
    with pytest.raises(BadInput, match="is not an address"):
        parse(text)


@given(
    st.builds(
        Address,
        episode=st.sampled_from(["", "e01", "e12"]),
        scene=st.sampled_from(["", "s1", "s12A"]),
        document=st.sampled_from(["shots", "script_pdf"]),
        item=st.sampled_from(["", "12B", "12B.1", "e01/s3"]),
        field=st.sampled_from(["", "lens_mm", "day"]),
    )
)
def test_reads_what_it_writes(address: Address) -> None:
    assert parse(str(address)) == address


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("schedule/person/ANA#dates", "person/ANA"),
        ("schedule/person/ANA REYES#dates", "person/ANA REYES"),
        ("schedule/place/HERON HOUSE, ROOF#dates", "place/HERON HOUSE, ROOF"),
        ("schedule/plate/P1#date", "plate/P1"),
        ("schedule/e02/s1#after", "e02/s1"),
    ],
)
def test_items_of_two_parts_belong_to_the_whole_production(text: str, item: str) -> None:
    found = parse(text)
    assert (found.document, found.item, found.scene, found.episode) == ("schedule", item, "", "")
    assert str(found) == text


def test_scenes_are_no_words() -> None:
    assert parse("s12A/shots#lens_mm").scene == "s12A"
    assert parse("s12/shots/12B").item == "12B"
    assert parse("e01/s3/breakdown/props/lamp#state").scene == "s3"
    assert parse("schedule/s12#day").scene == ""
    assert parse("shots/12B").document == "shots"
