"""Events: what happens in French action and that a department must make happen."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from moteur.breakdown.french.clauses import Chunk
from moteur.breakdown.french.deeds import BREAKABLE, FALLS, HARD, HITS, LOOKS, SAID, SOUNDS, SOFT
from moteur.breakdown.french.lexicon import unaccented
from moteur.breakdown.french.names import meaning
from moteur.breakdown.french.tokens import Token
from moteur.breakdown.reading import Event, Sort

_PEOPLE = (Sort.PERSON, Sort.CHILD, Sort.GROUP)


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb of a sentence, who does it, to what, and the words behind it."""

    lemma: str
    at: int
    subject: Chunk | None
    object: Chunk | None
    who: str
    behind: str
    before: str
    denied: bool


def events(
    text: str, tokens: Sequence[Token], chunks: Sequence[Chunk], called: Collection[str] = ()
) -> Iterator[Event]:
    """Yield the events of a paragraph, those of its verbs and those of its set phrases."""
    found = [event for deed in _deeds(text, tokens, chunks) for event in _of(text, tokens, deed)]
    found += _said(text)
    found += _looks(text, tokens, chunks)
    yield from sorted(found, key=lambda event: (event.start, event.name))


def _deeds(text: str, tokens: Sequence[Token], chunks: Sequence[Chunk]) -> Iterator[Deed]:
    for at, token in enumerate(tokens):
        if (
            token.tag not in "VGIP"
            or not token.lemma
            or (token.tag == "P" and not _passive(tokens, at))
        ):
            continue
        subject = next((c for c in chunks if c.verb == at and c.role == "subject"), None)
        done_to = next((c for c in chunks if c.verb == at and c.role == "object"), None)
        if subject is None:
            subject = _related(tokens, chunks, at) or _carried(tokens, chunks, at)
        near = [t.low for t in tokens[max(0, at - 4) : at + 3]]
        denied = ("ne" in near or "n'" in near) and bool({"pas", "plus", "jamais"} & set(near))
        yield Deed(
            lemma=token.lemma, at=at, subject=subject, object=done_to, who=_who(tokens, at, subject),
            behind=text[token.end : _end(tokens, at, text)], before=text[: token.start], denied=denied,
        )  # fmt: skip


def _passive(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].low in (
        "par",
        "au",
        "à",
        "contre",
        "dans",
        "en",
        "sous",
        "de",
    )


def _end(tokens: Sequence[Token], at: int, text: str) -> int:
    for token in tokens[at + 1 :]:
        if token.tag == "." or (token.tag == "," and token.low == ","):
            return token.start
    return len(text)


def _related(tokens: Sequence[Token], chunks: Sequence[Chunk], at: int) -> Chunk | None:
    """Return what a ``qui`` before the verb stands for: the phrase before it."""
    place = at - 1
    while place >= 0 and tokens[place].tag in "MO":
        place -= 1
    if place < 0 or tokens[place].low != "qui":
        return None
    before = [chunk for chunk in chunks if chunk.last <= place and place - chunk.last <= 1]
    return before[-1] if before else None


def _carried(tokens: Sequence[Token], chunks: Sequence[Chunk], at: int) -> Chunk | None:
    """Return the subject that a verb shares with those before: ``glisse, ... et bascule``."""
    place = at - 1
    while place >= 0 and tokens[place].tag != ".":
        if tokens[place].tag == "S":
            return None
        if tokens[place].tag == "V":
            found = next((c for c in chunks if c.verb == place and c.role == "subject"), None)
            if found is not None:
                return found
        place -= 1
    return None


def _who(tokens: Sequence[Token], at: int, subject: Chunk | None) -> str:
    """Return what acts: ``person``, a sort's name, or nothing where nobody says."""
    if subject is not None:
        return (
            str(meaning(tokens, subject)[1])
            if meaning(tokens, subject)[1] not in _PEOPLE
            else "person"
        )
    for token in reversed(tokens[:at]):
        if token.tag == ".":
            break
        if token.tag == "Z" or token.low in ("il", "elle", "on", "ils", "elles", "qui"):
            return "person"
    return "person" if at == 0 or tokens[at - 1].tag in ".," else ""


