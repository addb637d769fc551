"""Starting: who is on the floor when a scene begins, and where."""

import math
import re
from collections.abc import Collection, Sequence

from moteur.screenplay.model import Element, Kind, Speech, plain
from moteur.shots.blocking.acting import Acting
from moteur.shots.blocking.calls import FACING, Sides, called, sides, spots
from moteur.shots.blocking.deeds import Act, Deed
from moteur.shots.blocking.montages import pictured
from moteur.shots.blocking.names import Names, introduced, speaker_of
from moteur.shots.blocking.players import EXTRA, animals
from moteur.shots.blocking.talk import addressees, is_off
from moteur.shots.blocking.vehicles import common as vehicles_called
from moteur.shots.blocking.vehicles import passing
from moteur.shots.blocking.verbs import Reader
from moteur.shots.floors.ground import footprint
from moteur.shots.floors.placing import bearing, behind, circle
from moteur.shots.model import VEHICLES, FloorPlan, Player, Spot

Event = tuple[Speech | None, list[Act]]
LATE = 24
_SERVES = re.compile(
    r"\b(?:bar(?:man|maid|tender|keeper)|landlord|publican|shop ?keeper|stall ?holder|vendor|"
    r"receptionist|cashier|greengrocer|fishmonger|grocer|baker|butcher|florist|tavernier|"
    r"patronne? du bar|vendeu(?:r|se)|marchande?|caissi[eè]re?|[ée]pici[eè]re?|boulang[eè]re?|"
    r"poissonni[eè]re?|bouch[eè]re?|fleuriste)\b",
    re.IGNORECASE,
)
_BEHIND = 0.42
_COMES = (Deed.GO, Deed.RUN, Deed.DRIVE, Deed.EXIT)
_STATES = frozenset({Deed.SIT, Deed.STAND, Deed.LIE, Deed.CROUCH, Deed.LOOK})
_OPENING = _STATES | {Deed.LEAN, Deed.LOOK_OUT, Deed.HOLD, Deed.PHONE, Deed.DRIVE}
"""What people do when a scene opens; later the same words say what they begin to do."""


