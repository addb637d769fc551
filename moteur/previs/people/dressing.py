"""Dressing: a costume by the script's words, by job, age and season, and by lot."""

import re
from collections.abc import Sequence

from moteur.previs.model import Garment
from moteur.previs.people import garments, outfits, words
from moteur.previs.people.facts import Facts
from moteur.previs.people.likeness import apart
from moteur.previs.people.lots import contrast, fresh

_LISTS = {
    "BRIGHTS": garments.BRIGHTS, "DARKS": garments.DARKS, "LEGS": garments.LEGS,
    "DENIMS": garments.DENIMS, "LEATHERS": garments.LEATHERS, "WHITES": garments.WHITES,
}  # fmt: skip
_SHED = {"rain": outfits.RAIN, "cold": outfits.COLD}
_SMALL = 13
_TRIES = 8
# Who came before in the script and is likely to be in a picture with them.
_MET = 12
_OUT_OF_DOORS = tuple(
    h for h in garments.HATS if h not in ("chef_hat", "headscarf", "bonnet", "fire_helmet")
)
# Later sentences are of another day and other clothes.
_INTRODUCES = 2
_NEAR = 64
Costume = tuple[Garment, ...]


def dressed(one: Facts, sex: str, cast: Sequence[Costume]) -> tuple[Costume, list[str]]:
    """Return the costume of a character, and the words that decided it.

    Of a few that would suit them it is the one that is least like any that the cast wears.
    """
    tried = [Dresser(one, sex, cast, n) for n in range(_TRIES)]
    costumes = [dresser.costume() for dresser in tried]
    near = [min((apart(c, other) for other in cast[-_MET:]), default=1.0) for c in costumes]
    best = max(range(_TRIES), key=lambda n: (round(near[n], 3), -n))
    return costumes[best], tried[best].because


