"""Facts: what the script says of how each of its people looks."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from moteur.film.document import Part
from moteur.previs.people.words import KIN
from moteur.screenplay.model import Element, Kind, Screenplay, plain
from moteur.shots.model import Player, Shots

HUMAN = ("man", "woman", "boy", "girl", "person", "child")
_SENTENCE = re.compile(r"[^.!?]*[.!?]+[\"”»’)]*|\S[^.!?]*$")
_YEAR = re.compile(r"(?<!\d)(1[0-9]\d\d|20[0-4]\d)(?!\d)")
_DECADE = re.compile(r"(?<!\d)(1[5-9]\d0)s|(?:années|annees) (?:19)?([1-9]0)", re.I)
_WET = re.compile(r"\b(?:rain\w*|downpour|drizzle|storm|pluie|pleut|averse|orage|lluvia)\b", re.I)
_COLD = re.compile(
    r"\b(?:snow\w*|winter|freezing|ice\b|frost\w*|blizzard|cold|neige|hiver|gel\b|glacée?|froid|"
    r"christmas|noël|nieve|invierno)\b",
    re.I,
)
_SENTENCES = 12


class Facts(Part):
    """A character before they are dressed.

    `words` are the sentences that introduce them, the introduction first; `weather` what most
    of their scenes out of doors have, and `year` when the film plays, 0 where nothing says it.
    `places` are where their scenes play, `outdoors` says that most of them are out of doors.
    `kin` is the character whose family they are.
    """

    name: str
    kind: str
    age: int
    height: float
    words: tuple[str, ...] = ()
    weather: str = ""
    outdoors: bool = False
    places: tuple[str, ...] = ()
    year: int = 0
    kin: str = ""


def facts(screenplay: Screenplay, shots: Shots) -> list[Facts]:
    """Return the people of a film in the order in which they appear."""
    players = _players(shots)
    year = _year(screenplay)
    paragraphs = list(_paragraphs(screenplay))
    text = [sentence for paragraph in paragraphs for sentence in paragraph]
    outside = {s.id: _weather(s.heading.setting, _action(s.elements)) for s in screenplay.scenes}
    places = {s.id: f"{s.heading.place} {s.heading.text}" for s in screenplay.scenes}
    where: dict[str, list[str]] = {}
    for plan in shots.scenes:
        for player in plan.blocking.players:
            where.setdefault(player.name, []).append(plan.scene)
    return [
        Facts(
            name=p.name,
            kind=p.kind,
            age=p.age,
            height=p.height,
            words=_words(p.name, text, players),
            weather=_most(outside.get(s, "") for s in where[p.name]),
            outdoors=sum(bool(outside.get(s)) for s in where[p.name]) * 2 > len(where[p.name]),
            places=tuple(dict.fromkeys(places.get(s, "") for s in where[p.name])),
            year=year,
            kin=_kin(p.name, paragraphs, players),
        )
        for p in players
    ]


def _players(shots: Shots) -> list[Player]:
    found: dict[str, Player] = {}
    for plan in shots.scenes:
        for player in plan.blocking.players:
            if player.kind in HUMAN:
                found.setdefault(player.name, player)
    return list(found.values())


def _action(elements: Iterable[Element]) -> str:
    return " ".join(plain(e.text) for e in elements if e.kind is Kind.ACTION)


def _paragraphs(screenplay: Screenplay) -> Iterator[list[str]]:
    """Yield the sentences of each paragraph of the action, of a script in order."""
    for scene in screenplay.scenes:
        for element in scene.elements:
            if element.kind is Kind.ACTION:
                yield [m[0].strip() for m in _SENTENCE.finditer(plain(element.text))]


def even(text: str) -> str:
    """Return a text in small letters without accents, letter for letter."""
    return "".join((unicodedata.normalize("NFKD", c)[:1] or c).casefold()[:1] or c for c in text)


def _of(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(even(name))}(?!\w)")


def _words(name: str, text: list[str], players: list[Player]) -> tuple[str, ...]:
    """Return what is said of a character: their part of each sentence that names them.

    A sentence that names others is cut where the next name stands, so that a coat stays with
    who wears it.
    """
    own = _of(name)
    others = [_of(p.name) for p in players if p.name != name]
    found: list[str] = []
    for sentence in text:
        folded = even(sentence)
        match = own.search(folded)
        if match is None:
            continue
        end = min(
            (m.start() for o in others for m in o.finditer(folded) if m.start() > match.start()),
            default=len(sentence),
        )
        begins = max(
            (m.end() for o in others for m in o.finditer(folded) if m.end() <= match.start()),
            default=0,
        )
        start = match.start() if begins else 0
        found.append(sentence[start:end].strip(" ,;"))
        if len(found) == _SENTENCES:
            break
    introduced = [s for s in found if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", s)]
    first = introduced[:1]
    return tuple(first + [s for s in found if s not in first])


def _kin(name: str, paragraphs: list[list[str]], players: list[Player]) -> str:
    """Return whose family a character is, where a paragraph that names both says it.

    Of several who are named before, it is the first: whom the paragraph is about.
    """
    own = _of(name)
    for sentences in paragraphs:
        before = ""
        for sentence in sentences:
            folded = even(sentence)
            match = own.search(folded)
            if match and _says_kin(sentence, match):
                named = before + folded[: match.start()]
                found = [
                    (m.start(), p.name)
                    for p in players
                    if p.name != name and (m := _of(p.name).search(named))
                ]
                if found:
                    return min(found)[1]
            before += folded + " "
    return ""


def _says_kin(sentence: str, match: re.Match[str]) -> bool:
    after = KIN.search(sentence, match.end(), match.end() + 30)
    return bool(after or KIN.search(sentence, max(0, match.start() - 30), match.start()))


def _weather(setting: str, text: str) -> str:
    if setting not in ("EXT", "INT/EXT"):
        return ""
    return "cold" if _COLD.search(text) else "rain" if _WET.search(text) else "dry"


def _most(weathers: Iterable[str]) -> str:
    """Return the weather of most scenes; dry and indoors there is none to dress for."""
    said = list(weathers)
    for kind in ("cold", "rain"):
        if said.count(kind) * 2 > len(said):
            return kind
    return ""


def _year(screenplay: Screenplay) -> int:
    """Return the year in which the film plays, as its first headings say; 0 where none does."""
    for scene in screenplay.scenes[:8]:
        text = f"{scene.heading.text} {scene.heading.note}"
        for e in scene.elements[:1]:
            text += " " + plain(e.text) if e.kind is Kind.ACTION else ""
        match = _DECADE.search(text)
        if match:
            return int(match[1] or 1900 + int(match[2]))
        match = _YEAR.search(text)
        if match:
            return int(match[1])
    return 0
