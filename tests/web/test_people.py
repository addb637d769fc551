from moteur.previs.model import Appearance, Cast, Garment
from moteur.web.people import people

CAST = Cast(
    characters=(
        Appearance(
            name="ANA", kind="woman", age=34, height=1.66, because=("in a yellow raincoat",),
            costume=(Garment(kind="rain_coat", colour="#e0c020"),),
        ),
        Appearance(name="OLD TOM", kind="man", age=70, height=1.7),
        Appearance(name="CROWD 1", kind="man", age=30, height=1.8),
    )
)  # fmt: skip


def test_people_with_a_sheet_are_shown() -> None:
    made = {"characters/ANA.png", "characters/OLD TOM.png"}
    ana, tom = people(CAST, made, "two-cups", "e01")
    assert ana.worn == ("rain coat",) and ana.because == ("in a yellow raincoat",)
    assert ana.pin == "moteur pin two-cups e01/cast/ANA#hair bun"
    assert tom.pin == 'moteur pin two-cups "e01/cast/OLD TOM#hair" bun'
    assert list(people(None, made, "two-cups", "e01")) == []
