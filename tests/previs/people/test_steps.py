"""The cast: chosen by the script's words, unlike each other, and as a person pinned it."""

import pytest

from moteur.film.address import Pin, parse
from moteur.film.errors import BadInput
from moteur.film.production import Production
from moteur.previs.model import Appearance, Cast
from moteur.previs.people import garments
from moteur.previs.people.steps import appearances, cast
from moteur.screenplay.model import Element, Heading, Kind, Scene, Screenplay
from moteur.shots.model import Blocking, Player, Shots
from tests.previs import kitchen

PRODUCTION = Production(title="Rain", episodes={"e01": "script/rain.fountain"})
TEXT = (
    "NORA (34), a red-haired nurse in round glasses, waits. BEN (60), bearded, a heavy man in a "
    "green raincoat, runs past her.",
    "PIP (8), a girl in a yellow raincoat, holds a lead. Ben folds a blue scarf over his arm.",
    "ZED sits with his daughter IDA.",
)


def film(*players: Player, text: tuple[str, ...] = TEXT) -> tuple[Screenplay, Shots]:
    heading = Heading(text="EXT. STREET - DAY", setting="EXT", place="STREET", time="DAY")
    elements = tuple(
        Element(id=f"a{n}", kind=Kind.ACTION, text=said) for n, said in enumerate(text)
    )
    scene = Scene(id="s1", number="1", heading=heading, elements=elements)
    plan = kitchen.plan().model_copy(update={"blocking": Blocking(players=players)})
    return Screenplay(scenes=(scene,)), Shots(scenes=(plan,))


NORA = Player(name="NORA", kind="woman", height=1.66, age=34, look=1)
BEN = Player(name="BEN", kind="man", height=1.8, age=60, look=2)
PIP = Player(name="PIP", kind="girl", height=1.25, age=8, look=3)
ZED = Player(name="ZED", kind="man", height=1.7, age=50, look=4)
IDA = Player(name="IDA", kind="woman", height=1.7, age=20, look=5)


def made(
    players: tuple[Player, ...], pins: tuple[Pin, ...] = (), previous: Cast | None = None
) -> Cast:
    screenplay, shots = film(*players)
    slices = cast.slices_of(
        screenplay=screenplay, shots=shots, production=PRODUCTION, pins=pins, previous=previous
    )
    parts = {name: cast.work(slice_, None) for name, slice_ in slices.items()}  # type: ignore[arg-type]
    assert cast.gather_of is not None
    document = cast.gather_of(parts, screenplay=screenplay, shots=shots, production=PRODUCTION)
    assert isinstance(document, Cast)
    return document


def of(document: Cast, name: str) -> Appearance:
    return appearances(document)[name]


def worn(looks: Appearance) -> dict[str, str]:
    return {g.kind: g.colour for g in looks.costume}


def test_the_words_of_the_script_decide() -> None:
    document = made((NORA, BEN, PIP))
    nora, ben, pip = (of(document, n) for n in ("NORA", "BEN", "PIP"))
    assert nora.hair_colour in ("#8a3f1e", "#a5502a")
    assert nora.glasses == "round"
    assert "scrubs" in worn(nora)
    assert "nurse" in nora.because
    assert ben.beard == "beard"
    assert ben.build == 1.2
    assert worn(ben)["raincoat"] == "#3f6b48"
    assert worn(pip)["raincoat"] == "#e0b62e"


def test_what_is_carried_is_not_worn() -> None:
    assert "scarf" not in worn(of(made((NORA, BEN, PIP)), "BEN"))


def test_a_daughter_takes_after_her_father() -> None:
    document = made((ZED, IDA))
    assert of(document, "IDA").skin == of(document, "ZED").skin
    assert of(document, "IDA").eyes == of(document, "ZED").eyes


def test_twenty_people_differ() -> None:
    people = tuple(
        Player(name=f"P{n}", kind="man" if n % 2 else "woman", height=1.7, age=30 + n, look=n)
        for n in range(20)
    )
    document = made(people)
    for sex in (0, 1):
        half = [a for n, a in enumerate(document.characters) if n % 2 == sex]
        assert len({a.mould for a in half}) == 10
        assert len({a.hair for a in half}) >= 9
        costumes = {tuple((g.kind, g.colour) for g in a.costume) for a in half}
        assert len(costumes) == 10


def test_a_newcomer_changes_nobody() -> None:
    before = made((NORA, BEN))
    after = made((PIP, NORA, BEN), previous=before)
    assert [of(after, n) for n in ("NORA", "BEN")] == list(before.characters)


def test_the_same_film_gives_the_same_cast() -> None:
    assert made((NORA, BEN, PIP, ZED, IDA)) == made((NORA, BEN, PIP, ZED, IDA))


def test_what_a_person_pins_holds_and_changes_nobody_else() -> None:
    pins = (
        Pin(address=parse("e01/cast/NORA#hair"), value="plait"),
        Pin(address=parse("e01/cast/BEN/raincoat#colour"), value="#102030"),
    )
    document, free = made((NORA, BEN, PIP), pins), made((NORA, BEN, PIP))
    assert of(document, "NORA").hair == "plait"
    assert worn(of(document, "BEN"))["raincoat"] == "#102030"
    assert document.find("", "BEN/raincoat") is not None
    assert of(document, "PIP") == of(free, "PIP")


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("e01/cast/NORA#hair", "beehive of glass"),
        ("e01/cast/NORA#skin", "pinkish"),
        ("e01/cast/NORA#build", 9.0),
        ("e01/cast/BEN/raincoat#kind", "armour"),
        ("e01/cast/BEN/raincoat#pattern", "paisley"),
        ("e01/cast/BEN#kind", "dog"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_one_line(address: str, value: str | float) -> None:
    with pytest.raises(BadInput) as fault:
        made((NORA, BEN), (Pin(address=parse(address), value=value),))
    assert "\n" not in str(fault.value)


def test_a_costume_is_worn_from_the_body_outwards() -> None:
    for looks in made((NORA, BEN, PIP, ZED, IDA)).characters:
        order = [garments.ORDER.index(g.kind) for g in looks.costume]
        assert order == sorted(order)
        assert any(g.kind in garments.SHOES for g in looks.costume)
