"""Vehicles: which buses, trains and cars an action has come and go, and what is ridden."""

import re
from collections.abc import Iterable, Sequence

from moteur.shots.blocking.players import player
from moteur.shots.model import VEHICLES, Player

MOST = 2
ROADS = ("street", "bus_stop", "road", "car_park", "square", "neutral")
MOUNTS = ("bicycle", "horse")
SADDLES = {"bicycle": 0.95, "motorbike": 0.8, "horse": 1.47}
"""Metres from the ground to where a rider sits."""

_COMES = {
    "en": (
        r"(?:(?:\w+ly|now|just|then|already|still) )?(?:arriv|com|pull|roll|leav|depart|"
        r"driv|pass|stop|brak|slow|speed|rac|roar|thunder|trundl|screech|draw|start|cross|approach|rush|go|rumbl|slid|rattl|clatter|lurch|"
        r"turn|skid)(?:e?s|p?ing|n?ing)?\b"
    ),
    "fr": (
        r"(?:arriv|entr|rentr|pass|s[’']arrêt|démarr|roul|frein|approch|s[’']approch|s[’']éloign|"
        r"travers|débouch|quitt|ralenti|surgi|stationn|s[’']ébranl|file|fonc|tourn|dérap)"
        r"(?:e|ent|t|ssent)?\b|(?:re)?part(?:ent)?\b|vient\b"
    ),
}  # fmt: skip
_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "TRAIN": r"(?:\w+ )?train|locomotive|tram", "BUS": r"(?:mini|school )?bus",
        "TRUCK": r"truck|lorry", "TRACTOR": r"tractor", "CART": r"(?:horse )?cart",
        "CAR": r"car|van|taxi|cab|limousine|jeep|sedan|hearse|ambulance|police car",
    },
    "fr": {
        "TRAIN": r"train|tramway|tram|tgv|locomotive|rame", "BUS": r"(?:auto|mini)?bus|autocar",
        "CAMION": r"camion", "TRACTEUR": r"tracteur", "CHARRETTE": r"charrette|calèche|carriole",
        "VOITURE": r"voiture|camionnette|taxi|fourgon|ambulance",
    },
}  # fmt: skip
_BEFORE = {
    "en": r"\b(?:a|an|the|another|his|her|their|its) (?:[\w-]+ ){0,2}?",
    "fr": r"\b(?:un|une|le|la|l[’']|son|sa|leur|l[’']auto) ?(?:[\w-]+ ){0,1}?",
}
_FINDERS = {
    language: tuple(
        (
            name,
            re.compile(
                rf"{_BEFORE[language]}(?P<what>{words})(?: [\w-]+)?,? (?:{_COMES[language]})", re.I
            ),
        )
        for name, words in kinds.items()
    )
    for language, kinds in _WORDS.items()
}
_NOUNS = re.compile(
    r"\b(?:bus|train|tram|taxi|car|truck) (?:stop|station|shelter|driver|conductor|window|door|"
    r"ticket|horn|park|alarm|radio|seat|key|track|platform|guard|passenger|engine|noise)s?\b",
    re.I,
)
_ON = {
    "en": r"(?:on|astride|off|of|mounts?|straddles?|rides?|riding|wheels?) (?:\w+ly )?"
          r"(?:a|an|the|his|her|their|another) (?:[\w-]+ ){0,2}?",
    "fr": r"(?:à|sur|de|du|enfourche|chevauche|monte) ?(?:un |une |le |la |son |sa |l[’'])?",
}  # fmt: skip
_MOTOR = r"motor-?(?:bike|cycle)|moped|scooter|vespa|moto|mobylette"
_RIDDEN = {
    "en": (
        ("MOTORBIKE", _MOTOR), ("BICYCLE", r"(?:e-?|push-?)?bike|bicycle|tandem"),
        ("HORSE", r"horse|pony|mare|stallion"),
    ),
    "fr": (
        ("MOTO", _MOTOR), ("VÉLO", r"vélo|bicyclette|bécane|vtt"),
        ("CHEVAL", r"cheval|poney|jument"),
    ),
}  # fmt: skip
_PEDALS = re.compile(r"\b(?:cycl(?:es?|ing)|pedal(?:s|l?ing)?|pédal\w+)\b", re.I)
_MOUNTED = {
    language: tuple(
        (
            name,
            re.compile(rf"\b{_ON[language]}(?:{words})\b(?! (?:helmet|lock|shop|bell|lane))", re.I),
        )
        for name, words in kinds
    )
    for language, kinds in _RIDDEN.items()
}


def passing(
    texts: Iterable[str], players: Sequence[Player], kind: str, language: str
) -> tuple[Player, ...]:
    """Return the trains, buses and cars that an action has come, go or stop on a floor.

    Trains come to platforms, the rest on roads; one that is a player already is no other.
    """
    had = {p.kind for p in players if p.kind in VEHICLES}
    names = {p.name for p in players}
    found: list[Player] = []
    for text in texts:
        said = _NOUNS.sub(" ", text)
        for name, finder in _FINDERS.get(language[:2], _FINDERS["en"]):
            seen = finder.search(said)
            if seen is None:
                continue
            word = player(seen["what"].split()[-1].upper())
            made = word if word.kind in VEHICLES else player(name)
            fits = kind == "platform" if made.kind == "train" else kind in ROADS
            same = made.name in names or any(p.kind == made.kind for p in found) or made.kind in had
            if fits and not same:
                found.append(made)
    return tuple(found[:MOST])


def ridden(text: str, language: str) -> str:
    """Return the common name of what somebody rides by a line: ``BICYCLE``; nothing where none."""
    language = language[:2] if language[:2] in _MOUNTED else "en"
    for name, finder in _MOUNTED[language]:
        if finder.search(text):
            return name
    return _RIDDEN[language][1][0] if _PEDALS.search(text) else ""


def saddle(mount: Player) -> float:
    """Return how high a rider of a mount sits, in metres."""
    if mount.kind == "horse":
        return SADDLES["horse"] * mount.height / 2.1
    return SADDLES["motorbike" if re.search(_MOTOR, mount.name, re.I) else "bicycle"]


def common(players: Iterable[Player]) -> dict[str, str]:
    """Return the common words for what drives by in a scene, as ``bus``, with their names."""
    called = {p.name.casefold(): p.name for p in players if p.kind in ("car", "train")}
    return {word: name for word, name in called.items() if " " not in word}
