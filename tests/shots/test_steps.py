from fractions import Fraction

from moteur.breakdown.model import Breakdown, Setting, Sheet, Tag, Time
from moteur.film.address import Address, Pin
from moteur.film.document import Blob, canonical, digest
from moteur.film.production import Production
from moteur.screenplay.model import Element, Kind, Screenplay
from moteur.shots.cameras.lens import sensor
from moteur.shots.model import Shots
from moteur.shots.steps import shots
from tests.shots.scenes import KITCHEN
from tests.shots.scripts import play

STREET = """
EXT. STREET - NIGHT

Rain. A crowd behind a barrier. The dog barks. BISCUIT, a dog, sits.

ANA
Is he out?

LEO
Not yet.
"""
DOG = Tag(category="animals", name="dog", element="")
AGAIN = KITCHEN.replace("picks up the phone", "waits")


class Desk:
    threads = 1

    def __init__(self):
        self.kept = []

    def progress(self, done):
        pass

    def keep(self, file, media_type):
        self.kept.append(file)
        return Blob(sha256=digest(file), media_type=media_type, size=len(file))


def documents(text=KITCHEN + STREET + AGAIN, language="en", aspect="16:9"):
    scenes = play(text)
    sheets = tuple(
        Sheet(
            scene=s.id, number=s.number, set=s.heading.place, setting=Setting(s.heading.setting),
            time=Time.NIGHT, cast=tuple(dict.fromkeys(x.character for x in s.speeches())),
            eighths=8, minutes=60, seconds=60,
            tags=(DOG,) if "STREET" in s.heading.place else (),
        )
        for s in scenes
    )  # fmt: skip
    production = Production(title="Test", episodes={"e01": "x"}, language=language, aspect=aspect)
    return {
        "screenplay": Screenplay(scenes=tuple(scenes), language=language),
        "breakdown": Breakdown(sheets=sheets),
        "production": production,
    }


def made(given, previous=None, pins=()):
    slices = shots.slices_of(**given)
    parts = {item: shots.work(slice_, Desk()) for item, slice_ in slices.items()}
    document = shots.gather_of(parts, **given, pins=pins, previous=previous)
    assert isinstance(document, Shots)
    return document


def test_a_slice_sees_its_scene_alone():
    given = documents()
    before = {k: shots.key(v) for k, v in shots.slices_of(**given).items()}
    edited = documents(KITCHEN + STREET.replace("Not yet.", "Never.") + AGAIN)
    after = {k: shots.key(v) for k, v in shots.slices_of(**edited).items()}
    assert before["s1"] == after["s1"] and before["s3"] == after["s3"]
    assert before["s2"] != after["s2"]


def test_notes_change_nothing():
    given = documents()
    first = given["screenplay"].scenes[0]
    noted = first.model_copy(
        update={"elements": (*first.elements, Element(id="n", kind=Kind.NOTE, text="check"))}
    )
    changed = given["screenplay"].model_copy(
        update={"scenes": (noted, *given["screenplay"].scenes[1:])}
    )
    before = shots.slices_of(**given)
    after = shots.slices_of(**(given | {"screenplay": changed}))
    assert {k: shots.key(v) for k, v in before.items()} == {
        k: shots.key(v) for k, v in after.items()
    }


def test_a_set_is_established_once_and_is_always_the_same():
    document = made(documents())
    kinds = [plan.setups[0].kind for plan in document.scenes]
    assert kinds == ["establishing", "establishing", "master"]
    assert document.scenes[0].floor == document.scenes[2].floor


def test_weather_crowd_and_animals_come_from_the_words():
    plan = made(documents()).scenes[1]
    assert plan.floor.weather == "rain" and plan.floor.time == "night"
    names = [p.name for p in plan.blocking.players]
    assert sum(n.startswith("CROWD") for n in names) == 6
    assert next(p for p in plan.blocking.players if p.kind == "dog").name in ("DOG", "BISCUIT")


def test_a_small_room_holds_no_crowd_and_one_is_one():
    given = documents()
    sheet = given["breakdown"].sheets[0]
    others = given["breakdown"].sheets[1:]

    def extras(name, set_):
        tag = Tag(category="extras", name=name, element="")
        other = sheet.model_copy(update={"tags": (tag,), "set": set_})
        breakdown = given["breakdown"].model_copy(update={"sheets": (other, *others)})
        work = shots.slices_of(**(given | {"breakdown": breakdown}))["s1"]
        return sum(p.name.startswith("CROWD") for p in work.players)

    assert extras("nurse", "WARD") == 1 and extras("nurses", "WARD") == 2
    assert extras("nurses", "STATION") == 4 and extras("three nurses", "WARD") == 3


def test_numbers_and_pins_survive_a_revision():
    first = made(documents())
    number = next(s.number for s in first.scenes[0].setups if s.kind in ("over", "single"))
    address = Address(document="shots", scene="s1", item=number, field="height_m")
    pins = (Pin(address=address, value=1.9),)
    extra = KITCHEN.replace("They all exit.", "BORIS\nWait!\n\nThey all exit.")
    second = made(documents(extra + STREET + AGAIN), first, pins)
    held = second.find("s1", number)
    assert held is not None and held.height_m == 1.9  # type: ignore[attr-defined]
    was = {s.number: (s.kind, s.subjects) for s in first.scenes[0].setups}
    now = {s.number: (s.kind, s.subjects) for s in second.scenes[0].setups}
    assert all(now[n] == was[n] for n in now if n in was)
    assert second.scenes[1:] == first.scenes[1:]


def test_a_scene_that_goes_retires_its_numbers():
    given = documents()
    first = made(given)
    less = given["screenplay"].model_copy(update={"scenes": given["screenplay"].scenes[:2]})
    second = made(given | {"screenplay": less}, first)
    assert "3A" in second.retired["s3"]
    third = made(given, second)
    assert not {s.number for s in third.scenes[2].setups} & set(second.retired["s3"])


def test_the_sensor_follows_the_aspect():
    assert sensor("16:9") == (24.89, 14.0)
    assert sensor("2.39:1") == (24.89, 10.41)
    assert sensor("4:3")[1] == 18.66
    assert sensor("wide") == (24.89, 14.0)
    document = made(documents(aspect="2.39:1"))
    assert {s.camera.sensor for p in document.scenes for s in p.setups} == {(24.89, 10.41)}


def test_documents_survive_json():
    document = made(documents(language="fr"))
    assert Shots.model_validate_json(canonical(document)) == document
    assert documents()["production"].rate == Fraction(24)