class Starting(Acting):
    """The floor of a scene, and how those who are there at the start come to stand."""

    def __init__(
        self, elements: Sequence[Element], said: Sequence[Speech], players: Sequence[Player],
        plan: FloorPlan, language: str, heading: str,
    ) -> None:  # fmt: skip
        said_ = [plain(e.text) for e in elements if e.kind is Kind.ACTION]
        players = (*players, *passing(said_, players, plan.kind, language))
        super().__init__(players, plan)
        self.heading, self.language = heading, language
        self.sides: Sides = {}
        self.elements = elements
        # "the dog" is DOG; "the porter" is PORTER only as a name.
        common = animals(players) | vehicles_called(players)
        self.names = Names(tuple(self.players), common)
        self.reader = Reader(self.names, {p.name: p.kind for p in players}, language)
        self.speeches = {s.id: s for s in said}
        self.speaker = {s.id: speaker_of(s.character, self.players) for s in said}
        self.to = addressees(said, [self.speaker[s.id] for s in said])
        self.here = elements[0].id
        self._cue = ""
        self._averse: dict[str, set[str]] = {}
        self._pictured = pictured(elements, heading)
        self._elsewhere: frozenset[str] = frozenset()

    def _part(self, acts: Sequence[Act]) -> None:
        """Put those who talk from two places on two sides of the floor."""
        talk = [(self.speaker[i], self.to[i]) for i, s in self.speeches.items() if not is_off(s)]
        there = [t for t in talk if all(n in self.players for n in t)]
        pair = called(self.heading, self.elements, acts, there)
        if all(pair):
            people = [n for n, p in self.players.items() if p.kind not in VEHICLES]
            self.sides = sides(pair, people, self.elements, self.names)
            self._note(f"{pair[0]} and {pair[1]} talk from two places: one floor stands for both")

    def _apart(self, one: str, two: str) -> bool:
        """Say whether two are in different places."""
        return self.sides.get(one, 0) * self.sides.get(two, 0) < 0

    def _avert(self, events: Sequence[Event]) -> None:
        """Find out while which elements somebody keeps the back turned.

        A line says so after they were called: from what they did last before it to what they
        do, or is done to them, next.
        """
        for index, (_, acts) in enumerate(events):
            for who in (n for a in acts if a.deed is Deed.KEEP_BACK for n in a.who):
                busy = [i for i, (_, found) in enumerate(events) if _turns(found, who)]
                first = max((i for i in busy if i < index), default=-1) + 1
                last = min((i for i in busy if i > index), default=len(events))
                ids = (e.id for e in self.elements[first:last])
                self._averse.setdefault(who, set()).update(ids)

    def _keeps_back(self, name: str) -> bool:
        """Say whether somebody does not turn to whom they hear."""
        return self.here in self._averse.get(name, ())

    def _first(self, events: Sequence[Event]) -> dict[str, tuple[int, bool]]:
        """Return when each player is first there, and whether they enter then."""
        first: dict[str, tuple[int, bool]] = {}
        for index, (speech, acts) in enumerate(events):
            for act in acts:
                for who in act.who:
                    if not self._knocks(act, who, events[index:]):
                        comes = act.deed is Deed.ENTER or self._arrives(act, who, index)
                        comes |= act.deed in _COMES and self.players[who].kind in VEHICLES
                        first.setdefault(who, (index, comes))
            if speech is not None and not is_off(speech):
                first.setdefault(self.speaker[speech.id], (index, False))
            element = self.elements[index]
            if element.kind is Kind.ACTION:
                for who in self.names.mentioned(plain(element.text)):
                    if not any(self._knocks(act, who, events[index:]) for act in acts):
                        first.setdefault(who, (index, False))
        return first

    def _arrives(self, act: Act, who: str, index: int) -> bool:
        """Say whether who is first met in a later line goes somewhere in it: they come then."""
        if index == 0 or act.deed not in (Deed.GO, Deed.RUN):
            return False
        text = plain(self.elements[index].text)
        return any(name == who for name, _, _ in introduced(text, self.players))

    def _knocks(self, act: Act, who: str, later: Sequence[Event]) -> bool:
        """Say whether somebody knocks and comes in after: they are still outside."""
        return (
            act.deed is Deed.KNOCK
            and who in act.who
            and any(a.deed is Deed.ENTER and who in a.who for _, acts in later for a in acts)
        )

    def _start(self, events: Sequence[Event]) -> None:
        first = self._first(events)
        # Whom only a montage shows is where it plays, not here.
        self._elsewhere = frozenset(
            name for name, (index, _) in first.items()
            if self.elements[index].id in self._pictured
        )  # fmt: skip
        # In a long scene nobody waits on the floor for a first line an hour away.
        late = LATE if len(self.elements) > 3 * LATE else len(self.elements)
        there = [
            name for name in self.players
            if name not in self._elsewhere and _opens(first.get(name, (0, False)), late)
        ]  # fmt: skip
        self._place(there)
        for name, door_spot in zip(
            (n for n in self.players if n not in self.now), self._door_spots(), strict=False
        ):
            self._set(name, door_spot[0], door_spot[1], present=False)
        index = next((i for i, (s, a) in enumerate(events) if s or a), len(events))
        if index < len(events):
            self._states(events[index][1], _STATES if index else _OPENING)

    def _place(self, there: Sequence[str]) -> None:
        """Put those who are there at the start into conversation, cars by the kerb."""
        cars = [n for n in there if self.players[n].kind in VEHICLES]
        extras = [n for n in there if n.startswith(EXTRA)]
        people = self._round([n for n in there if n not in cars and n not in extras])
        if self.sides:
            people, extras = self._place_apart([*people, *extras]), []
        if self.plan.kind == "car_interior":
            people = self._seat_all(people)
        turn = (self.plan.look % 41) - 20.0
        spots = circle(self.ground, len(people), turn) if people else []
        count = max(len(spots), 1)
        middle = (sum(s[0] for s in spots) / count, sum(s[1] for s in spots) / count)
        where = dict(zip(people, spots, strict=True)) | self._behind_counters(people)
        for name, spot in where.items():
            other = self._first_addressee(name)
            to = where.get(other, middle)
            facing = bearing(spot, to) if math.dist(spot, to) > 0.1 else 250.0
            self._set(name, spot, facing, to=other if other in self.players else "")
        for name, spot in zip(extras, behind(self.ground, len(extras), spots), strict=True):
            self._set(name, spot, bearing(spot, middle) if people else 270.0)
        for i, name in enumerate(cars):
            self._set(name, self._parked(name, i), 180.0)

    def _behind_counters(self, people: Sequence[str]) -> dict[str, Spot]:
        """Return where those stand who serve at a counter, a bar, a stall: behind it."""
        found: dict[str, Spot] = {}
        tops = [p for p in self.plan.pieces if p.kind in ("bar", "counter", "stall")]
        for name in (n for n in people if _SERVES.search(n)):
            for top in sorted(tops, key=lambda p: (p.kind != "bar", math.hypot(*p.at))):
                out = footprint(top)
                x, y = out.out(0.0, out.half_depth + _BEHIND)
                spot = (round(x, 3), round(y, 3))
                if self.ground.free(*spot) and spot not in found.values():
                    found[name] = spot
                    break
        return found

    def _parked(self, name: str, number: int) -> Spot:
        """Return where a vehicle stands as a scene begins."""
        if self.players[name].kind == "train":
            lane, x, _ = self._lane(name)
            return (x, lane)
        if self.players[name].kind == "bicycle":
            return self.ground.nearest((-2.5 + 1.2 * number, self.plan.depth / 2 - 1.2))
        return (-6.0 + 6.5 * number, self.plan.depth / 2 - 6.6)

    def _place_apart(self, names: Sequence[str]) -> list[str]:
        """Put people on their sides, those who talk with a telephone at the ear; none is left."""
        where = {n: self.sides.get(n, -1) for n in names}
        for name, spot in spots(self.ground, where).items():
            other = self._first_addressee(name)
            calls = self._apart(name, other) and self._handy(name)
            self._set(
                name, spot, FACING[where[name]], to="" if self._apart(name, other) else other,
                gesture="phones" if calls else "", thing="phone" if calls else "",
            )  # fmt: skip
        return []

    def _round(self, names: list[str]) -> list[str]:
        """Order people so that those who talk first to each other are neighbours."""
        order: list[str] = []
        for id_, speaker in self.speaker.items():
            order += [n for n in (speaker, self.to[id_]) if n in names and n not in order]
        return order + [n for n in names if n not in order]

    def _first_addressee(self, name: str) -> str:
        said = next((self.to[i] for i, s in self.speaker.items() if s == name), "")
        return said or next((s for i, s in self.speaker.items() if self.to[i] == name), "")

    def _seat_all(self, names: Sequence[str]) -> list[str]:
        rest = list(names)
        for name in names:
            seat = self._free_seat(None, (0.0, -9.0), name)
            if seat:
                self._sit_on(name, seat, self._first_addressee(name))
                rest.remove(name)
        return rest

    def _states(self, acts: Sequence[Act], states: Collection[Deed]) -> None:
        """Take what the first line says that somebody is doing as how they begin."""
        # Their first move then already says it.
        seen: set[str] = set()
        for act in acts:
            for who in act.who:
                if who not in seen and act.deed in states and self._is_here(who):
                    before = list(self.moves)
                    self._deed(act, who, begin=True)
                    last = next((m for m in reversed(self.moves) if m.player == who), None)
                    self.moves = [m for m in before if m.player != who] + ([last] if last else [])
                seen.add(who)

    def _door_spots(self) -> list[tuple[Spot, float]]:
        return [self.floor.before(self.floor.door((99.0, 99.0)))] * len(self.players)


def _turns(acts: Sequence[Act], who: str) -> bool:
    """Say whether acts turn somebody, by what they do or what is done to them."""
    return any(
        a.deed not in (Deed.KEEP_BACK, Deed.BEYOND) and (who in a.who or a.player == who)
        for a in acts
    )


def _opens(first: tuple[int, bool], late: int) -> bool:
    """Say whether who is first met at a line is there as a scene opens."""
    index, enters = first
    return not enters and index < late
