"""Use: what a thing is in its French sentence: held, worn, poured, drunk, only heard."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from moteur.breakdown.french.clauses import Chunk
from moteur.breakdown.french.grammar import row
from moteur.breakdown.french.lexicon import does
from moteur.breakdown.french.tokens import Token
from moteur.breakdown.reading import Sort

_HELD = re.compile(
    r"^,?\s*(?:à la main|en main|à deux mains|dans (?:la|les|sa|ses|une|chaque) mains?"
    r"|dans (?:les|ses|leurs) bras|sous (?:le|son) bras|à bout de bras|au poing"
    r"|sur (?:l'|son |les |ses )épaules?|à l'épaule|en bandoulière"
    r"|entre (?:les|ses|deux) (?:doigts|dents|mains|lèvres|genoux)|aux lèvres|au bec|à la bouche"
    r"|sur (?:les|ses) genoux|au dos|sur le dos|au bras|à la ceinture"
    r"|contre (?:lui|elle|sa poitrine|son cœur)|en l'air|sur le ventre|sur la tête"
    r"|autour du cou|au cou)\b",
    re.IGNORECASE,
)
_ON_BODY = re.compile(
    r"\s*(?:dans|sur|au|aux|au bout du|plein) (?:les?|la|l['’]|son|sa|ses)? ?"
    r"(?:sourcils?|joues?|nez|menton|front|visage|cheveux|lèvres|moustache|barbe)\b"
)
_ON_EARS = re.compile(r"\s*(?:sur|aux|vissé|autour du cou).{0,12}oreilles?\b")
_THREAT = re.compile(r"\b(?:menace|poignarde|égorge|agresse|braque|sous la gorge|coup de couteau)")
_CAR = re.compile(r"(?i)\b(?:voiture|taxi|berline|auto|bagnole|camionnette|break|limousine)\b")
_COVERED = ("couvert", "macul", "barbouill", "souill", "enduit", "blanc", "plein", "noir")
_AT_DESK = frozenset(["sur", "derrière", "à", "sous", "contre", "autour de", "autour du"])
_WITH = frozenset(["avec", "à l' aide de", "à l' aide d'"])
_SMALL = (Sort.OBJECT, Sort.FOOD, Sort.INSTRUMENT)
_THINGS = (Sort.VEHICLE, Sort.ANIMAL, Sort.OBJECT, Sort.FURNISHING, Sort.WEAPON)


@dataclass(frozen=True, slots=True)
class Used:
    """A phrase in its sentence: its head, its sort by the lexicon, its verb, what follows it."""

    text: str
    tokens: Sequence[Token]
    chunk: Chunk
    sort: Sort
    sure: float

    @property
    def low(self) -> str:
        """Return the head as it stands there."""
        return self.tokens[self.chunk.head].low

    @property
    def verb(self) -> str:
        """Return the lemma of the verb that governs it."""
        return self.tokens[self.chunk.verb].lemma if self.chunk.verb >= 0 else ""

    @property
    def object_of(self) -> str:
        """Return the lemma of the verb whose object it is."""
        return self.verb if self.chunk.role == "object" else ""

    @property
    def behind(self) -> str:
        """Return the words behind it."""
        return self.text[self.tokens[self.chunk.last - 1].end :]

    def held(self) -> bool:
        """Say whether somebody has it on them: ``à la main``, ``sous le bras``."""
        return _HELD.match(self.behind) is not None

    def handled(self, sort: Sort) -> bool:
        """Say whether somebody handles it, being of a sort: what is small is there to be used."""
        if sort in _SMALL:
            return True
        large = sort in (Sort.FURNISHING, Sort.PLANT)
        wheeled = self.low in _WHEELED and self.object_of in ("pousser", "tirer", "traîner")
        return large and (wheeled or self.held() or self.object_of in row("carried"))


def in_use(used: Used) -> tuple[Sort, float]:
    """Return what a thing is in its sentence, and how sure that is.

    ``On entend un violon`` is music; water is a drink where somebody has it, else a place;
    a noun that nobody knows is a thing where somebody handles it.
    """
    if used.chunk.noun is None and used.sort is Sort.OBJECT and used.sure <= 0.5:
        hold = used.held() or used.chunk.preposition in _WITH or used.object_of in does("handle")
        return (Sort.OBJECT, 0.55) if hold else (Sort.NOTHING, 0.0)
    for rule in _RULES:
        sort = rule(used)
        if sort is not None:
            return sort, min(used.sure, 0.75) if sort is Sort.GROUP else used.sure
    return used.sort, used.sure


def _no_thing(used: Used) -> Sort | None:
    """Return nothing for words that are no things here: ``peint en bleu``, ``passe, bas``."""
    blue = used.low == "bleu" and used.chunk.preposition == "en"
    bare = used.low in ("bas", "enceinte", "faux") and _bare(used)
    potted = used.low in _VESSELS and used.chunk.preposition == "en" and _bare(used)
    whole = used.chunk.of is None and used.sort is Sort.CLOTHING
    sleeve = whole and used.low.rstrip("s") in _OF_CLOTHES
    return Sort.NOTHING if blue or bare or potted or sleeve else None


_WHEELED = frozenset(["chariot", "chariots", "caddie", "desserte", "potence", "landau", "diable"])
_VESSELS = frozenset(
    ["pot", "pots", "bouteille", "caisse", "sac", "boîte", "bac", "carafe", "verre"]
)
_OF_CLOTHES = frozenset(["manche", "poche", "revers", "ourlet", "doublure", "pan", "col"])


_LARGE = frozenset(["piano", "orgue", "orgues", "clavecin", "harmonium", "pianola"])
_COACH = re.compile(r"(?i)\b(?:ski|élève|permis|colonie|colo|plongée|voile|auto-école|stage)")


def _bare(used: Used) -> bool:
    return not used.chunk.determiners


def _furniture(used: Used) -> Sort | None:
    """Tell a mirror from an ice, a desk from an office, a screen from its telephone."""
    definite, placed = used.chunk.definite, bool(used.chunk.preposition)
    if used.low == "glace" and (placed or definite) and used.verb not in row("eats"):
        return Sort.FURNISHING
    if used.low in _LARGE and used.object_of not in ("entendre", "écouter"):
        return Sort.FURNISHING
    if used.low in ("moniteur", "moniteurs") and not _COACH.search(used.text):
        return Sort.FURNISHING
    if used.low == "bureau" and (used.chunk.preposition in _AT_DESK or used.object_of):
        return Sort.FURNISHING
    boot = used.low == "coffre" and definite and _CAR.search(used.text) is not None
    if boot or (used.low == "écran" and definite):
        return Sort.BUILDING
    return None


def _knife(used: Used) -> Sort | None:
    noun = used.chunk.noun
    if noun is None or noun.name != "couteau":
        return None
    return Sort.WEAPON if used.verb in row("menaces") or _THREAT.search(used.text) else None


def _matter(used: Used) -> Sort | None:
    """Tell what flows, smears and is spilt from what is eaten, and water from a drink."""
    flowing = used.verb in row("flows") and used.chunk.role == "subject"
    if flowing and used.sort in _SMALL and used.low in row("liquids"):
        return Sort.EFFECT
    if used.chunk.preposition in ("de", "d'") and _covering(used):
        return Sort.NOTHING
    smeared = used.sort is Sort.FOOD or used.low in row("smears")
    if smeared and used.verb not in row("eats") and _ON_BODY.match(used.behind):
        return Sort.LOOK
    if used.sort is Sort.FOOD and used.low in row("powders") and not used.verb:
        return Sort.FURNISHING
    return Sort.BUILDING if used.low == "eau" and used.verb not in row("pours") else None


def _covering(used: Used) -> bool:
    """Say whether it covers somebody: ``couvert de farine``, which is a look."""
    before = used.tokens[max(0, used.chunk.first - 2) : used.chunk.first]
    matter = used.low in row("powders") | row("smears")
    return matter and bool(before) and before[0].low.startswith(_COVERED)


def _figures(used: Used) -> Sort | None:
    """Return people for shadows that act: ``Deux ombres ouvrent les portes``."""
    acts = used.chunk.role == "subject" and not used.chunk.definite and not _bare(used)
    return Sort.GROUP if acts and used.low in ("ombre", "ombres", "silhouettes") else None


_BELLS = frozenset(["cloche", "clochette", "clochettes", "gong", "grelot"])


def _listening(used: Used) -> Sort | None:
    """Return a thing for a bell in a hand, for what covers ears; a sound for what is heard."""
    if used.low in _BELLS and used.object_of in does("handle"):
        return Sort.OBJECT
    if used.low == "casque" and _ON_EARS.match(used.behind):
        return Sort.OBJECT
    if used.object_of not in ("entendre", "écouter"):
        return None
    if used.sort in (Sort.INSTRUMENT, Sort.MUSIC):
        return Sort.MUSIC
    return Sort.SOUND if used.sort in _THINGS else None


def _modelled(used: Used) -> Sort | None:
    """Return an object for what is part of a model: ``une voiture de la maquette``."""
    last = used.chunk.last
    behind = [token.low for token in used.tokens[last : last + 3]]
    part = bool(behind) and behind[0] in ("de", "du", "d'") and bool({*behind} & row("models"))
    living = used.sort in (Sort.VEHICLE, Sort.ANIMAL, Sort.PERSON)
    return Sort.OBJECT if part and living else None


_RULES: tuple[Callable[[Used], Sort | None], ...] = (
    _no_thing,
    _furniture,
    _knife,
    _matter,
    _figures,
    _listening,
    _modelled,
)
