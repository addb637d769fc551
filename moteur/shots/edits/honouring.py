"""Honouring: a scene's plan with everything in it that people decided."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from moteur.film.address import Pin
from moteur.film.errors import BadInput
from moteur.screenplay.model import Element, plain
from moteur.shots.blocking.names import Names, spelled
from moteur.shots.edits.carrying import Carried, carried
from moteur.shots.edits.fields import Fields, by_item, timed, with_fields
from moteur.shots.edits.fresh import fresh
from moteur.shots.edits.said import Said, sentences
from moteur.shots.edits.solving import Solved, solve
from moteur.shots.edits.targets import thing_of
from moteur.shots.edits.wish import Wish, wish_of
from moteur.shots.edits.yielding import Yielding, lines_of
from moteur.shots.model import Move, ScenePlan, Setup, Shot, Size, Treatment
from moteur.shots.sentence.binding import bind
from moteur.shots.sentence.moments import Moments
from moteur.shots.sentence.onscreen import angle_of
from moteur.shots.sentence.wording import angle_name


def honour(
    plan: ScenePlan, pins: Sequence[Pin], old: ScenePlan | None = None,
    elements: Sequence[Element] = (), language: str = "en",
) -> ScenePlan:  # fmt: skip
    """Return the plan with every pinned value exactly as a person set it.

    The treatment that a person picked is chosen. A set-up that is held by numbers or by a
    sentence is solved anew, and is the same in every treatment; what is not said of it stays.
    A sentence that says its lines is a shot of a person's own, in the chosen treatment. A
    pinned set-up that no shot uses any more stays listed, as it was in `old`. Raise BadInput
    for what cannot be held.
    """
    wanted = by_item(pins, plan.scene)
    plan = _picked(plan, wanted.pop("", {}))
    if not wanted:
        return plan
    said = sentences(plan, pins, language)
    editor = _Editor(plan, wanted, said, old, elements, language)
    return editor.edited()


def _picked(plan: ScenePlan, fields: Fields) -> ScenePlan:
    """Return the plan with the treatment that a person picked."""
    if "chosen" not in fields:
        return plan
    names = [t.name for t in plan.treatments]
    if fields["chosen"] not in names:
        raise BadInput(
            f"there is no treatment “{fields['chosen']}”", f"scene {plan.number}",
            f"pick one of {', '.join(names)}",
        )  # fmt: skip
    return plan.model_copy(update={"chosen": fields["chosen"], "decided": True})


class _Editor:
    """Edits one plan: own shots first, then each held set-up, once for all treatments."""

    def __init__(
        self, plan: ScenePlan, wanted: Mapping[str, dict[str, Any]], said: Mapping[str, Said],
        old: ScenePlan | None, elements: Sequence[Element], language: str,
    ) -> None:  # fmt: skip
        self.plan, self.wanted, self.said, self.old = plan, wanted, said, old
        self.elements, self.language = elements, language
        self.was = {s.number: s for s in old.every_setup()} if old else {}

    def edited(self) -> ScenePlan:
        """Return the plan with all that is held in it."""
        for said in self.said.values():
            if said.own:
                self._place(said)
            elif self.old and said.number not in self._numbers() | self.was.keys():
                raise BadInput(
                    f"there is no set-up {said.number}", f"scene {self.plan.number}",
                    "say on which lines it plays: from “her first words” to “the last words”",
                )  # fmt: skip
        held = {n: self._held(n) for n in self.wanted if n in self._numbers()}
        plan = self.plan.with_treatments(self._with(t, held) for t in self.plan.treatments)
        there = {s.number for s in plan.every_setup()}
        unused = [self._listed(s) for n, s in self.was.items() if n in self.wanted.keys() - there]
        return plan.changed(setups=(*plan.setups, *unused)) if unused else plan

    def _numbers(self) -> set[str]:
        return {s.number for s in self.plan.every_setup()}

    def _with(self, treatment: Treatment, held: Mapping[str, Setup]) -> Treatment:
        return treatment.model_copy(update={
            "setups": tuple(held.get(s.number, s) for s in treatment.setups),
            "shots": tuple(
                timed(s, self.wanted[s.id]) if s.id in self.wanted else s for s in treatment.shots
            ),
        })  # fmt: skip

    def _listed(self, setup: Setup) -> Setup:
        """Return a set-up that nothing uses any more, with what is pinned of it."""
        fields = self.wanted[setup.number]
        return with_fields(setup, fields)

    # -- a person's own shots

    def _place(self, said: Said) -> None:
        """Give a person's own shot its lines in the chosen treatment."""
        way = self.plan.treatment
        played = lines_of(said, self.plan, self.old, self.elements)
        if not played:
            self._remove(said.number)
            return
        setup = next((s for s in way.setups if s.number == said.number), None)
        shots = Yielding(self.plan, way, self.old).to(said.number, played)
        setup = setup or self._begun(said, played, shots)
        used = {s.setup for s in shots}
        setups = [s for s in way.setups if s.number != said.number]
        setups = [s for s in setups if s.number in used or s.number in self.wanted]
        order = [s.setup for s in shots]
        before = order[: order.index(said.number)]
        at = max((i + 1 for i, s in enumerate(setups) if s.number in before), default=0)
        setups.insert(at, setup)
        self.plan = self.plan.changed(setups=tuple(setups), shots=shots)

    def _begun(self, said: Said, played: Sequence[str], shots: Sequence[Shot]) -> Setup:
        """Return what an own shot is like before anything is said of it."""
        if said.number in self.was:
            return self.was[said.number]
        return fresh(self.plan, said, played, shots)

    def _remove(self, number: str) -> None:
        way = self.plan.treatment
        self.plan = self.plan.changed(
            setups=tuple(s for s in way.setups if s.number != number),
            shots=tuple(s for s in way.shots if s.setup != number),
        )

    # -- a set-up that is held

    def _held(self, number: str) -> Setup:
        ways = self.plan.treatments
        chosen = self.plan.treatment
        way = next(
            t for t in (chosen, *ways) if any(s.number == number for s in t.setups)
        )  # fmt: skip
        setup = next(s for s in way.setups if s.number == number)
        fields = self.wanted[number]
        asked = with_fields(setup, fields)
        if setup == self.was.get(number) and all(getattr(setup, n) == fields[n] for n in fields):
            return setup  # held so before, and nothing has changed about it
        moments = Moments(self.plan, way)
        shot = moments.first(number)
        played = shot.elements if shot else ()
        said = self._bound(self.said.get(number), played)
        wish = wish_of(setup, fields, said, self.language)
        wish = replace(wish, holder=self._holder(wish, played))
        marks = _moment(wish, setup, moments, played)

        def way_of(solved: Solved) -> Carried:
            return carried(wish.moves, solved, setup, moments, played, number)

        def goes(solved: Solved) -> bool:
            return all(moments.sight.stands(s.camera.at) for s in way_of(solved).path)

        solved = solve(wish, setup, moments.sight, marks, self.plan.kit, goes)
        moved = way_of(solved)
        made = asked.model_copy(update={
            **_subjects(wish, setup), "size": solved.size, "lens_mm": solved.camera.lens_mm,
            "height_m": solved.camera.at[2], "distance_m": solved.distance_m,
            "camera": solved.camera, "support": moved.support, "move": moved.move,
            "path": moved.path,
            "angle": angle_name(wish.angle or angle_of(solved.camera, solved.target.at)),
            "why": wish.why or setup.why,
        })  # fmt: skip
        exact = {n: getattr(asked, n) for n in fields}
        return made.model_copy(update=exact)

    def _holder(self, wish: Wish, played: Sequence[str]) -> str:
        """Return who is named on the lines that name the thing of an insert."""
        if not wish.spoken or wish.subjects[0].size is not Size.INSERT:
            return ""
        names = Names([p.name for p in self.plan.blocking.players])
        wanted = set(thing_of(wish.subjects[0].name).split())
        for element in self.elements:
            text = plain(element.text)
            if element.id in played and wanted & set(spelled(text).split()):
                found = names.mentioned(text)
                if found:
                    return found[0]
        return ""

    def _bound(self, said: Said | None, played: Sequence[str]) -> Said | None:
        """Return a sentence whose moves begin and end on elements of its shot."""
        if said is None or not any(m.starts or m.ends for m in said.shot.moves):
            return said
        texts = {e.id: plain(e.text) for e in self.elements if e.id in played}
        loose = said.shot.model_copy(update={"first": None, "last": None, "number": said.number})
        moves = bind(loose, texts).moves
        return replace(said, shot=said.shot.model_copy(update={"moves": moves}))


