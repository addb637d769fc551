import pytest

from moteur.film.address import Pin, parse
from moteur.film.errors import BadInput
from moteur.previs.people.pinning import may


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("e01/cast/ANA#hair", "bun"), ("e01/cast/ANA#build", 1.2), ("e01/cast/ANA#age", 40),
        ("e01/cast/ANA#eyes", "#4a6e52"), ("e01/cast/ANA/coat#colour", "#102030"),
        ("e01/cast/ANA#kind", "man"),
    ],
)  # fmt: skip
def test_what_can_be_drawn_may_be_pinned(address: str, value: str | float) -> None:
    may(Pin(address=parse(address), value=value))


@pytest.mark.parametrize(
    ("address", "value", "said"),
    [
        ("e01/cast/ANA#hair", "dragon", "there is no hair"),
        ("e01/cast/ANA#kind", "dragon", "there is no kind"),
        ("e01/cast/ANA#eyes", "#zzzzzz", "no colour"),
        ("e01/cast/ANA#age", 900, "cannot be drawn"),
        ("e01/cast/ANA#build", 50.0, "cannot be drawn"),
        ("e01/cast/ANA#build", None, "cannot be drawn"),
        ("e01/cast/ANA/coat#kind", "dragon", "there is no kind"),
    ],
)
def test_what_cannot_is_one_line(address: str, value: str | float | None, said: str) -> None:
    with pytest.raises(BadInput, match=said) as told:
        may(Pin(address=parse(address), value=value))
    assert address in str(told.value)