class Dresser:
    """Dress one character; `because` are the words that decided, `turn` which choice it is."""

    def __init__(self, one: Facts, sex: str, cast: Sequence[Costume], turn: int = 0) -> None:
        self.one, self.sex, self.cast = one, sex, cast
        self.lot = f"{one.name} {turn}" if turn else one.name
        self.because: list[str] = []
        self.worn: list[Garment] = []

    def costume(self) -> Costume:
        """Return what is worn, from the body outwards."""
        for piece in self._outfit():
            self._put(self._garment(piece))
        if not self.one.outdoors and self.one.weather not in ("cold", "rain"):
            # Indoors hats are off, unless the work wants one or the script says so.
            self.worn = [g for g in self.worn if g.kind not in _OUT_OF_DOORS]
        over = _SHED.get(self.one.weather)
        if over and not self._has(*garments.OVERS):
            for piece in fresh(over, [], self.lot, "weather"):
                self._put(self._garment(piece))
        self._said()
        if not self._has(*garments.SHOES) and "barefoot" not in self.because:
            self._put(self._garment("shoes LEATHERS"))
        return tuple(sorted(self.worn, key=lambda g: garments.ORDER.index(g.kind)))

    def _outfit(self) -> outfits.Outfit:
        # A job stands right behind a name; farther on it may be another's.
        first = self.one.words[0] if self.one.words else ""
        first = first[: first.find(self.one.name) + len(self.one.name) + _NEAR]
        for _, pattern, outfit in outfits.JOBS:
            hit = words.found(((pattern, 1),), f"{self.one.name}; {first}")
            # "a nurse's coat" is no nurse.
            if hit and self.one.age >= _SMALL:
                self.because.append(hit[0])
                return self._sexed(outfit)
        lists = self._local() or self._lists()
        used = [_kinds(c) for c in self.cast]
        return fresh(
            lists, [o for c in used for o in lists if _outline(o) == c], self.lot, "outfit"
        )

    def _local(self) -> Sequence[outfits.Outfit]:
        """Return what the place asks for where they always are: a bed, a cell, a farm."""
        for places, said, lists in outfits.LOCAL:
            at = [re.search(places, p, re.I) for p in self.one.places]
            hit = words.found(((said, 1),), " ".join(self.one.words)) if said else None
            if at and at[0] and all(at) and (hit or not said):
                self.because.append(hit[0] if hit else at[0][0].casefold())
                return [self._small(o) if self.one.age < _SMALL else o
                        for o in lists[self.sex == "f"]]  # fmt: skip
        return ()

    def _small(self, outfit: outfits.Outfit) -> outfits.Outfit:
        return tuple(p for p in outfit if p.split()[0] not in (*garments.HATS, "waistcoat"))

    def _sexed(self, outfit: outfits.Outfit) -> outfits.Outfit:
        """Return a job's outfit for who has it: out of uniform women wear blouses and no tie."""
        ties = [p for p in outfit if p.startswith("tie ")]
        if self.sex != "f" or (ties and "#" in ties[0]):
            return outfit
        bow = any(p.startswith("bow_tie ") for p in outfit)
        return tuple(
            p.replace("shirt ", "blouse ", 1) if p.startswith("shirt ") and not bow else p
            for p in outfit
            if not p.startswith("tie ")
        )

    def _lists(self) -> Sequence[outfits.Outfit]:
        age, female = self.one.age, self.sex == "f"
        if 0 < self.one.year < 1960 and age >= _SMALL:
            return outfits.PERIOD_WOMEN if female else outfits.PERIOD_MEN
        if age < _SMALL:
            return outfits.GIRLS if female else outfits.BOYS
        if age >= 66:
            return outfits.OLD_WOMEN if female else outfits.OLD_MEN
        return outfits.WOMEN if female else outfits.MEN

    def _garment(self, piece: str) -> Garment:
        kind, colour, second, pattern = (*piece.split(), "", "", "")[:4]
        first = self._colour(colour, kind)
        other = "" if second in ("", "-") else self._colour(second, f"{kind} second", first)
        return Garment(kind=kind, colour=first, second=other, pattern=pattern)

    def _colour(self, word: str, of: str, beside: str = "") -> str:
        if word.startswith("#"):
            return word
        if word.startswith("="):
            return self.worn[int(word[1:])].colour
        mine = [g.colour for g in self.worn if g.kind not in garments.SHOES]
        theirs = [g.colour for c in self.cast for g in c]
        choices = [c for c in _LISTS[word] if c not in mine and contrast(c, beside or c) < 9]
        if word == "BRIGHTS" and mine:
            choices = [c for c in choices if min(contrast(c, m) for m in mine) > 0.16] or choices
        return fresh(choices or _LISTS[word], theirs, self.lot, of, contrast)

    def _said(self) -> None:
        """Put on what the script says is worn, in the colour it says."""
        for sentence in self.one.words[:_INTRODUCES]:
            taken: set[int] = set()
            for pattern, kind in words.WORN:
                match = re.search(rf"(?<!\w)(?:{pattern})(?!\w)", sentence, re.I)
                # "rubber boots" are no second pair of boots.
                if match is None or taken & {*range(*match.span())} or not _on(sentence, match):
                    continue
                taken |= {*range(*match.span())}
                self.because.append(_phrase(sentence, match))
                if kind == "barefoot":
                    self.because.append("barefoot")
                    self.worn = [g for g in self.worn if g.kind not in garments.SHOES]
                elif kind == "suit":
                    colour = _named(sentence, match) or self._colour("DARKS", "suit")
                    for part in ("trousers", "jacket"):
                        self._put(Garment(kind=part, colour=colour), firmly=True)
                    if not self._has(*garments.TOPS):
                        self._put(self._garment("shirt WHITES"))
                else:
                    colour = _named(sentence, match)
                    self._put(self._coloured(kind, colour), firmly=True)

    def _coloured(self, kind: str, colour: str) -> Garment:
        wide = "LEATHERS" if kind in garments.SHOES or kind in garments.BAGS else "BRIGHTS"
        if kind in ("coat", "jacket", "bomber", "cap", "fedora", "bowler", "top_hat", "trousers"):
            wide = "DARKS"
        if kind in ("jeans", "overalls", "denim_jacket"):
            wide = "DENIMS"
        had = next((g.colour for g in self.worn if g.kind == kind), "")
        return Garment(kind=kind, colour=colour or had or self._colour(wide, kind))

    def _has(self, *kinds: str) -> bool:
        return any(g.kind in kinds for g in self.worn)

    def _put(self, garment: Garment, firmly: bool = False) -> None:
        """Wear a garment instead of what is worn in its place."""
        places = [p for p in _PLACES if garment.kind in p]
        place = places[0] if places else (garment.kind,)
        gone = set(place)
        if garment.kind in garments.DRESSES:
            gone |= {*garments.BOTTOMS, *garments.TOPS} - _under(garment.kind)
        if garment.kind in garments.BOTTOMS and firmly:
            gone |= set(garments.DRESSES)
        if garment.kind in garments.TOPS and firmly:
            gone |= {"gown", "nightdress"}
        self.worn = [g for g in self.worn if g.kind not in gone]
        self.worn.append(garment)


