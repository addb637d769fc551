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
