"""Events: what happens in French action and that a department must make happen."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from moteur.breakdown.french.clauses import Chunk
from moteur.breakdown.french.deed import PEOPLE, Deed, deeds
from moteur.breakdown.french.deeds import (
    BREAKABLE,
    FRAGILE,
    HARD,
    HITS,
    SOFT,
    SOUNDS,
    falls,
    makeup,
    said,
    wrecks,
)
from moteur.breakdown.french.grammar import several
from moteur.breakdown.french.letters import noun_of
from moteur.breakdown.french.lexicon import nouns, unaccented
from moteur.breakdown.french.tokens import Token
from moteur.breakdown.reading import Event, Sort


def events(text: str, tokens: Sequence[Token], chunks: Sequence[Chunk]) -> Iterator[Event]:
    """Yield the events of a paragraph: those of its verbs, of set phrases, and looks."""
    found = [event for deed in deeds(text, tokens, chunks) for event in _of(deed)]
    found += _said(text)
    found += _looks(text, tokens, chunks)
    yield from sorted(found, key=lambda event: (event.start, event.name))


def _of(deed: Deed) -> Iterator[Event]:
    made = (rule(deed) for rule in _RULES)
    event = next((event for event in made if event is not None), None)
    if event is not None:
        yield event


def _wreck(deed: Deed) -> Event | None:
    """Return what only a stunt driver does: ``la voiture quitte la route``."""
    wreck = wrecks().get(deed.lemma) if deed.who == Sort.VEHICLE else None
    if wreck is None or not wreck.needs.search(deed.behind):
        return None
    if not wreck.needs.pattern and not wreck.name and not deed.itself():
        return None
    return deed.event("stunt", f"{wreck.name} {deed.of_subject()}" if wreck.name else deed.doing())


def _fall(deed: Deed) -> Event | None:
    """Return a fall, a jump, a dive, a climb."""
    living = deed.who == "person" or (deed.passive and deed.kind() in PEOPLE)
    if not living and deed.who != Sort.VEHICLE:
        return None
    for fall in falls():
        if deed.lemma not in fall.verbs or not fall.needs.search(deed.behind):
            continue
        if fall.against is not None and fall.against.search(deed.behind):
            continue
        if deed.object is None or deed.passive or fall.name in ("saut", "escalade"):
            return deed.event("stunt", fall.name + (deed.of_vehicle() or deed.way()))
    return None


def _hit(deed: Deed) -> Event | None:
    """Return a blow, a fight, a crash."""
    name, kind = HITS.get(deed.lemma), deed.kind()
    if name is None:
        return None
    if deed.lemma in HARD:
        slight = deed.itself() and deed.who != Sort.VEHICLE
        return None if slight else _crash(deed, name, kind)
    done = kind in (*PEOPLE, Sort.BODY) or (deed.object is None and deed.somebody())
    harmless = re.search(
        r"\b(?:à la porte|au carreau|à la vitre|du poing sur|dans (?:la|le) (?:main|dos)"
        r"|l'épaule)\b",
        deed.behind,
    )
    if deed.who != "person" or not done or harmless:
        return None
    return deed.event("stunt", name) if deed.lemma not in SOFT or deed.object is None else None


def _crash(deed: Deed, name: str, kind: Sort | None) -> Event | None:
    if deed.who == Sort.VEHICLE and (deed.object is not None or deed.behind.strip()):
        whole = deed.doing() if deed.object is not None and not deed.passive else name
        return deed.event("stunt", whole if whole != name else f"{name}{deed.of_vehicle()}")
    if deed.who == Sort.FURNISHING and kind is Sort.VEHICLE:
        return deed.event("stunt", name)
    if deed.who == "person" and kind is Sort.VEHICLE and not deed.passive:
        return deed.event("stunt", name)
    against = kind in (Sort.BUILDING, Sort.FURNISHING) and deed.lemma in ("heurter", "percuter")
    if deed.who == "person" and against and not deed.passive:
        return deed.event("stunt", name + " contre " + deed.what())
    done = kind in PEOPLE or (deed.object is None and deed.who == "person" and deed.somebody())
    return deed.event("stunt", name, 0.5) if done else None


def _burst(deed: Deed) -> Event | None:
    """Return an explosion, a fire, rain, a shot."""
    lemma, person = deed.lemma, deed.who == "person"
    laughing = re.match(r"\s*(?:de (?:rire|joie|colère)|en sanglots)", deed.behind)
    if lemma in ("exploser", "détoner") and not person and not laughing:
        return deed.event(Sort.EFFECT, _explosion(deed))
    if lemma == "dynamiter":
        return deed.event(Sort.EFFECT, "explosion")
    burning = lemma in ("flamber", "embraser", "enflammer", "incendier", "carboniser", "cramer")
    if burning or (lemma == "brûler" and not person):
        return deed.event(Sort.EFFECT, "feu", 0.65)
    if lemma in _SKY:
        return deed.event(Sort.EFFECT, _SKY[lemma])
    if lemma == "tirer" and _shoots(deed):
        return deed.event(Sort.EFFECT, "coup de feu")
    return deed.event(Sort.EFFECT, "coups de feu") if lemma in _SALVOS else None


_SKY = {"pleuvoir": "pluie", "neiger": "neige", "grêler": "grêle"}
_SALVOS = frozenset(["mitrailler", "canarder", "fusiller"])


def _explosion(deed: Deed) -> str:
    if deed.subject is None:
        return "explosion"
    name, sort = deed.named(deed.subject)
    if sort in (Sort.VEHICLE, Sort.WEAPON, Sort.BUILDING):
        return f"explosion {deed.of_subject()}"
    return "explosion" if sort is Sort.NOTHING else f"{name} qui explose"


def _shoots(deed: Deed) -> bool:
    """Say whether ``tirer`` is to shoot: ``tire``, ``tire deux fois``, ``tire sur lui``."""
    tokens, behind = deed.tokens, deed.behind.strip()
    if deed.who != "person":
        return False
    if deed.object is not None:
        return tokens[deed.object.head].low in _SHOTS
    if _SHOOTING.match(behind):
        return True
    pulled = {"se", "s'", "le", "la", "les", "l'"} & {
        t.low for t in tokens[max(0, deed.at - 2) : deed.at]
    }
    if not behind:
        return not pulled
    at, target = tokens[deed.at + 1 : deed.at + 3], ("lui", "elle", "eux")
    return (
        len(at) > 1 and at[0].low in ("sur", "vers") and (at[1].tag == "Z" or at[1].low in target)
    )


_SHOTS = several("coup coups rafale balle balles fois salve")
_SHOOTING = re.compile(
    r"(?:au hasard|en l'air|dans le tas|à (?:bout portant|vue|blanc|balles)|(?:deux|trois|une) fois"
    r"|encore)"
)


def _break(deed: Deed) -> Event | None:
    """Return a thing that breaks on the day, under its own name: ``le câble casse``."""
    if deed.lemma not in BREAKABLE or (deed.lemma == "voler" and "éclats" not in deed.behind):
        return None
    thing = deed.subject
    if deed.lemma == "sauter" and (thing is None or deed.behind or not _bursts(deed, thing)):
        return None
    if thing is None or (deed.object is not None and not deed.itself()):
        thing = deed.object
        if thing is None or not FRAGILE.search(deed.tokens[thing.head].low):
            return None
    name, sort = deed.named(thing)
    if deed.lemma == "sauter":
        name = deed.doing()
    if sort is Sort.BUILDING and not _WEAK.search(deed.tokens[thing.head].low):
        return None
    if sort in _WHOLE or (deed.lemma in _FIGURED and sort in _CREAKING):
        return None
    if deed.lemma == "éclater" and thing is deed.subject:
        name = deed.doing()
    return deed.event(Sort.EFFECT, name, 0.65)


def _bursts(deed: Deed, thing: Chunk) -> bool:
    """Say whether what jumps is a fixture: ``la grille saute``, not a child or a ball."""
    return _FIXTURE.search(deed.tokens[thing.head].low) is not None


_FIXTURE = re.compile(
    r"grille|porte|serrure|verrou|couvercle|bouchon|bonde|vanne|rivet|boulon|hublot|trappe|capot"
    r"|plaque|cadenas|fusible|plomb|compteur|soupape|joint"
)
_WEAK = re.compile(
    r"vitr|fenêtre|carreau|pneu|roue|tuyau|canalisation|pare-brise|porte|plafond|mur|pont|plancher|toit|sol|glace|digue|barrage|poutre"
    r"|escalier|balcon|grille|aile|hélice|mât|branche|hublot|phare|colonne|cloison|volet|vase|rétroviseur|parquet"
)
_WHOLE = (*PEOPLE, Sort.ILLUSION, Sort.BODY, Sort.NOTHING, Sort.SOUND, Sort.EFFECT, Sort.MUSIC,
          Sort.ANIMAL, Sort.WOUND)  # fmt: skip
_CREAKING = (Sort.CLOTHING, Sort.FOOD, Sort.FURNISHING)
_FIGURED = frozenset(["éclater", "craquer", "céder", "fendre"])


def _sound(deed: Deed) -> Event | None:
    """Return what is heard: a telephone that rings, a horn, a door."""
    name = SOUNDS.get(deed.lemma)
    if name is None:
        return None
    if deed.subject is None:
        return deed.event(Sort.SOUND, name) if _rung(deed) else None
    thing, sort = deed.named(deed.subject)
    silent = deed.lemma == "vibrer" and not thing.startswith(_TELEPHONES)
    if silent or sort in (Sort.SOUND, Sort.MUSIC, Sort.EFFECT):
        return None
    living = sort in (*PEOPLE, Sort.BODY)
    if deed.lemma in _OF_THINGS and not living and sort is not Sort.NOTHING:
        return deed.event(Sort.SOUND, f"{name} {deed.of_subject()}", 0.6)
    own = deed.lemma in ("klaxonner", "sonner") or not (living or deed.lemma in _OF_THINGS)
    return deed.event(Sort.SOUND, name) if own else None


def _rung(deed: Deed) -> bool:
    """Say whether somebody unseen rings: ``On sonne``; or the driver's horn."""
    if deed.lemma != "sonner":
        return deed.lemma == "klaxonner"
    before = {t.low for t in deed.tokens[max(0, deed.at - 1) : deed.at]}
    return not deed.who or deed.behind.startswith(" à ") or "on" in before


