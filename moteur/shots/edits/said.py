"""Said: the sentences that people pinned, read, and bound to the scene that they speak of."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from moteur.film.address import Pin
from moteur.film.errors import BadInput
from moteur.shots.blocking.names import spelled
from moteur.shots.edits.fields import by_item
from moteur.shots.model import ScenePlan, Setup, Size
from moteur.shots.nearest import meant
from moteur.shots.sentence.reading import read
from moteur.shots.sentence.structure import Move, Movement, Shot, Subject
from moteur.shots.sentence.vocabulary import LANGUAGES, vocabulary
from moteur.shots.sentence.wording import spoken

_ZOOMS = (Movement.ZOOM_IN, Movement.ZOOM_OUT)


@dataclass(frozen=True)
class Said:
    """A sentence as a person pinned it, and its structure in the players' own names.

    One that says its lines is a shot of a person's own.
    """

    number: str
    text: str
    shot: Shot

    @property
    def own(self) -> bool:
        """Say whether it is a shot of a person's own, on lines of the script."""
        return self.shot.first is not None


def sentences(plan: ScenePlan, pins: Sequence[Pin], language: str = "en") -> dict[str, Said]:
    """Return the sentences that people pinned in a scene, by the set-up's number.

    Each is read in the script's language, else in another. Raise BadInput for one that
    contradicts itself, says a word or a name that is not known, or another set-up's number.
    """
    found: dict[str, Said] = {}
    for item, fields in by_item(pins, plan.scene).items():
        if item and "sentence" in fields:
            text = str(fields["sentence"])
            shot = heard(text, language, item)
            if shot.number and shot.number not in (item, f"{item}.1"):
                then = f"write {item}, or leave the number out"
                raise BadInput(f"the sentence is that of {shot.number}", item, then)
            found[item] = Said(item, text, _in_names(shot, plan, item))
    return found


def heard(text: str, language: str, where: str) -> Shot:
    """Read a sentence in the script's language, else in another; raise BadInput where it is none.

    What is said of it is said of the script's language, unless another understands more of it.
    """
    first = spoken(language)
    refused: list[BadInput] = []
    for each in (first, *(other for other in LANGUAGES if other != first)):
        try:
            return read(text, each)
        except BadInput as error:
            refused.append(error)
    told = next((e for e in refused if "contradicts" in e.what or "two " in e.what), refused[0])
    raise BadInput(told.what, where, told.then)


def moves_said(text: str, language: str, where: str) -> tuple[Move, ...]:
    """Return the moves that a pinned word says, as ``dolly in`` or ``travelling avant``."""
    for each in dict.fromkeys((spoken(language), *LANGUAGES)):
        words = vocabulary(each)
        scene = words.said("say", "frame").replace("{}", words.said("size", "WS"), 1)
        try:
            found = read(f"{scene.replace('{}', words.said('say', 'the_set'))}; {text}", each)
        except BadInput:
            continue
        if found.moves and found == Shot(subjects=(Subject(size=Size.WIDE),), moves=found.moves):
            return found.moves
    known = [p[0] for each in LANGUAGES for p in vocabulary(each).groups["move"].values()]
    raise BadInput(f"“{text}” is no move", where, meant(text, known))


def angle_said(text: str, where: str) -> str:
    """Return the meaning of a pinned word for an angle, in either language."""
    known: list[str] = []
    for each in LANGUAGES:
        words = vocabulary(each)
        found = words.find("angle", text)
        if found:
            return found
        known.extend(p[0] for p in words.groups["angle"].values())
    raise BadInput(f"“{text}” is no angle", where, meant(text, known))


def _in_names(shot: Shot, plan: ScenePlan, where: str) -> Shot:
    """Return a shot in the players' own names; raise BadInput for a name that nobody has."""
    names = {spelled(p.name): p.name for p in plan.blocking.players}

    def player(said: str) -> str:
        if not said:
            return ""
        found = names.get(spelled(said)) or _only(said, plan)
        if found is None:
            then = meant(said, [p.name for p in plan.blocking.players]) if names else "nobody is"
            raise BadInput(f"there is nobody called “{said}” in scene {plan.number}", where, then)
        return found

    _buildable(shot, where)
    subjects = tuple(
        s if s.size is Size.INSERT else s.model_copy(update={"name": player(s.name)})
        for s in shot.subjects
    )  # fmt: skip
    moves = tuple(
        m.model_copy(update={
            "follows": tuple(player(n) for n in m.follows), "to_name": player(m.to_name),
        })
        for m in shot.moves
    )  # fmt: skip
    made = shot.model_copy(update={
        "subjects": subjects, "over": player(shot.over), "eyes": player(shot.eyes), "moves": moves,
    })  # fmt: skip
    twice = [s.name for s in subjects if [o.name for o in subjects].count(s.name) > 1]
    if twice or {made.over, made.eyes} & {s.name for s in subjects if s.name}:
        name = (twice or [made.over or made.eyes])[0]
        raise BadInput(f"it contradicts itself: {name} twice", where, "change one of both")
    return made


def _only(said: str, plan: ScenePlan) -> str | None:
    """Return the one player whose name has the said words in it."""
    wanted = set(re.findall(r"\w+", said.casefold()))
    names = (p.name for p in plan.blocking.players)
    fits = [n for n in names if wanted and wanted <= set(re.findall(r"\w+", n.casefold()))]
    return fits[0] if len(fits) == 1 else None


def _buildable(shot: Shot, where: str) -> None:
    """Raise BadInput for what the plan has no numbers for."""
    if any(m.kind in _ZOOMS for m in shot.moves):
        raise BadInput("a shot keeps its lens", where, "write a dolly in or out, not a zoom")
    sizes = {s.size for s in shot.subjects}
    if Size.INSERT in sizes and len(shot.subjects) > 1:
        raise BadInput("an insert shows one thing", where, "make one shot of each")


def same_setup(setup: Setup, said: Said) -> bool:
    """Say whether a set-up of the plan before was made from this very sentence."""
    return setup.sentence == said.text


def texts(said: Mapping[str, Said]) -> dict[str, Shot]:
    """Return the structures of sentences, by number."""
    return {number: each.shot for number, each in said.items()}
