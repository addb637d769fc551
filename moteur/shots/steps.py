"""The steps of this room: the plan of each scene, and the shot list."""

import re
from collections.abc import Sequence

from moteur.breakdown.model import Breakdown, Category, Setting, Sheet
from moteur.film.address import Pin
from moteur.film.production import Production
from moteur.film.shooting import Shooting
from moteur.film.step import Workspace, step
from moteur.screenplay.model import Kind, Scene, Screenplay, plain
from moteur.shots.blocking.extras import are_named, counted, is_known, only_heard
from moteur.shots.blocking.names import Names, parts, speaker_of, spelled
from moteur.shots.blocking.players import animal_names, cast, crowd, player
from moteur.shots.blocking.talk import is_off
from moteur.shots.blocking.verbs import CROWD
from moteur.shots.cameras.truck import kit_of
from moteur.shots.edits import PINNABLE, honour, overrule, sentences, texts, without, yielded
from moteur.shots.floors.floor import Weather, look_of
from moteur.shots.keeping import held, kept, state_of
from moteur.shots.lead import lead
from moteur.shots.model import Player, ScenePlan, Shots
from moteur.shots.numbering import keep
from moteur.shots.plan import judged, plan_scene
from moteur.shots.sentence.wording import worded
from moteur.shots.work import SceneWork, printable

_THINGS = (Category.PROPS, Category.WEAPONS, Category.SET_DRESSING)
_ANIMALS = re.compile(
    r"\b(dog|puppy|cat|kitten|horse|pony|mare|stallion|chien(?:ne)?|chiot|chat(?:te|on)?|cheval|"
    r"jument|poney|bird|pigeon|seagull|parrot|oiseau|mouette|perroquet|perro|gato|caballo|yegua|"
    r"p[áa]jaro)[sx]?\b",
    re.I,
)

_SMALL = re.compile(
    r"\b(?:bed ?room|bath ?room|toilets?|lavatory|cell|lift|elevator|car|taxi|cab|van|closet|"
    r"cupboard|(?:hospital|hotel|sick|patient['’]?s) room|ward|chambre|cellule|cachot|ascenseur|"
    r"voiture|camionnette|salle de bains?|toilettes|wc|placard|dormitorio|celda|coche|"
    r"habitaci[óo]n)\b",
    re.I,
)
_FEW = 2
"""How many a crowd is where there is no room for more, unless the words count them."""

_WEATHER: tuple[tuple[Weather, re.Pattern[str]], ...] = (
    ("rain", re.compile(
        r"\b(?:rain(?:s|ing|y)?|downpour|drizzle|storm|pluie|pleut|averse|orage|lluvia|llueve)\b",
        re.I,
    )),
    ("snow", re.compile(r"\b(?:snow(?:s|ing|y)?|blizzard|neige|nieve|nieva)\b", re.I)),
    ("fog", re.compile(r"\b(?:fog(?:gy)?|mist(?:y)?|brouillard|brume|niebla)\b", re.I)),
)  # fmt: skip


@step(
    "shots",
    makes=Shots,
    version=2,
    per="scene",
    reads=("screenplay", "breakdown", "production"),
    batch=8,
    holds=PINNABLE,
)
def shots(work: SceneWork, workspace: Workspace) -> ScenePlan:
    """Plan how one scene is shot."""
    return plan_scene(work)