def _of(text: str, tokens: Sequence[Token], deed: Deed) -> Iterator[Event]:
    if deed.denied:
        return
    for rule in _RULES:
        event = rule(text, tokens, deed)
        if event is not None:
            yield event
            return


def _event(
    text: str, tokens: Sequence[Token], deed: Deed, what: Sort | str, name: str, sure: float = 0.7
) -> Event:
    start = (
        tokens[deed.subject.first].start
        if deed.subject is not None and deed.subject.first < deed.at
        else tokens[deed.at].start
    )
    end = min(len(text), tokens[deed.at].end + len(deed.behind.rstrip()))
    kind = "stunt" if what == "stunt" else Sort(what)
    return Event(what=kind, name=name, text=text[start:end], start=start, end=end, confidence=sure)  # type: ignore[arg-type]


def _of_thing(tokens: Sequence[Token], deed: Deed) -> str:
    """Return ``de la camionnette`` for a subject that is a thing."""
    if deed.subject is None:
        return ""
    name, sort, _ = meaning(tokens, deed.subject)
    return f" {_de(name)}" if sort is Sort.VEHICLE else ""


def _de(name: str) -> str:
    return f"d'{name}" if name[:1] in "aeiouyéèêâîôh" else f"de {name}"


def _way(deed: Deed, most: int = 4) -> str:
    """Return how it is done, as ``dans le courant``: the first words behind the verb."""
    found = re.match(
        r"\s*(?:tête la première )?((?:dans|par|à|au|sur|du|de|depuis|contre|en|sous|derrière|par-dessus|hors)\b"
        r"(?: l['’])?(?: (?!et\b)[\w'’-]+){1,4})", deed.behind)  # fmt: skip
    return f" {found.group(1).strip()}" if found else ""


def _stunt(text: str, tokens: Sequence[Token], deed: Deed) -> Event | None:
    """Return a fall, a jump, a fight, a crash: what a stunt performer or driver does."""
    living = deed.who == "person"
    if tokens[deed.at].passive and deed.object is not None:
        living = living or meaning(tokens, deed.object)[1] in _PEOPLE
    for lemmas, name, needs, against in FALLS:
        if deed.lemma not in lemmas or (against and re.search(against, deed.behind)):
            continue
        if needs and not re.search(needs, deed.behind):
            continue
        if not living and deed.who != Sort.VEHICLE:
            continue
        if (
            deed.object is not None
            and deed.object.first > deed.at
            and name != "saut"
            and name != "glissade"
        ):
            continue
        return _event(text, tokens, deed, "stunt", name + (_of_thing(tokens, deed) or _way(deed)))
    return None


def _hit(text: str, tokens: Sequence[Token], deed: Deed) -> Event | None:
    """Return a blow or a crash."""
    target = deed.object if deed.object is not None and deed.object.first > deed.at else None
    kind = meaning(tokens, target)[1] if target is not None else None
    name = HITS.get(deed.lemma)
    if name is None:
        return None
    if deed.lemma == "renverser" and deed.who == Sort.VEHICLE and _itself(tokens, deed):
        return _event(text, tokens, deed, "stunt", "renversement" + _of_thing(tokens, deed))
    if target is None and tokens[deed.at].passive:
        target = deed.object
        kind = meaning(tokens, target)[1] if target is not None else None
    if deed.lemma in HARD:
        solid = (Sort.VEHICLE, Sort.FURNISHING, Sort.BUILDING, Sort.ANIMAL, *_PEOPLE)
        moving = deed.who in (Sort.VEHICLE, Sort.FURNISHING)
        if moving or (kind in _PEOPLE and deed.who == "person") or kind is Sort.VEHICLE:
            return (
                _event(text, tokens, deed, "stunt", name)
                if kind in solid or deed.behind.strip()
                else None
            )
        return _event(text, tokens, deed, "stunt", name, 0.5) if kind in _PEOPLE else None
    at_person = kind in (*_PEOPLE, Sort.BODY) or (target is None and _somebody(tokens, deed))
    if (
        deed.who == "person"
        and at_person
        and not re.search(
            r"\b(?:à la porte|au carreau|du poing sur|dans (?:la|le) (?:main|dos)|l'épaule)\b",
            deed.behind,
        )
    ):
        if deed.lemma not in SOFT or target is None:
            return _event(text, tokens, deed, "stunt", name)
    return None