def _moment(
    wish: Wish, setup: Setup, moments: Moments, played: Sequence[str]
) -> Mapping[str, Move]:
    """Return where people are when the camera frames them: as soon as all whom it sees are there.

    Whom a move follows begins where they are when the shot begins.
    """
    same = not wish.spoken or tuple(s.name for s in wish.subjects)[:1] == setup.subjects[:1]
    if not played or (same and setup.kind != "moving" and not wish.over and not wish.eyes):
        return moments.framed(setup)
    names = {*(s.name for s in wish.subjects), wish.over, wish.eyes} & moments.players.keys()
    times = [moments.before(e) for e in played] + [moments.after(played)]
    follows = any(m.follows for m in wish.moves) or len(times) == 2
    there = [
        marks for marks in (times if follows else [*times[1:], times[0]])
        if all(n in marks and marks[n].present for n in names)
    ]  # fmt: skip
    return there[0] if there else moments.framed(setup)


def _subjects(wish: Wish, setup: Setup) -> dict[str, Any]:
    """Return kind, subjects and eyes as a sentence says them."""
    if not wish.spoken:
        return {}
    names = tuple(s.name for s in wish.subjects if s.name)
    if wish.subjects[0].size is Size.INSERT:
        return {"kind": "insert", "subjects": names, "eyes": ""}
    if wish.eyes:
        return {"kind": "pov", "subjects": names, "eyes": wish.eyes}
    if wish.over:
        return {"kind": "over", "subjects": (*names[:1], wish.over), "eyes": ""}
    if not names:
        kind = setup.kind if setup.kind in ("establishing", "master") else "establishing"
        return {"kind": kind, "subjects": (), "eyes": ""}
    kept = setup.kind == "moving" and not wish.moves
    wide = {1: "single", 2: "two"}.get(len(names), "master")
    if setup.kind in ("master", "establishing") and len(names) > 1:
        wide = setup.kind
    return {"kind": "moving" if kept else wide, "subjects": names, "eyes": ""}
