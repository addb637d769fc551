"""What the page shows of how a scene is shot: its treatments side by side, and what to say."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from moteur.shots.manner import manner, spoken, title
from moteur.shots.model import Finding, ScenePlan, Support, Treatment
from moteur.shots.reports.measured import SIZES, supports
from moteur.shots.shooting_order import shooting_order
from moteur.shots.words import clock, hours, listed, number, rule, word

Held = Mapping[str, str]
_STRIPES = 6
_RISKY = re.compile(r'([\\"$`])')


@dataclass(frozen=True)
class Remark:
    """A finding on the page: where, which rule, what, and what answers it."""

    shot: str
    rule: str
    text: str
    because: str
    overruled: str
    by: str


@dataclass(frozen=True)
class Line:
    """A shot on the page: its id, its length, its sentence, its floor plan, who holds it."""

    shot: str
    setup: str
    seconds: str
    sentence: str
    plan: str
    by: str


@dataclass(frozen=True)
class Card:
    """A treatment on the page; `stripes` are shares of the length in percent, by set-up.

    `sizes` has a word and a count for each size, and how high its bar is in percent.
    """

    name: str
    title: str
    manner: str
    words: str
    unread: str
    chosen: bool
    plan: str
    minutes: str
    shots: int
    seconds: str
    average: str
    setups: int
    directions: int
    moves: str
    supports: str
    stripes: tuple[tuple[int, float, str], ...]
    sizes: tuple[tuple[str, int, float], ...]
    lines: tuple[Line, ...]
    remarks: tuple[Remark, ...]

    @property
    def open(self) -> int:
        """Return how many findings nothing answers."""
        return sum(1 for r in self.remarks if not r.overruled and not r.because)


@dataclass(frozen=True)
class Ways:
    """A scene's treatments on the page, who picked one, and commands that change it."""

    cards: tuple[Card, ...]
    by: str
    decided: bool
    unread: tuple[str, ...]
    commands: tuple[tuple[str, str], ...]


def ways(
    plan: ScenePlan, episode: str, name: str, language: str, made: set[str], held: Held,
    *, several: bool = False,
) -> Ways:  # fmt: skip
    """Return what the page shows of a plan.

    `made` are the files that there are; `held` says who pinned an item, or a ``#field`` of
    the scene. Where there are `several` episodes, commands name theirs.
    """
    most = max(max(t.measures.sizes.values(), default=1) for t in plan.treatments)
    cards = tuple(_card(plan, one, language, made, held, most) for one in plan.treatments)
    return Ways(
        cards=cards,
        by=held.get("#chosen", ""),
        decided=plan.decided,
        unread=plan.blocking.unread,
        commands=tuple(_commands(plan, episode, f"{episode}/" if several else "", name, language)),
    )


def _card(
    plan: ScenePlan, one: Treatment, language: str, made: set[str], held: Held, most: int
) -> Card:
    told, drawn = one.measures, f"treatments/{plan.number}-{one.name}.svg"
    return Card(
        name=one.name,
        title=title(one, language),
        manner=manner(one.style, language),
        words=one.words,
        unread=", ".join(one.unread),
        chosen=one is plan.treatment,
        plan=drawn if drawn in made else "",
        minutes=hours(told.minutes),
        shots=told.shots,
        seconds=clock(told.seconds),
        average=number(told.average_seconds, 1, language),
        setups=told.setups,
        directions=len(shooting_order(plan, one.setups)),
        moves=listed(told.moves, language),
        supports=_supports(one, language),
        stripes=_stripes(one),
        sizes=tuple(
            (word(f"{size.value} in short", language), many, 100 * many / most)
            for size in SIZES
            for many in (told.sizes.get(size.value, 0),)
        ),
        lines=tuple(_lines(plan, one, language, made, held)),
        remarks=tuple(_remark(found, language, held) for found in one.findings),
    )


def _supports(one: Treatment, language: str) -> str:
    """Say what carries the cameras, where that is not a tripod or said by the moves."""
    found = supports(one)
    usual = set(found) == {Support.TRIPOD.value} or found == one.measures.moves
    return "" if usual else listed(found, language)


def _stripes(one: Treatment) -> tuple[tuple[int, float, str], ...]:
    order = {s.number: n for n, s in enumerate(one.setups)}
    whole = sum(s.seconds for s in one.shots) or 1.0
    return tuple((order[s.setup] % _STRIPES, 100 * s.seconds / whole, s.id) for s in one.shots)


def _lines(
    plan: ScenePlan, one: Treatment, language: str, made: set[str], held: Held
) -> Iterator[Line]:
    setups = {s.number: s for s in one.setups}
    for shot in one.shots:
        setup = setups[shot.setup]
        drawn = f"floor_plans/{plan.number}/{setup.number}.svg"
        yield Line(
            shot=shot.id,
            setup=setup.number,
            seconds=number(shot.seconds, 1, language),
            sentence=spoken(shot.sentence or setup.sentence),
            plan=drawn if drawn in made else "",
            by=held.get(shot.id) or held.get(setup.number, ""),
        )


def _remark(found: Finding, language: str, held: Held) -> Remark:
    return Remark(
        shot=found.shot,
        rule=rule(found.rule, language),
        text=found.text,
        because=found.because,
        overruled=found.overruled,
        by=held.get(f"{found.shot}/{found.rule}", ""),
    )


def _commands(
    plan: ScenePlan, episode: str, part: str, name: str, language: str
) -> Iterator[tuple[str, str]]:
    """Yield what a person may say about a scene, each with its command, ready to be changed."""
    here = f"{part}{plan.number}"
    other = next((t.name for t in plan.treatments if t is not plan.treatment), "")
    if other:
        yield "choose another treatment", f"moteur shots choose {name} {here} {other}"
    asked = _quoted(plan.asked or _wanted(plan, language.startswith("fr")))
    yield "ask for one in words", f"moteur shots ask {name} {here} {asked}"
    if plan.setups:
        one = plan.setups[0]
        said = f"{name} {part}{one.number} {_quoted(spoken(one.sentence))}"
        yield "edit a set-up by its sentence", f"moteur shots edit {said}"
        address = f"{episode}/{plan.scene}/shots/{one.number}#lens_mm"
        yield "hold one of its numbers", f"moteur pin {name} {address} {one.lens_mm:g}"
    found = next((f for f in plan.findings if f.shot and not f.overruled), None)
    if found:
        said = f"{name} {part}{found.shot} {_quoted(found.rule)}"
        yield "overrule a finding", f'moteur shots overrule {said} "…"'


def _wanted(plan: ScenePlan, french: bool) -> str:
    """Return an example of what a director may ask of a scene."""
    if not plan.blocking.players:
        return ("hand-held, no inserts", "à l'épaule, pas d'inserts")[french]
    who = plan.blocking.players[0].name.title()
    return (f"hand-held, never leave {who}", f"à l'épaule, ne jamais quitter {who}")[french]


def _quoted(text: str) -> str:
    """Return a text as one word of a command."""
    return '"' + _RISKY.sub(r"\\\1", text) + '"'