_PLACES = (
    garments.BOTTOMS, garments.TOPS, garments.DRESSES, garments.HATS, garments.SHOES,
    garments.BAGS, ("tie", "bow_tie"), ("waistcoat", "cardigan"),
    ("jacket", "bomber", "denim_jacket", "uniform_jacket", "coat", "raincoat", "parka",
     "lab_coat", "chef_jacket", "dressing_gown", "frock_coat"),
)  # fmt: skip


def _under(kind: str) -> set[str]:
    return {*garments.TOPS} if kind == "overalls" else set()


def _kinds(costume: Costume) -> tuple[str, ...]:
    return tuple(sorted(g.kind for g in costume if g.kind not in garments.SHOES))


def _outline(outfit: outfits.Outfit) -> tuple[str, ...]:
    kinds = [p.split()[0] for p in outfit]
    return tuple(sorted(k for k in kinds if k not in garments.SHOES))


_CARRIED = re.compile(
    r"(?:folds?|hangs?|hanging|takes? off|removes?|carr(?:y|ies|ying)|holds?|plie|ôte|enlève|"
    r"porte à la main|throws?|drops?|over (?:her|his|the) (?:arm|chair|shoulder)s?)\W*"
    r"(?:\w+\W+){0,3}$",
    re.I,
)
_AFTER = re.compile(
    r"^\W*(?:over (?:her|his|an) arm|sur (?:le|son) bras|in (?:her|his) hand)", re.I
)


def _on(sentence: str, match: re.Match[str]) -> bool:
    """Say whether something is worn where it is named, and not carried or hung."""
    before, after = sentence[max(0, match.start() - 40) : match.start()], sentence[match.end() :]
    return not _CARRIED.search(before) and not _AFTER.search(after) and "'s " not in before[-12:]


def _near(sentence: str, match: re.Match[str]) -> str:
    """Return a garment with the words right before and after it."""
    before = re.split(r"[,;:()]|\band\b|\bet\b", sentence[: match.start()])[-1].split()[-3:]
    after = re.split(r"[,;:()]|\band\b|\bet\b", sentence[match.end() :])[0].split()[:2]
    return " ".join((*before, match[0], *after))


def _named(sentence: str, match: re.Match[str]) -> str:
    hit = words.found(words.COLOURS, _near(sentence, match))
    return str(hit[1]) if hit else ""


def _phrase(sentence: str, match: re.Match[str]) -> str:
    before = re.split(r"[,;:()]", sentence[: match.start()])[-1].split()[-2:]
    return " ".join((*before, match[0]))