@shots.slices
def _(
    screenplay: Screenplay, breakdown: Breakdown, production: Production,
    pins: tuple[Pin, ...] = (), previous: Shots | None = None,
) -> dict[str, SceneWork]:  # fmt: skip
    kit = kit_of(production)
    before = {plan.scene: plan for plan in previous.scenes} if previous else {}
    asked = {p.address.scene: str(p.value) for p in pins if p.address.field == "asked"}
    sheets = {sheet.scene: sheet for sheet in breakdown.sheets}
    there = [s for s in screenplay.scenes if s.id in sheets and not s.omitted]
    people = {scene.id: _people(scene, sheets[scene.id]) for scene in there}
    names = tuple(dict.fromkeys(n for names in people.values() for n in names))
    known = cast(names, _paragraphs(there), _lines(there, names))
    pets = animal_names(_paragraphs(there))
    seen: set[str] = set()
    slices: dict[str, SceneWork] = {}
    for scene in there:
        sheet = sheets[scene.id]
        players = _players([known[n] for n in people[scene.id]], scene, sheet, pets)
        slices[scene.id] = SceneWork(
            scene=Scene(
                id=scene.id, number=scene.number, heading=scene.heading,
                elements=printable(scene.elements),
            ),
            set=sheet.set, setting=sheet.setting, time=sheet.time, weather=_weather(scene, sheet),
            language=screenplay.language, kit=kit,
            crew=production.crew, timing=production.timing,
            around=_around(sheet, production.shooting),
            asked=asked.get(scene.id, ""),
            players=players, lead=lead(scene, players, before.get(scene.id)),
            tags=tuple(tag for c in _THINGS for tag in sheet.needs(c)),
            new_set=sheet.set not in seen,
        )  # fmt: skip
        seen.add(sheet.set)
    return slices


@shots.gather
def _(
    parts: dict[str, ScenePlan], screenplay: Screenplay, breakdown: Breakdown,
    production: Production,
    pins: tuple[Pin, ...] = (), previous: Shots | None = None,
) -> Shots:  # fmt: skip
    # Pins name a set-up by its number, and numbers are known only here.
    before = {plan.scene: plan for plan in previous.scenes} if previous else {}
    retired = dict(previous.retired) if previous else {}
    plans: list[ScenePlan] = []
    for scene in screenplay.scenes:
        if scene.id not in parts:
            continue
        old, gone = before.pop(scene.id, None), retired.get(scene.id, ())
        state = state_of(parts[scene.id], pins)
        if old is not None and state and old.state == state:
            plans.append(old)
            continue
        plan = _joined(parts[scene.id], scene, old, gone, pins, screenplay.language)
        plan = overrule(judged(plan, production.crew, screenplay.language), pins)
        retired[scene.id] = _never_again(plan, old, gone)
        plans.append(plan.model_copy(update={"state": state}))
    for lost in before.values():
        numbers = [s.number for s in lost.every_setup()] + [s.id for s in lost.every_shot()]
        retired[lost.scene] = tuple(sorted({*retired.get(lost.scene, ()), *numbers}))
    return Shots(scenes=tuple(plans), retired={s: n for s, n in retired.items() if n})


def _joined(
    made: ScenePlan, scene: Scene, old: ScenePlan | None, gone: Sequence[str],
    pins: tuple[Pin, ...], language: str,
) -> ScenePlan:  # fmt: skip
    """Return a scene's plan with what stays of the old one, its numbers, and what people hold."""
    elements = printable(scene.elements)
    said = sentences(made, pins, language)
    free = yielded(old, pins, said)
    same = kept(made, free, pins)
    # The number of a person's own set-up is nobody else's, as long as it is pinned.
    own = {number for number, each in said.items() if each.own}
    absent = own - {s.number for s in same.every_setup()}
    plan, _ = keep(same, without(free, absent) if free else None, (*gone, *sorted(own)))
    plan = honour(plan, pins, old, elements, language)
    plan = worded(plan, elements, language, texts(said))
    return plan.model_copy(update={"held": held(pins, scene.id)})


def _never_again(plan: ScenePlan, old: ScenePlan | None, gone: Sequence[str]) -> tuple[str, ...]:
    """Return the numbers that were given once and now are not."""
    had = [s.number for s in old.every_setup()] + [s.id for s in old.every_shot()] if old else []
    now = {s.number for s in plan.every_setup()} | {s.id for s in plan.every_shot()}
    return tuple(sorted({*gone, *had} - now))


