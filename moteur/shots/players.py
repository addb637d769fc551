"""Players: what a script's words say of how somebody looks."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

from moteur.shots.floor import look_of
from moteur.shots.model import Player
from moteur.shots.names import Names, spelled

Kind = Literal["man", "woman", "boy", "girl", "person", "child", "dog", "cat", "car"]

_WORDS: tuple[tuple[Kind, str], ...] = (
    ("dog", r"dogs?|puppy|hound|terrier|chihuahua|labrador|poodle|chien(?:ne)?|chiot|perro|perra"),
    ("cat", r"cat|kitten|chat(?:te|on)?|gato|gata"),
    ("car", r"car|taxi|van|truck|voiture|camion(?:nette)?|coche|ambulance|fire engine"),
    ("girl", r"girl|schoolgirl|daughter of \d|fillette|petite fille|gamine|ni[ñn]a"),
    ("boy", r"boy|schoolboy|gar[çc]on(?:net)?|petit gar[çc]on|gamin|ni[ñn]o"),
    ("child", r"child|kid|toddler|baby|infant|enfant|b[ée]b[ée]|mioche"),
    ("woman",
        r"woman|lady|mother|mum|mom|grandmother|grandma|wife|widow|mrs|ms|miss|madam|aunt|"
        r"daughter|sister|queen|waitress|actress|nurse|maid|mistress|hostess|duchess|femme|dame|"
        r"m[èe]re|grand-m[èe]re|maman|mamie|[ée]pouse|veuve|mme|mlle|madame|mademoiselle|tante|"
        r"fille|s[œo]+eur|reine|serveuse|infirmi[èe]re|bonne|patronne|voisine|mujer|se[ñn]ora|"
        r"madre|abuela"),
    ("man",
        r"man|gentleman|father|dad|grandfather|grandpa|husband|widower|mr|sir|lord|uncle|son|"
        r"brother|king|waiter|actor|porter|butler|policeman|fireman|monsieur|homme|p[èe]re|"
        r"grand-p[èe]re|papa|papy|mari|veuf|oncle|fils|fr[èe]re|roi|serveur|portier|policier|"
        r"pompier|patron|voisin|concierge|hombre|se[ñn]or|padre|abuelo|guy|fellow|bloke|chap|"
        r"reverend|canon|colonel|captain"),
)  # fmt: skip
_FINDERS = tuple((kind, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I)) for kind, words in _WORDS)
# "takes her hand" says nothing of who takes it: of her and him only what stands for the subject.
_SHE = re.compile(r"(?<!\w)(?:she|hers|herself|elle|ella)(?!\w)", re.I)
_HE = re.compile(r"(?<!\w)(?:he|himself|il|él)(?!\w)", re.I)
_HIS = re.compile(r"(?<!\w)his(?!\w)", re.I)
_AGE = re.compile(
    r"(?P<decade>\d)0s|(?<![\d:$€£])(?P<age>\d{1,2})(?:\s*(?:years?[- ]old|ans|años|yo))?"
    r"(?![\d:]|\s*(?:minutes?|seconds?|hours?|o'clock|a\.?m|p\.?m|th|floors?|heures?|%))",
    re.I,
)
_WOMEN_NAMED = (
    "ana anna anne alice amy amelie agathe beatrice camille carla carmen cecily charlotte "
    "chloe claire clara "
    "colette diana elena elise eliza ella eliza liza lizzie linda elizabeth emma emily eva "
    "eve fatima florence gwendolen hannah helen "
    "helene ines ingrid irene iris isabelle jane jeanne judith julia julie karen kate laura "
    "lea lena lily lisa louise "
    "lucia lucie lucy maria margaret marguerite marie marion martha mary maya mei mia mila "
    "mina nadia nina noor nora "
    "odile olga olivia paula rachel rosa rose ruth salma sara sarah simone sofia sophie "
    "susan teresa vera yasmin zoe"
)
_WOMEN = frozenset(_WOMEN_NAMED.split())
_MEN_NAMED = (
    "adam ahmed alan albert alex algernon andre anton antoine arthur ben bob boris bruno "
    "carl carlos charles christian "
    "daniel david diego dan eric ernest felix frank freddy gabriel georges george hector "
    "henri henry hugo idris ivan jack "
    "jacques james jean jim joe john jorge jose joseph juan karim kofi lane leo leon louis "
    "luc lucas malik marc marcel "
    "mario mark martin matteo max michael michel mike mohamed nils oleg omar oscar pablo "
    "paul pedro peter philippe pierre "
    "ravi rene robert roger sam samir samuel sergei simon stefan theo thomas tom tomas "
    "torvald victor viktor walter will yusuf"
)
_MEN = frozenset(_MEN_NAMED.split())
_OLD = re.compile(r"\b(?:old|elderly|grand\w+|vie(?:ux|ille|il)|âgée?)\b", re.I)
_ENOUGH = 12
_BOY = (
    (0, 0.5), (2, 0.87), (4, 1.03), (6, 1.16), (8, 1.28), (9, 1.33),
    (10, 1.38), (12, 1.49), (14, 1.63), (16, 1.73), (18, 1.77),
)  # fmt: skip
_GIRL = (
    (0, 0.5), (2, 0.86), (4, 1.02), (6, 1.15), (8, 1.27), (9, 1.33),
    (10, 1.38), (12, 1.51), (14, 1.59), (16, 1.62), (18, 1.65),
)  # fmt: skip


def cast(names: Sequence[str], paragraphs: Iterable[str]) -> dict[str, Player]:
    """Guess the players of a script from its paragraphs, in script order.

    A paragraph is an action, or ``NAME: parenthetical`` for what a speaker does meanwhile.
    """
    said: dict[str, list[str]] = {name: [] for name in names}
    finder = Names(tuple(dict.fromkeys(names)))
    for text in paragraphs:
        for who, stretch in _stretches(finder, text):
            if len(said[who]) < _ENOUGH:
                said[who].append(stretch)
    return {name: player(name, stretches) for name, stretches in said.items()}


def player(name: str, texts: Sequence[str] = ()) -> Player:
    """Guess a player from their name and what is said of them.

    The same name and words give the same player. Heights of children are means by age
    (WHO growth reference); adults vary by their name.
    """
    age = _age(texts[:2])
    kind = _kind(name, texts, age)
    look = look_of(name)
    if age is None:
        age = {"boy": 9, "girl": 9, "child": 7, "dog": 4, "cat": 4, "car": 5}.get(kind, 35)
        if kind in ("man", "woman", "person") and _OLD.search(
            f"{name} {' '.join(texts[:1])[:120]}"
        ):
            age = 70
    return Player(name=name, kind=kind, height=_height(kind, age, look), age=age, look=look)


def _stretches(finder: Names, text: str) -> Iterable[tuple[str, str]]:
    """Return who a text speaks of and where: from their name to the next name."""
    hits = finder.find(text)
    for index, (start, _, who) in enumerate(hits):
        before = text[max(0, start - 24) : start] if index == 0 else ""
        end = hits[index + 1][0] if index + 1 < len(hits) else len(text)
        yield who, before[before.rfind(".") + 1 :] + text[start:end]


def _age(texts: Sequence[str]) -> int | None:
    for text in texts:
        match = _AGE.search(text[:90])
        if match and match["age"] and 0 < int(match["age"]) < 100:
            return int(match["age"])
        if match and match["decade"]:
            return int(match["decade"]) * 10 + 5
    return None


def _kind(name: str, texts: Sequence[str], age: int | None) -> Kind:
    # "DOG", "OLD WOMAN": the name itself says it; then the words around the first mention.
    own = next((k for k, finder in _FINDERS if finder.search(name)), None)
    if own in ("dog", "cat", "car", "boy", "girl"):
        return own
    if (animal := _animal(name, texts)) is not None:
        return animal
    sex = _sex(name, texts, own)
    if (age is not None and age < 15) or own == "child" or (own is None and _young(texts)):
        return {"woman": "girl", "man": "boy"}.get(sex, "child")  # type: ignore[return-value]
    return sex


def _animal(name: str, texts: Sequence[str]) -> Kind | None:
    """Return what a named animal is: ``the dog, BISCUIT``, ``BISCUIT, an old terrier``."""
    spelling = re.escape(name)
    for kind, words in _WORDS[:2]:
        before = rf"(?:{words}),? (?:called |named |nommée? )?{spelling}\b"
        after = (
            rf"\b{spelling}[,( –-]+(?:an?|the|her|his|their|un|une|le|la|son|"
            rf"sa)?\s*(?:[\w'-]+ ){{0,3}}?(?:{words})\b"
        )
        if any(re.search(rf"{before}|{after}", text, re.I) for text in texts[:2]):
            return kind
    return None


def _young(texts: Sequence[str]) -> bool:
    described = texts[0][:70] if texts else ""
    return any(k in ("boy", "girl", "child") and f.search(described) for k, f in _FINDERS[3:6])


def _sex(name: str, texts: Sequence[str], own: Kind | None) -> Literal["man", "woman", "person"]:
    if own in ("man", "woman"):
        return "woman" if own == "woman" else "man"
    first = set(spelled(name).split())
    if first & _WOMEN:
        return "woman"
    if first & _MEN:
        return "man"
    said = " ".join(texts[:12])
    she, he = 2 * len(_SHE.findall(said)), 2 * len(_HE.findall(said)) + len(_HIS.findall(said))
    described = texts[0][:70] if texts else ""
    for kind, finder in _FINDERS[3:]:
        if kind in ("woman", "man", "girl", "boy") and finder.search(described):
            return "woman" if kind in ("woman", "girl") else "man"
    if she != he:
        return "woman" if she > he else "man"
    return "person"


def _height(kind: Kind, age: int, look: int) -> float:
    vary = ((look >> 8) % 101 - 50) / 1000
    if kind in ("dog", "cat", "car"):
        return {"dog": 0.55, "cat": 0.28, "car": 1.45}[kind]
    if age < 18:
        table = _GIRL if kind in ("girl", "woman") else _BOY
        return round(_between(table, age) * (1 + vary / 3), 2)
    tall = {"man": 1.78, "woman": 1.66}.get(kind, 1.72) + vary
    return round(tall - (0.03 if age >= 65 else 0.0), 2)


def _between(table: Sequence[tuple[int, float]], age: int) -> float:
    for (low, small), (high, tall) in pairwise(table):
        if age <= high:
            return small + (tall - small) * (age - low) / (high - low)
    return table[-1][1]


EXTRA = "CROWD "


def crowd(count: int) -> tuple[Player, ...]:
    """Return people without a part, to stand for a crowd."""
    return tuple(player(f"{EXTRA}{i}") for i in range(1, count + 1))


def animals(players: Iterable[Player]) -> dict[str, str]:
    """Return the common words for the animals of a scene, as ``dog``, with their names."""
    words = {
        "dog": ("dog", "puppy", "chien", "chienne"),
        "cat": ("cat", "kitten", "chat", "chatte"),
    }
    return {word: p.name for p in players for word in words.get(p.kind, ())}


_NAMED = re.compile(
    r"\b(dog|puppy|cat|kitten|chien|chienne|chiot|chat|chatte|perro|gato),? "
    r"(?:called |named |nommée? )?([A-ZÀ-Ý][A-ZÀ-Ý'’-]{2,})\b"
)


def animal_names(paragraphs: Iterable[str]) -> dict[str, str]:
    """Return the names that a script gives its animals, by kind: ``a grey dog, MINISTER``."""
    found: dict[str, str] = {}
    for text in paragraphs:
        for match in _NAMED.finditer(text):
            found.setdefault(player(match.group(1).upper()).kind, match.group(2))
    return found
