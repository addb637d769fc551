"""Looking: an appearance for each of a cast, by the script's words and by lot."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from moteur.previs.model import Appearance
from moteur.previs.people import faces, kinds, words
from moteur.previs.people.dressing import dressed
from moteur.previs.people.facts import Facts
from moteur.previs.people.lots import contrast, fresh, number

_FAIR = set(faces.SKINS[:6])
_DARK_HAIR = faces.HAIR_COLOURS[:4]
_DARK_EYES = faces.EYES[4:]
_BEARDLESS, _BEARDED = 15, 27


@dataclass
class Company:
    """Gather the cast as it is chosen, so that who comes next can be unlike them."""

    chosen: list[Appearance] = field(default_factory=list)

    def column(self, name: str) -> list[str]:
        """Return a field of everybody so far."""
        return [str(getattr(a, name)) for a in self.chosen]


def looks(people: Sequence[Facts], before: Sequence[str] = ()) -> list[Appearance]:
    """Return how everybody looks; `before` are the names of a version before, in its order.

    Who was there before is chosen first, so that a newcomer changes nobody.
    """
    known = {name: n for n, name in enumerate(before)}
    company = Company()
    waiting = sorted(people, key=lambda f: known.get(f.name, len(known)))
    names = {f.name for f in people}
    while waiting:
        done = {a.name for a in company.chosen}
        # Whose family somebody is comes before them; of two who are each other's, the first.
        ready = (f for f in waiting if f.kin not in names or f.kin in done)
        one = next(ready, waiting[0])
        waiting.remove(one)
        company.chosen.append(_look(one, company))
    return company.chosen


def _look(one: Facts, company: Company) -> Appearance:
    text = "; ".join(one.words)
    because: list[str] = []
    sex = kinds.sex(one.name, one.kind)
    kin = next((a for a in company.chosen if a.name == one.kin), None)
    crowd = [a for a in company.chosen if a.kind == one.kind or _sex_of(a) == sex]

    def said(table: Sequence[tuple[str, object]]) -> object | None:
        hit = words.found(tuple(table), text)
        if hit:
            because.append(hit[0].strip())
            return hit[1]
        return None

    def draw(choices: Sequence[str], of: str, apart: Callable[[str, str], float] | None = None):  # type: ignore[no-untyped-def]
        return fresh(choices, [str(getattr(a, of)) for a in crowd], one.name, of, apart)

    skins = said(words.SKINS)
    skin = draw(tuple(skins), "skin") if skins else kin.skin if kin else _skin(one, company)  # type: ignore[arg-type]
    dark = skin not in _FAIR
    colours = said(words.COLOURED)
    natural: tuple[str, ...] = _DARK_HAIR if dark else faces.HAIR_COLOURS
    if kin and kin.hair_colour in faces.HAIR_COLOURS:
        natural = (kin.hair_colour,)
    hair_colour = fresh(
        tuple(colours) if colours else _aged(one, natural),  # type: ignore[arg-type]
        company.column("hair_colour"), one.name, "hair_colour", contrast,
    )  # fmt: skip
    beards = None if sex == "f" or one.age < 18 else said(words.BEARDS)
    beard = _beard(one, sex, company) if beards is None else str(beards)
    glasses = said(words.GLASSES)
    build = said(words.BUILDS)
    styles = said(words.HAIR)
    style = draw(tuple(styles) if styles else _styles(one, sex), "hair")  # type: ignore[arg-type]
    costume, why = dressed(one, sex, [a.costume for a in company.chosen])
    because += why
    eyes = kin.eyes if kin else draw(_DARK_EYES if dark else faces.EYES, "eyes")
    return Appearance(
        name=one.name,
        kind=kinds.shown(one.name, one.kind),
        age=one.age,
        height=one.height,
        build=float(build) if build else _build(one, company),  # type: ignore[arg-type]
        skin=skin,
        mould=fresh(_moulds(one), [a.mould for a in crowd], one.name, "mould"),
        face=number(one.name, "face") % 100_000,
        eyes=eyes,
        hair=style,
        hair_colour=hair_colour,
        beard=beard,
        glasses=str(glasses) if glasses else _glasses(one, company),
        costume=costume,
        because=tuple(dict.fromkeys(because)),
    )


def _sex_of(a: Appearance) -> str:
    return "f" if a.kind in ("woman", "girl") else "m"


def _skin(one: Facts, company: Company) -> str:
    taken = [a.skin for a in company.chosen]
    return fresh(faces.SKINS, taken, one.name, "skin", contrast)


def _moulds(one: Facts) -> Sequence[str]:
    return faces.MOULDS_YOUNG if one.age < _BEARDLESS else faces.MOULDS


def _aged(one: Facts, natural: Sequence[str]) -> Sequence[str]:
    if one.age >= 72:
        return faces.GREYS[1:]
    if one.age >= 60:
        return faces.GREYS
    if one.age >= 50:
        return faces.GREYS[:2] if one.age >= 54 else (*faces.GREYS[:2], *natural[:2])
    return natural


def _styles(one: Facts, sex: str) -> Sequence[str]:
    if one.age < 13:
        return faces.HAIR_GIRLS if sex == "f" else faces.HAIR_BOYS
    if one.age >= 62:
        return faces.HAIR_OLD_WOMEN if sex == "f" else faces.HAIR_OLD_MEN
    return faces.HAIR_WOMEN if sex == "f" else faces.HAIR_MEN


def _beard(one: Facts, sex: str, company: Company) -> str:
    if sex == "f" or one.age < 20:
        return ""
    men = [a.beard for a in company.chosen if _sex_of(a) == "m"]
    if one.age < _BEARDED:
        return "stubble" if number(one.name, "shaven") % 4 == 0 else ""
    # Half of all men are shaven; the others differ.
    if number(one.name, "shaven") % 2 and "" in men[-2:]:
        return fresh(faces.BEARDS[1:], men, one.name, "beard")
    return "" if not men or men[-1] else fresh(faces.BEARDS, men, one.name, "beard")


def _glasses(one: Facts, company: Company) -> str:
    often = 8 if one.age < 13 else 2 if one.age > 60 else 4
    if number(one.name, "glasses") % often:
        return ""
    worn = [a.glasses for a in company.chosen]
    return fresh([g for g in faces.GLASSES[1:] if g != "dark"], worn, one.name, "glasses")


def _build(one: Facts, company: Company) -> float:
    choices = (0.92, 1.0, 1.08) if one.age < 13 else (0.9, 0.97, 1.03, 1.1, 1.2)
    return float(fresh([str(c) for c in choices], company.column("build"), one.name, "build"))