@shots.weigh
def _(work: SceneWork) -> float:
    return 1.0 + len(work.scene.elements)


def _around(sheet: Sheet, shooting: Shooting) -> int:
    """Return a scene's minutes without those that a plan of shots counts better."""
    return max(0, sheet.minutes - shooting.setup - shooting.eighth * max(1, sheet.eighths))


def _people(scene: Scene, sheet: Sheet) -> tuple[str, ...]:
    """Return who is on the floor: who speaks there or is seen there, animals among them."""
    listed = {spelled(n): n for n in (*sheet.cast, *sheet.silent)}
    cues = tuple(dict.fromkeys(s.character for s in scene.speeches() if not is_off(s)))
    found = [
        listed.get(spelled(p), p) for cue in cues for p in parts(cue, (*listed.values(), *cues))
    ]
    action = " ".join(plain(e.text) for e in scene.elements if e.kind is Kind.ACTION)
    seen = Names(tuple(listed.values())).mentioned(action)
    found += [n for n in listed.values() if n in seen or n in sheet.silent]
    return tuple(n for n in dict.fromkeys(found) if not CROWD.search(n))


def _players(
    known: Sequence[Player], scene: Scene, sheet: Sheet, pets: dict[str, str]
) -> tuple[Player, ...]:
    """Add a dog or cat that does not speak, and a few people for a crowd."""
    texts = [plain(e.text) for e in scene.elements if e.kind is Kind.ACTION]
    found = list(known)
    for tag in sheet.needs(Category.ANIMALS):
        what = _ANIMALS.search(tag.name)
        if what is None:
            continue
        if only_heard(what.group(1), texts):
            continue
        animal = player(what.group(1).upper())
        name = pets.get(animal.kind, animal.name)
        if all(p.kind != animal.kind and p.name != name for p in found):
            found.append(animal.model_copy(update={"name": name, "look": look_of(name)}))
    named = any(CROWD.search(t) for t in (*texts, *sheet.silent))
    tagged = [
        t for t in sheet.needs(Category.EXTRAS)
        if not are_named(t.name, texts, known) and not is_known(t.name, texts, known)
    ]  # fmt: skip
    if named or tagged:
        most = 6 if sheet.setting is Setting.EXT else 4
        said = counted([*texts, *(t.name for t in tagged)], [t.name for t in tagged])
        most = min(most, _FEW) if _SMALL.search(sheet.set) else most
        found += crowd(most if named or not said else said)
    return tuple(found)


def _weather(scene: Scene, sheet: Sheet) -> Weather:
    said = [scene.heading.text] + [plain(e.text) for e in scene.elements if e.kind is Kind.ACTION]
    for text in (*said, *(t.name for t in sheet.needs())):
        for weather, words in _WEATHER:
            if words.search(text):
                return weather
    return ""


def _lines(scenes: Sequence[Scene], names: Sequence[str]) -> list[tuple[str, str]]:
    """Return who speaks and what the action lines say, a pair of nothing after each scene."""
    found: list[tuple[str, str]] = []
    for scene in scenes:
        for element in scene.elements:
            if element.kind is Kind.CHARACTER:
                cue = plain(element.text).partition("(")[0].strip()
                found.append((speaker_of(cue, names), ""))
            elif element.kind is Kind.ACTION:
                found.append(("", plain(element.text)))
        found.append(("", ""))
    return found


def _paragraphs(scenes: Sequence[Scene]) -> list[str]:
    """Return what is said of people: actions, and parentheticals after the speaker's name."""
    found: list[str] = []
    for scene in scenes:
        cue = ""
        for element in scene.elements:
            if element.kind is Kind.CHARACTER:
                cue = plain(element.text).partition("(")[0].strip()
            elif element.kind is Kind.PARENTHETICAL:
                found.append(f"{cue}: {plain(element.text)}")
            elif element.kind is Kind.ACTION:
                found.append(plain(element.text))
    return found