def _itself(tokens: Sequence[Token], deed: Deed) -> bool:
    return bool({"se", "s'"} & {t.low for t in tokens[max(0, deed.at - 2) : deed.at]})


def _somebody(tokens: Sequence[Token], deed: Deed) -> bool:
    """Say whether a verb is done to a person: by a clitic, or a name behind it."""
    at = deed.at
    behind = next((t for t in tokens[at + 1 : at + 3] if t.tag != "M"), None)
    if behind is not None and behind.tag == "Z":
        return True
    before = [t.low for t in tokens[max(0, at - 3) : at]]
    return bool({"le", "la", "les", "l'", "lui", "se", "s'"} & set(before)) or tokens[at].passive


def _burst(text: str, tokens: Sequence[Token], deed: Deed) -> Event | None:
    """Return an explosion, a fire, a shot, a thing that breaks."""
    lemma, behind = deed.lemma, deed.behind
    if lemma in ("exploser", "détoner", "dynamiter") and not re.search(
        r"^\s*(?:de (?:rire|joie|colère)|en sanglots)", behind
    ):
        if deed.who != "person" or lemma == "dynamiter":
            return _event(text, tokens, deed, Sort.EFFECT, "explosion" + _whose(tokens, deed))
    if lemma in ("flamber", "embraser", "enflammer", "incendier", "carboniser", "cramer") or (
        lemma == "brûler" and deed.who not in ("person",)
    ):
        return _event(text, tokens, deed, Sort.EFFECT, "feu", 0.65)
    if lemma in ("pleuvoir", "neiger", "grêler"):
        return _event(
            text,
            tokens,
            deed,
            Sort.EFFECT,
            {"pleuvoir": "pluie", "neiger": "neige"}.get(lemma, "grêle"),
        )
    if lemma == "tirer" and _shoots(tokens, deed):
        return _event(text, tokens, deed, Sort.EFFECT, "coup de feu")
    if lemma in ("mitrailler", "canarder", "fusiller"):
        return _event(text, tokens, deed, Sort.EFFECT, "coups de feu")
    return _breaks(text, tokens, deed)


def _whose(tokens: Sequence[Token], deed: Deed) -> str:
    if deed.subject is None:
        return ""
    name, sort, _ = meaning(tokens, deed.subject)
    return f" {_de(name)}" if sort not in _PEOPLE and sort is not Sort.NOTHING else ""


def _shoots(tokens: Sequence[Token], deed: Deed) -> bool:
    if deed.who != "person" and deed.who != "group":
        return False
    if deed.object is not None and deed.object.first > deed.at:
        noun = tokens[deed.object.head].low
        return noun in ("coup", "coups", "rafale", "balle", "balles", "fois", "salve")
    behind = deed.behind.strip()
    if re.match(
        r"(?:au hasard|en l'air|dans le tas|à (?:bout portant|vue|blanc|balles)|deux fois|trois fois|une fois|encore)",
        behind,
    ):
        return True
    after = tokens[deed.at + 1 : deed.at + 4]
    return (
        not behind
        and not any(
            t.low in ("se", "s'", "le", "la", "les", "l'")
            for t in tokens[max(0, deed.at - 2) : deed.at]
        )
    ) or (
        len(after) > 1
        and after[0].low in ("sur", "vers")
        and (after[1].tag == "Z" or after[1].low in ("lui", "elle", "eux", "les"))
    )


def _breaks(text: str, tokens: Sequence[Token], deed: Deed) -> Event | None:
    """Return a thing that breaks on the day, under its own name: ``le câble casse``."""
    if deed.lemma not in BREAKABLE:
        return None
    if deed.lemma == "voler" and "éclats" not in deed.behind:
        return None
    thing = deed.subject
    if thing is None or (deed.who == "person" and deed.object is not None):
        thing = deed.object
        fragile = thing is not None and re.search(
            r"vitr|verre|fenêtre|miroir|glace|bouteille|vase|pare-brise|porte|carreau|assiette",
            tokens[thing.head].low,
        )
        if thing is None or not fragile or thing.first < deed.at:
            return None
    name, sort, _ = meaning(tokens, thing)
    if sort in (
        *_PEOPLE,
        Sort.BODY,
        Sort.NOTHING,
        Sort.SOUND,
        Sort.EFFECT,
        Sort.MUSIC,
        Sort.ANIMAL,
        Sort.WOUND,
    ):
        return None
    if deed.lemma in ("éclater", "craquer", "céder", "fendre") and sort in (
        Sort.CLOTHING,
        Sort.FOOD,
    ):
        return None
    return _event(text, tokens, deed, Sort.EFFECT, name, 0.65)


