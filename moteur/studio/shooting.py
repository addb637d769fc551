"""Shooting: the shot plans of a production, and of one scene of a script's file."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from moteur.breakdown.model import Breakdown
from moteur.film.address import Address, Pin
from moteur.film.errors import BadInput
from moteur.film.production import Production
from moteur.previs import cut as timing
from moteur.previs import voices
from moteur.previs.model import CutShot
from moteur.screenplay.model import Scene, Screenplay, plain
from moteur.shots import numbering, steps
from moteur.shots.edits import honour
from moteur.shots.model import ScenePlan, Shots, Style, Treatment
from moteur.shots.plan import plan_scene
from moteur.shots.treatments.asking import understood
from moteur.shots.work import printable
from moteur.studio import apart, places
from moteur.studio.record import Record


@dataclass(frozen=True)
class Sheet:
    """A scene's plan in a production: its episode, and where its values are addressed."""

    episode: str
    plan: ScenePlan

    def address(self, item: str, field: str) -> Address:
        """Return the address of a field in it."""
        return Address(
            document="shots", episode=self.episode, scene=self.plan.scene, item=item, field=field
        )


def sheets(record: Record, name: str) -> list[Sheet]:
    """Return the newest shot plans of a production; raise BadInput before the first."""
    found: list[Sheet] = []
    for place in record.documents(name):
        if place.document == "shots" and not place.scene:
            version = places.newest(record, name, place)
            found += [Sheet(place.episode, p) for p in record.load(version, Shots).scenes]
    if not found:
        raise BadInput("no shots have been planned yet", name, f"moteur make {name} shots")
    return found


def scene(record: Record, name: str, said: str) -> Sheet:
    """Return the scene that somebody calls ``12``, ``s12`` or ``e01/12``; raise BadInput."""
    episode, _, number = said.rpartition("/")
    known = [s for s in sheets(record, name) if episode in ("", s.episode)]
    found = [s for s in known if number in (s.plan.number, s.plan.scene)]
    if len(found) == 1:
        return found[0]
    if found:
        ways = " or ".join(f"{s.episode}/{number}" for s in found)
        raise BadInput(f"scene {number} is in several episodes", name, f"write {ways}")
    numbers = ", ".join(s.plan.number for s in known[:12])
    raise BadInput(f"there is no scene “{said}”", name, f"write {numbers}, …")


def holding(record: Record, name: str, item: str) -> Sheet:
    """Return the scene in which a set-up or a shot has this number; raise BadInput."""
    episode, _, number = item.rpartition("/")
    known = [s for s in sheets(record, name) if episode in ("", s.episode)]
    found = [s for s in known if number in _numbers(s.plan)]
    if len(found) == 1:
        return found[0]
    if found:
        ways = " or ".join(f"{s.episode}/{number}" for s in found)
        raise BadInput(f"{number} is in several episodes", name, f"write {ways}")
    then = f"moteur shots show {name} lists the numbers"
    raise BadInput(f"there is no set-up or shot “{item}”", name, then)


def _numbers(plan: ScenePlan) -> set[str]:
    return {s.number for s in plan.every_setup()} | {s.id for s in plan.every_shot()}


def free_number(record: Record, name: str, sheet: Sheet) -> str:
    """Return the number that a new set-up of a scene gets: the next one never given."""
    place = Address(document="shots", episode=sheet.episode)
    retired = record.load(places.newest(record, name, place), Shots).retired
    pinned = {p.address.item for p in record.pins(name, "shots", sheet.episode)}
    used = {*_numbers(sheet.plan), *retired.get(sheet.plan.scene, ()), *pinned}
    numbers = (numbering.setup_number(sheet.plan.number, n) for n in count())
    return next(number for number in numbers if number not in used)


def tried(record: Record, name: str, sheet: Sheet, pin: Pin) -> None:
    """Raise BadInput where a scene's plan cannot hold a value, as `make` would."""
    place = Address(document="screenplay", episode=sheet.episode)
    screenplay = record.load(places.newest(record, name, place), Screenplay)
    if pin.address.field == "asked":
        style(sheet.plan, str(pin.value), screenplay.language)
        return
    elements = next((s.elements for s in screenplay.scenes if s.id == sheet.plan.scene), ())
    others = (p.pin for p in record.pins(name, "shots", sheet.episode))
    beside = [p for p in others if _same_item(p.address, pin.address) and p.address != pin.address]
    honour(sheet.plan, [*beside, pin], sheet.plan, printable(elements), screenplay.language)


def _same_item(one: Address, other: Address) -> bool:
    return bool(one.item) and (one.scene, one.item) == (other.scene, other.item)