_TELEPHONES = ("téléphone", "portable", "mobile", "smartphone")
_OF_THINGS = several(
    "claquer crisser retentir résonner siffler vrombir hurler bourdonner cliqueter"
)


def _music(deed: Deed) -> Event | None:
    """Return music that somebody makes: ``joue du piano``, ``chante``."""
    if deed.lemma == "jouer":
        found = re.match(r"\s*(?:du|de la|de l['’]) ?([\w-]+)", deed.behind)
        noun = nouns().get(found.group(1).lower()) if found else None
        if noun is not None and noun.sort is Sort.INSTRUMENT:
            return deed.event(Sort.MUSIC, noun.name)
    sung = deed.lemma in ("chanter", "entonner") and deed.who == "person" and deed.object is None
    if sung and not any(_is_music(token) for token in deed.tokens):
        return deed.event(Sort.MUSIC, "chant", 0.6)
    return None


def _is_music(token: Token) -> bool:
    noun = noun_of(token) if token.tag == "N" else None
    return noun is not None and noun.sort is Sort.MUSIC


def _wound(deed: Deed) -> Event | None:
    bleeding = deed.lemma in ("saigner", "ensanglanter") and deed.who != Sort.WOUND
    return deed.event(Sort.WOUND, "sang") if bleeding else None


