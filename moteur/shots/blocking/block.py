"""Blocking: who stands where, and who goes where while which element plays."""

from collections.abc import Sequence
from dataclasses import replace

from moteur.screenplay.model import Element, Kind, Speech, plain
from moteur.shots.blocking.calls import parties
from moteur.shots.blocking.deeds import Act
from moteur.shots.blocking.furnishing import furnished
from moteur.shots.blocking.moods import Moods
from moteur.shots.blocking.names import UNPARTED
from moteur.shots.blocking.openings import needed
from moteur.shots.blocking.starting import Starting
from moteur.shots.blocking.talk import is_off
from moteur.shots.floors.floor import strange
from moteur.shots.model import Blocking, FloorPlan, Mood, Player


def block(
    elements: Sequence[Element], said: Sequence[Speech], players: Sequence[Player],
    plan: FloorPlan, language: str = "en", heading: str = "",
) -> tuple[Blocking, FloorPlan]:  # fmt: skip
    """Place the players and move them as the action says, in script order.

    `elements` are the printable ones; the `heading` may say that the scene is an intercut.
    Everybody placed stands on free floor or sits on a seat; whoever a line cannot be read for
    stays, and the line is listed. The plan comes back with the seats and openings that had to
    be brought.
    """
    if not players or not elements:
        unread = tuple(t for e in elements if (t := unparted(e)))
        return Blocking(players=tuple(players), unread=unread), plan
    return _Block(elements, said, players, plan, language, heading).run()


def unparted(element: Element) -> str:
    """Return an action line whose script parts no words, which no rule reads; else nothing."""
    text = plain(element.text) if element.kind is Kind.ACTION else ""
    return text if UNPARTED.search(text) else ""


class _Block(Starting):
    """The floor while a scene is blocked."""

    def run(self) -> tuple[Blocking, FloorPlan]:
        """Read the scene once for who is there at the start, then block it."""
        events = [self._event(e) for e in self.elements]
        acts = [act for _, found in events for act in found]
        if any(p.kind == "train" for p in self.players.values()):
            pieces = tuple(p for p in self.plan.pieces if p.kind != "train")
            self.plan = self.plan.model_copy(update={"pieces": pieces})
        plan, brought = furnished(needed(self.plan, acts), acts)
        self._lay(plan)
        for said in (*strange(plan), *brought):
            self._note(said)
        self._part(acts)
        self._avert(events)
        self._start(events)
        for element, (speech, acts) in zip(self.elements, events, strict=True):
            self.here = element.id
            self._settle()
            if speech is not None:
                self._speak(speech)
            if not acts and (whole := unparted(element)):
                self._note(whole)
            for act in acts:
                self._act(self._of_here(act))
        blocking = Blocking(
            players=tuple(self.players.values()), moves=tuple(self.moves),
            unread=tuple(self.unread), apart=parties(self.sides), moods=self._moods(),
        )  # fmt: skip
        return blocking, self.plan

    def _moods(self) -> tuple[Mood, ...]:
        """Return what the players feel; nobody's where the language has no words for it."""
        if not self.reader.known:
            return ()

        def speaker(element: Element) -> str:
            speech = self.speeches.get(element.id)
            return self.speaker[speech.id] if speech and not is_off(speech) else ""

        kinds = {n: p.kind for n, p in self.players.items()}
        return Moods(self.reader.words, self.names, kinds).read(self.elements, speaker)

    def _event(self, element: Element) -> tuple[Speech | None, list[Act]]:
        if element.kind is Kind.CHARACTER:
            speech = self.speeches.get(element.id)
            self._cue = self.speaker[speech.id] if speech and not is_off(speech) else ""
            if self._cue:
                self.reader.people.heard(self._cue, self.to[element.id])
            return (speech, [])
        if element.kind is Kind.ACTION:
            return (None, self.reader.read(plain(element.text)))
        if element.kind is Kind.PARENTHETICAL and self._cue in self.players:
            return (None, self.reader.read(plain(element.text), self._cue))
        return (None, [])

    def _of_here(self, act: Act) -> Act:
        """Return what those do of it who are on this floor; a montage shows others elsewhere."""
        if self.here not in self._pictured or not self._elsewhere.intersection(act.who):
            return act
        self._note(f"elsewhere, in a montage: {act.part or act.text}")
        who = tuple(n for n in act.who if n not in self._elsewhere)
        return replace(act, who=who, somebody=bool(who))

    def _speak(self, speech: Speech) -> None:
        me, to = self.speaker[speech.id], self.to[speech.id]
        if self.here in self._pictured and me in self._elsewhere:
            return
        if is_off(speech) or me not in self.players:
            return
        if not self._is_here(me):
            self._note(f"{me} speaks without having come in: comes in by the door")
            self._enter(me)
        if not self._is_here(to) or self._apart(me, to):
            return
        for one, two in ((me, to), (to, me)):
            if not self._keeps_back(one):
                self._face(one, two)
