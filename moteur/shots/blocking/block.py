"""Blocking: who stands where, and who goes where while which element plays."""

from collections.abc import Sequence

from moteur.screenplay.model import Element, Kind, Speech, plain
from moteur.shots.blocking.calls import parties
from moteur.shots.blocking.deeds import Act
from moteur.shots.blocking.openings import needed
from moteur.shots.blocking.starting import Starting
from moteur.shots.blocking.talk import is_off
from moteur.shots.model import Blocking, FloorPlan, Player


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
        return Blocking(players=tuple(players)), plan
    return _Block(elements, said, players, plan, language, heading).run()


class _Block(Starting):
    """The floor while a scene is blocked."""

    def run(self) -> tuple[Blocking, FloorPlan]:
        """Read the scene once for who is there at the start, then block it."""
        events = [self._event(e) for e in self.elements]
        acts = [act for _, found in events for act in found]
        self._lay(needed(self.plan, acts))
        self._part(acts)
        self._start(events)
        for element, (speech, acts) in zip(self.elements, events, strict=True):
            self.here = element.id
            self._settle()
            if speech is not None:
                self._speak(speech)
            for act in acts:
                self._act(act)
        blocking = Blocking(
            players=tuple(self.players.values()), moves=tuple(self.moves),
            unread=tuple(self.unread), apart=parties(self.sides),
        )  # fmt: skip
        return blocking, self.plan

    def _event(self, element: Element) -> tuple[Speech | None, list[Act]]:
        if element.kind is Kind.CHARACTER:
            speech = self.speeches.get(element.id)
            self._cue = self.speaker[speech.id] if speech and not is_off(speech) else ""
            return (speech, [])
        if element.kind is Kind.ACTION:
            return (None, self.reader.read(plain(element.text)))
        if element.kind is Kind.PARENTHETICAL and self._cue in self.players:
            return (None, self.reader.read(plain(element.text), self._cue))
        return (None, [])

    def _speak(self, speech: Speech) -> None:
        me, to = self.speaker[speech.id], self.to[speech.id]
        if is_off(speech) or me not in self.players:
            return
        if not self._is_here(me):
            self._note(f"{me} speaks without having come in: comes in by the door")
            self._enter(me)
        if not self._is_here(to) or self._apart(me, to):
            return
        self._face(me, to)
        self._face(to, me)