Rule = Callable[[Deed], Event | None]
_RULES: tuple[Rule, ...] = (_wreck, _fall, _hit, _burst, _break, _sound, _music, _wound)


def _said(text: str) -> Iterator[Event]:
    """Yield what set phrases say: ``prend feu``, ``sous l'eau``."""
    for phrase in said():
        for found in islice(phrase.pattern.finditer(text), None if not phrase.name else 1):
            name = phrase.name or found.group(1).lower()
            start, end = found.span()
            yield Event(phrase.what, name, found.group(), start, end, phrase.sure, phrase.implied)


def _looks(text: str, tokens: Sequence[Token], chunks: Sequence[Chunk]) -> Iterator[Event]:
    """Yield faces, hair and bodies that make-up changes: ``lèvres bleues``."""
    for chunk in chunks:
        if chunk.noun is None or chunk.noun.sort is not Sort.BODY:
            continue
        head = tokens[chunk.head].low
        for at in chunk.adjectives:
            stem = unaccented(tokens[at].low)
            if at > chunk.head and _made_up(head, stem):
                start, end = tokens[chunk.head].start, tokens[at].end
                name = f"{head} {tokens[at].low}"
                yield Event(Sort.LOOK, name, text[start:end], start, end, 0.7)
                break


def _made_up(head: str, stem: str) -> bool:
    if stem.startswith("bande"):
        return False
    return head == "cheveux" or stem.startswith(makeup().get(head, makeup()["other"]))
