import pytest

from moteur.previs import lens
from moteur.shots.model import Size
from tests.previs import kitchen


def test_who_is_in_focus() -> None:
    plan = kitchen.plan()
    names = frozenset(p.name for p in plan.blocking.players)
    for setup in plan.setups:
        found = lens.focus(setup, names)
        assert found in {"", *names}
        if setup.kind == "over":
            assert found == setup.subjects[0], "not whose shoulder it is"
    first = plan.setups[0].model_copy(update={"kind": "insert", "subjects": ("KEY",)})
    assert lens.focus(first, names) == ""


@pytest.mark.parametrize(
    ("inside", "time", "size", "stop"),
    [
        (True, "day", Size.CLOSE, 2.8),
        (False, "day", Size.CLOSE, 5.6),
        (True, "night", Size.CLOSE, 2.0),
        (False, "day", Size.WIDE, 11.2),
    ],
)
def test_how_far_it_is_open(inside: bool, time: str, size: Size, stop: float) -> None:
    plan = kitchen.plan()
    floor = plan.floor.model_copy(update={"inside": inside, "time": time})
    setup = plan.setups[0].model_copy(update={"size": size})
    assert lens.aperture(setup, floor) == pytest.approx(stop)