def _sound(text: str, tokens: Sequence[Token], deed: Deed) -> Event | None:
    """Return what is heard: a telephone that rings, a horn."""
    name = SOUNDS.get(deed.lemma)
    if name is None:
        return None
    if deed.subject is not None:
        thing, sort, _ = meaning(tokens, deed.subject)
        if sort in (Sort.SOUND, Sort.MUSIC, Sort.EFFECT):
            return None
        if sort in (*_PEOPLE, Sort.BODY) and deed.lemma not in ("klaxonner", "sonner"):
            return None
        if deed.lemma in (
            "claquer",
            "crisser",
            "retentir",
            "résonner",
            "siffler",
            "vrombir",
            "hurler",
            "grincer",
        ):
            if sort in _PEOPLE or sort is Sort.NOTHING or (sort is Sort.BODY):
                return None
            return _event(text, tokens, deed, Sort.SOUND, f"{name} {_de(thing)}", 0.6)
        return _event(text, tokens, deed, Sort.SOUND, name)
    if deed.lemma == "klaxonner" or (
        deed.lemma == "sonner"
        and (
            deed.who == ""
            or re.match(r"\s*à ", deed.behind)
            or "on" in [t.low for t in tokens[max(0, deed.at - 1) : deed.at]]
        )
    ):
        return _event(text, tokens, deed, Sort.SOUND, name)
    return None


def _music(text: str, tokens: Sequence[Token], deed: Deed) -> Event | None:
    """Return music that somebody makes: ``joue du piano``, ``chante``."""
    if deed.lemma == "jouer":
        found = re.match(r"\s*(?:du|de la|de l['’]) ?([\w'’ -]+)", deed.behind)
        from moteur.breakdown.french.lexicon import nouns

        noun = (
            nouns().get(found.group(1).split()[0].lower())
            if found and found.group(1).split()
            else None
        )
        if noun is not None and noun.sort is Sort.INSTRUMENT:
            return _event(text, tokens, deed, Sort.MUSIC, noun.name)
    if (
        deed.lemma in ("chanter", "entonner")
        and deed.who in ("person", "group")
        and deed.object is None
    ):
        return _event(text, tokens, deed, Sort.MUSIC, "chant", 0.6)
    return None


def _wound(text: str, tokens: Sequence[Token], deed: Deed) -> Event | None:
    if deed.lemma in ("saigner", "ensanglanter") and deed.who != Sort.WOUND:
        return _event(text, tokens, deed, Sort.WOUND, "sang")
    return None


Rule = Callable[[str, Sequence[Token], Deed], Event | None]
_RULES: tuple[Rule, ...] = (_stunt, _hit, _burst, _sound, _music, _wound)


def _said(text: str) -> Iterator[Event]:
    """Yield what set phrases say: ``prend feu``, ``sous l'eau``."""
    for pattern, what, name, sure, implied in SAID:
        found = pattern.search(text)
        if found:
            named = found.group(1).lower() if name == "" and found.lastindex else name
            kind = "stunt" if what == "stunt" else Sort(what)
            yield Event(kind, named, found.group(), found.start(), found.end(), sure, implied)  # type: ignore[arg-type]


def _looks(text: str, tokens: Sequence[Token], chunks: Sequence[Chunk]) -> Iterator[Event]:
    """Yield faces, hair and bodies that make-up changes: ``lèvres bleues``."""
    for chunk in chunks:
        if chunk.noun is None or chunk.noun.sort is not Sort.BODY:
            continue
        head = tokens[chunk.head].low
        for at in chunk.adjectives:
            if tokens[at].low.startswith("bandé"):
                continue
            if at > chunk.head and unaccented(tokens[at].low).startswith(
                LOOKS.get(head, LOOKS[""])
            ):
                start, end = tokens[chunk.head].start, tokens[at].end
                yield Event(Sort.LOOK, f"{head} {tokens[at].low}", text[start:end], start, end, 0.7)
                break