def style(plan: ScenePlan, words: str, language: str) -> tuple[Style, tuple[str, ...]]:
    """Return the style that words ask for, and what was not understood; raise BadInput.

    That is where nothing was, and where a treatment of this style stands there already.
    """
    ours = {t.name: t.style for t in plan.treatments if not t.words}
    found, unread = understood(words, plan.blocking.players, language, ours)
    where = f"scene {plan.number}"
    if unread and found == Style():
        then = "say it as “hand-held, never leave Ana, no wides”"
        raise BadInput(f"nothing of it was understood: {'; '.join(unread)}", where, then)
    for name, other in ours.items():
        if found == other:
            raise BadInput(f"the treatment “{name}” is just that", where, "choose it")
    return found, unread


def plan(screenplay: Screenplay, number: int, *, asked: str = "", **fields: Any) -> dict[str, Any]:
    """Plan one scene of a script on its own, as plain values; `number` counts scenes from 1.

    `asked` are a director's words for one treatment more, `fields` those of the production.
    Raise BadInput where there is no such scene.
    """
    there = [s for s in screenplay.scenes if not s.omitted]
    if not 1 <= number <= len(there):
        said = f"there are {len(there)} scenes" if there else "the script has no scene"
        raise BadInput(f"there is no scene {number}", "--scene", said)
    wanted = there[number - 1]
    production = apart.production(screenplay, **fields)
    with apart.apart() as record:
        desk = apart.make(record, screenplay, "breakdown", of=production)
    breakdown = desk.documents["breakdown", apart.EPISODE]
    assert isinstance(breakdown, Breakdown)
    place = Address(document="shots", episode=apart.EPISODE, scene=wanted.id, field="asked")
    pins = (Pin(address=place, value=asked),) if asked else ()
    given = {"screenplay": screenplay, "breakdown": breakdown, "production": production}
    works = steps.shots.slices_of(**given, pins=pins)
    part = plan_scene(works[wanted.id])
    if asked:
        style(part, asked, screenplay.language)
    gather = steps.shots.gather_of
    assert gather is not None
    made = gather({wanted.id: part}, **given, pins=pins)
    assert isinstance(made, Shots)
    return told(number, wanted, made.scenes[0], screenplay, production)


def frames(
    scene: Scene, plan: ScenePlan, screenplay: Screenplay, production: Production
) -> Iterator[tuple[Treatment, dict[str, CutShot]]]:
    """Yield each treatment with its shots as they are cut on the scratch voices, by id."""
    alone = screenplay.model_copy(update={"scenes": (scene,)})
    seconds = {
        line.speech: voices.record(line)[1] for line in voices.lines(alone, Shots(scenes=(plan,)))
    }
    for treatment in plan.treatments:
        chosen = plan.model_copy(update={"chosen": treatment.name})
        cut = timing.time(timing.work_of(scene, chosen, seconds, production.rate))
        yield treatment, {shot.shot: shot for shot in cut.shots}


def told(
    number: int, scene: Scene, plan: ScenePlan, screenplay: Screenplay, production: Production
) -> dict[str, Any]:
    """Return a scene's treatments as plain values, for JSON."""
    return {
        "scene": number,
        "number": plan.number,
        "heading": plan.heading,
        "rate": str(production.rate),
        "script": {e.id: plain(e.text) for e in scene.elements},
        "unread": list(plan.blocking.unread),
        "treatments": [
            _treatment(treatment, cut)
            for treatment, cut in frames(scene, plan, screenplay, production)
        ],
    }


def _treatment(treatment: Treatment, cut: dict[str, CutShot]) -> dict[str, Any]:
    setups = {s.number: s for s in treatment.setups}
    return {
        "name": treatment.name,
        **({"words": treatment.words, "unread": list(treatment.unread)} if treatment.words else {}),
        "shots": [
            {
                "number": shot.id,
                "sentence": shot.sentence or setups[shot.setup].sentence,
                "size": setups[shot.setup].size.value,
                "subjects": list(setups[shot.setup].subjects),
                "lens_mm": setups[shot.setup].lens_mm,
                "height_m": setups[shot.setup].height_m,
                "move": setups[shot.setup].move,
                "frames": cut[shot.id].frames,
                "lines": list(shot.elements),
            }
            for shot in treatment.shots
        ],
        "findings": [
            {
                "rule": one.rule,
                "shot": one.shot,
                "text": f"{one.text} {one.because}".strip(),
                "overruled": bool(one.overruled),
            }
            for one in treatment.findings
        ],
        "measures": treatment.measures.model_dump(mode="json"),
    }
