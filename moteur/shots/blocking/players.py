"""Players: what a script's words say of how somebody looks."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal

from moteur.shots.blocking.names import Names, introduced, spelled
from moteur.shots.blocking.sexes import Line, Sex, sexes
from moteur.shots.floors.floor import look_of
from moteur.shots.model import VEHICLES, Player

Kind = Literal[
    "man", "woman", "boy", "girl", "person", "child", "dog", "cat", "horse", "bird", "car",
    "bicycle", "train",
]  # fmt: skip
_ANIMALS = ("dog", "cat", "horse", "bird")
_NO_PERSON = (*_ANIMALS, *VEHICLES)

_WORDS: tuple[tuple[Kind, str], ...] = (
    ("dog", r"dogs?|puppy|hound|terrier|chihuahua|labrador|poodle|chien(?:ne)?|chiot|perro|perra"),
    ("cat", r"cat|kitten|chat(?:te|on)?|gato|gata"),
    ("horse", r"horse|pony|mare|stallion|cheval|jument|poney|caballo|yegua"),
    ("bird", r"bird|pigeon|seagull|parrot|parakeet|oiseau|mouette|perroquet|p[áa]jaro|gaviota"),
    ("train", r"train|tram(?:way)?|locomotive|tgv|m[ée]tro|tren|tranv[íi]a"),
    ("bicycle",
        r"(?:e-?|push-?|motor-?)?bike|bicycle|tandem|motorcycle|moped|scooter|v[ée]lo|bicyclette|"
        r"b[ée]cane|moto|mobylette|bicicleta|vespa"),
    ("car",
        r"car|taxi|van|truck|voiture|camion(?:nette)?|coche|ambulance|fire engine|(?:mini)?bus|"
        r"auto(?:bus|car)|lorry|tractor|tracteur|cart|charrette|cal[èe]che|carriole"),
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
        r"man|gentleman|father|dad|grandfather|grandpa|husband|widower|mr|sir|lord|uncle|"
        # The French own a thing with the same word: only with whose son it is.
        r"(?<=his )son|(?<=her )son|(?<=the )son|(?<=their )son|(?<=['’]s )son|"
        r"son (?=of\b)|"
        r"brother|king|waiter|actor|porter|butler|policeman|fireman|monsieur|homme|p[èe]re|"
        r"grand-p[èe]re|papa|papy|mari|veuf|oncle|fils|fr[èe]re|roi|serveur|portier|policier|"
        r"pompier|patron|voisin|concierge|hombre|se[ñn]or|padre|abuelo|guy|fellow|bloke|chap|"
        r"reverend|canon|colonel|captain|barman|landlord|monk|foreman"),
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
_KEEPER = re.compile(
    r"(?:['’]s)? (?:driver|owner|catcher|walker|trainer|handler|sitter|seller|dealer|lover|"
    r"breeder|salesman|mechanic|thief|conductor|inspector|passenger|guard|pilot|rider|courier|"
    r"messenger|spotter|lady|man|woman|boy|girl|guy|kid|person)\b|['’]s\b",
    re.I,
)
_HAVING = re.compile(r"\b(?:of|with|de|du|au|and|et) (?:the |a |la |le )?$", re.I)
# "BOB, a man with a dog" and "BOB, a dog in his arms" describe no dog.
_MIDDLE = (
    r"(?:(?!(?:with|and|of|to|on|in|at|by|for|like|who|whose|man|woman|boy|girl|avec|et)\b)"
    r"[\w'-]+ ){0,3}?"
)
_HELD = r" (?:in|on|at|under|behind|beside|by|near)\b"
_BESIDE = re.compile(
    r"(?:^|[.!?;])\s*(?:beside|behind|next to|near|with|opposite|before|after|above|under|by|"
    r"devant|derrière|près|avec|à côté)\b[^.!?;,]*$",
    re.I,
)
_OLD = re.compile(r"\b(?:old|elderly|grand\w+|vie(?:ux|ille|il)|âgée?)\b", re.I)
_BUS = re.compile(r"\b(?:(?:mini)?bus|auto(?:bus|car))\b", re.I)
_ENOUGH = 12
_ENDED = re.compile(r"[.!?](?=\s|$)")
_AGES = {"boy": 9, "girl": 9, "child": 7, "dog": 4, "cat": 4, "horse": 8, "bird": 2, "car": 5,
         "bicycle": 5, "train": 5}  # fmt: skip
_HEIGHTS = {"dog": 0.55, "cat": 0.28, "horse": 2.1, "bird": 0.26, "car": 1.45,
            "bicycle": 1.05, "train": 3.8}  # fmt: skip
"""Metres from the floor to the crown, of a horse with its head up."""
_BOY = (
    (0, 0.5), (2, 0.87), (4, 1.03), (6, 1.16), (8, 1.28), (9, 1.33),
    (10, 1.38), (12, 1.49), (14, 1.63), (16, 1.73), (18, 1.77),
)  # fmt: skip
_GIRL = (
    (0, 0.5), (2, 0.86), (4, 1.02), (6, 1.15), (8, 1.27), (9, 1.33),
    (10, 1.38), (12, 1.51), (14, 1.59), (16, 1.62), (18, 1.65),
)  # fmt: skip


def cast(
    names: Sequence[str], paragraphs: Iterable[str], lines: Iterable[Line] = ()
) -> dict[str, Player]:
    """Guess the players of a script from its paragraphs, in script order.

    A paragraph is an action, or ``NAME: parenthetical`` for what a speaker does meanwhile.
    `lines` are who speaks and what the action lines say, for the pronouns that go on from
    them; without them the paragraphs.
    """
    said: dict[str, list[str]] = {name: [] for name in names}
    full: dict[str, str] = {}
    finder = Names(tuple(said))
    paragraphs = tuple(paragraphs)
    for text in paragraphs:
        introductions = {at: (who, name) for who, name, at in introduced(text, said)}
        for at, who, stretch in _stretches(finder, text, introductions):
            if at in introductions and who not in full:
                full[who] = introductions[at][1]
                said[who].insert(0, stretch)
            elif len(said[who]) < _ENOUGH:
                said[who].append(stretch)
    people, known = _known(said, full)
    told = sexes(tuple(lines) or [("", text) for text in paragraphs], people, known)
    return {
        name: player(name, texts, full.get(name, ""), told.get(name))
        for name, texts in said.items()
    }


def _known(
    said: Mapping[str, Sequence[str]], full: Mapping[str, str]
) -> tuple[tuple[str, ...], dict[str, Sex]]:
    """Return who is a person, and whose sex their name or introduction says."""
    kinds = {n: _kind(full.get(n, n), texts, None) for n, texts in said.items()}
    people = tuple(n for n, kind in kinds.items() if kind not in _NO_PERSON)
    known = {n: _described(full.get(n, n), said[n], _own(full.get(n, n))) for n in people}
    return people, {n: sex for n, sex in known.items() if sex is not None}


def player(name: str, texts: Sequence[str] = (), full: str = "", told: Sex | None = None) -> Player:
    """Guess a player from their name and what is said of them.

    `full` is a longer name under which they are introduced, `told` what the lines tell of
    their sex where neither name nor introduction does. The same names and words give
    the same player. Heights of children are means by age (WHO growth reference); adults
    vary by their name.
    """
    age = _age(texts[:2])
    kind = _kind(full or name, texts, age, told)
    look = look_of(name)
    if age is None:
        age = _AGES.get(kind, 35)
        if kind in ("man", "woman", "person") and _OLD.search(
            f"{name} {' '.join(texts[:1])[:120]}"
        ):
            age = 70
    height = 3.1 if kind == "car" and _BUS.search(name) else _height(kind, age, look)
    return Player(name=name, kind=kind, height=height, age=age, look=look)


def _stretches(
    finder: Names, text: str, introductions: Mapping[int, tuple[str, str]]
) -> Iterator[tuple[int, str, str]]:
    """Yield where a text names whom, and what it says: from their name to the next name.

    In ``DANA REYES (38)``, which introduces DANA, nobody else is named.
    """
    spans = {at: (at + len(name), who) for at, (who, name) in introductions.items()}
    others = (
        (at, who)
        for at, _, who in finder.find(text)
        if not any(start <= at < end for start, (end, _) in spans.items())
    )
    hits = sorted([*((at, who) for at, (_, who) in spans.items()), *others])
    for index, (start, who) in enumerate(hits):
        before = text[max(0, start - 24) : start] if index == 0 else ""
        end = hits[index + 1][0] if index + 1 < len(hits) else len(text)
        yield start, who, before[before.rfind(".") + 1 :] + text[start:end]


def _age(texts: Sequence[str]) -> int | None:
    for text in texts:
        match = _AGE.search(text[:90])
        if match and match["age"] and 0 < int(match["age"]) < 100:
            return int(match["age"])
        if match and match["decade"]:
            return int(match["decade"]) * 10 + 5
    return None


def _own(name: str) -> Kind | None:
    """Return what a name itself says: ``DOG``, ``OLD WOMAN``."""
    return next((k for k, finder in _FINDERS if _is(k, finder, name)), None)


def _kind(name: str, texts: Sequence[str], age: int | None, told: Sex | None = None) -> Kind:
    # The name itself says it; then the words around the first mention.
    own = _own(name)
    if own in (*_NO_PERSON, "boy", "girl"):
        return own
    if (animal := _animal(name, texts)) is not None:
        return animal
    sex = _sex(name, texts, own, told)
    if (age is not None and age < 15) or own == "child" or (own is None and _young(texts)):
        return {"woman": "girl", "man": "boy"}.get(sex, "child")  # type: ignore[return-value]
    return sex


def _is(kind: Kind, finder: re.Pattern[str], name: str) -> bool:
    """Say whether a name means this kind: DOG CATCHER and MAN WITH DOG are no dogs."""
    found = finder.search(name)
    if found is None or kind not in _NO_PERSON:
        return found is not None
    return not (_KEEPER.match(name, found.end()) or _HAVING.search(name[: found.start()]))


def _animal(name: str, texts: Sequence[str]) -> Kind | None:
    """Return what a named animal is: ``the dog, BISCUIT``, ``BISCUIT, an old terrier``.

    Only an introduction says so: ``Bob stands beside the dog`` and ``Beside the dog, BOB``
    make no dog of Bob.
    """
    spelling = re.escape(name)
    for kind, words in _WORDS[:2]:
        called = re.compile(
            rf"\b(?:{words}),? (?P<called>called |named |nommée? )?(?P<name>{spelling})\b", re.I
        )
        described = re.compile(
            rf"\b{spelling}\s*(?:,|\(|[–—-])\s*"
            rf"(?:(?:an? |une? ){_MIDDLE}(?:{words})\b(?!{_KEEPER.pattern}|{_HELD})"
            rf"|(?:(?:the|her|his|their|le|la|son|sa) {_MIDDLE})?(?:{words})\s*(?:[,.;:)]|$))",
            re.I,
        )
        for text in texts[:2]:
            found = called.search(text)
            named = found and (found["called"] or found["name"].isupper())
            if (found and named and not _BESIDE.search(text[: found.start()])) or (
                described.search(text)
            ):
                return kind
    return None


def _young(texts: Sequence[str]) -> bool:
    described = texts[0][:70] if texts else ""
    return any(k in ("boy", "girl", "child") and f.search(described) for k, f in _FINDERS)


def _described(name: str, texts: Sequence[str], own: Kind | None) -> Sex | None:
    """Return the sex that a name or its introduction says, or nothing."""
    if own in ("man", "woman"):
        return "woman" if own == "woman" else "man"
    if own in ("boy", "girl"):
        return "woman" if own == "girl" else "man"
    first = {_bare(word) for word in spelled(name).split()}
    if first & _WOMEN:
        return "woman"
    if first & _MEN:
        return "man"
    described = _clause(name, texts[0])[:70] if texts else ""
    for kind, finder in _FINDERS:
        if kind in ("woman", "man", "girl", "boy") and finder.search(described):
            return "woman" if kind in ("woman", "girl") else "man"
    return None


def _clause(name: str, text: str) -> str:
    """Return what the sentence of a name says: the next may tell of ``the barman, OSKAR``."""
    at = max(text.casefold().find(name.casefold()), 0) + len(name)
    ended = _ENDED.search(text, at)
    return text[: ended.start()] if ended else text


def _bare(word: str) -> str:
    """Return a word without its accents: names are listed so."""
    parted = unicodedata.normalize("NFKD", word)
    return "".join(c for c in parted if not unicodedata.combining(c))


def _sex(
    name: str, texts: Sequence[str], own: Kind | None, told: Sex | None
) -> Literal["man", "woman", "person"]:
    if sex := _described(name, texts, own) or told:
        return sex
    said = " ".join(texts[:12])
    she, he = 2 * len(_SHE.findall(said)), 2 * len(_HE.findall(said)) + len(_HIS.findall(said))
    if she != he:
        return "woman" if she > he else "man"
    return "person"


def _height(kind: Kind, age: int, look: int) -> float:
    vary = ((look >> 8) % 101 - 50) / 1000
    if kind in _HEIGHTS:
        return _HEIGHTS[kind]
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
        "horse": ("horse", "pony", "mare", "cheval", "jument", "poney"),
        "bird": ("bird", "pigeon", "seagull", "parrot", "oiseau", "mouette", "perroquet"),
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
            if _BESIDE.search(text[: match.start()]):
                continue
            found.setdefault(player(match.group(1).upper()).kind, match.group(2))
    return found
