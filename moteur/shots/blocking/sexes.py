"""Sexes: who of a script is a woman and who a man, as its action lines tell by the way.

What stands at a name (her nightdress, her daughter PIP, elle est assise) comes first; then
pronouns are followed from line to line, and one that cannot mean whom we know is another's.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from moteur.shots.blocking.names import Names, introduced

Sex = Literal["woman", "man"]
_OTHER: dict[Sex, Sex] = {"woman": "man", "man": "woman"}
_KIN: tuple[tuple[Sex, str], ...] = (
    ("woman", r"daughter|mother|mum|mom|sister|wife|widow|aunt|niece|girlfriend|grand(?:daughter|"
              r"mother)|barmaid|waitress|landlady|fille|mère|sœur|femme|épouse|tante|nièce|hija|"
              r"madre|hermana|mujer|esposa"),
    ("man", r"son|father|dad|brother|husband|widower|uncle|nephew|boyfriend|grand(?:son|father)|"
            r"barman|landlord|fils|père|frère|mari|époux|oncle|neveu|hijo|padre|hermano|marido"),
)  # fmt: skip
_APPOSED = tuple(
    (sex, re.compile(rf"(?<![\w’'])(?:{words}),? (?:called |named |nommée? )?$", re.I))
    for sex, words in _KIN
)
_CLOSE = 60
# Before the first verb "her" is who is introduced: IRINA (45), a coat over her nightdress, sits.
_INTRODUCING = re.compile(r"^[^.!?]*?\((?:[^()]*)\),(?P<said>[^.!?]{0,90})")
_BODY = (
    r"hands?|arms?|face|eyes?|shoulders?|wrists?|cheeks?|hair|neck|lips|mouth|back|gaze|look|way|"
    r"lap|feet|side|fingers?|ear|ears|head|forehead|elbow|sleeve"
)
_NO_OWNED = (
    r"the|a|an|that|to|and|in|on|at|with|for|by|from|into|over|up|down|out|off|back|as|but|who|"
    r"his|again|all|go"
)
_OWN: tuple[tuple[Sex, re.Pattern[str]], ...] = (
    ("woman", re.compile(rf"\bher (?:own )?(?!{_BODY})(?!(?:{_NO_OWNED})\b)[a-z]+", re.I)),
    ("man", re.compile(rf"\bhis (?:own )?(?!{_BODY})[a-z]+", re.I)),
)  # fmt: skip
# "a pencil behind her ear": of who is just introduced, a body is their own.
_OWNS: tuple[tuple[Sex, re.Pattern[str]], ...] = (
    ("woman", re.compile(rf"\bher (?!(?:{_NO_OWNED})\b)[a-z]+", re.I)),
    ("man", re.compile(r"\bhis [a-z]+", re.I)),
)
_AGREED = re.compile(
    r"^\S+(?: \([^)]*\))?,? (?:est |reste |,)?(?:tout )?(?P<said>"
    r"\w*(?:assis|allongé|couché|étendu|accroupi|agenouillé|adossé|accoudé|appuyé|penché|suivi|"
    r"vêtu|habillé|installé|endormi|blotti|affalé|perché|trempé|essoufflé|seul)(?P<e>e)?)s?\b",
    re.I,
)  # fmt: skip
_SUBJECT: tuple[tuple[Sex, re.Pattern[str]], ...] = (
    ("woman", re.compile(r"^\W*(?:she|elle|ella)\b", re.I)),
    ("man", re.compile(r"^\W*(?:he|il|él)\b(?! (?:y a|pleut|neige|fait|faut|est (?:tard|tôt|\w+ "
                       r"heures?)))", re.I)),
)  # fmt: skip
_OBJECT: tuple[tuple[Sex, re.Pattern[str]], ...] = (
    ("woman", re.compile(r"\bher\b(?=[.,;!?]|$)", re.I)),
    ("man", re.compile(r"\bhim\b", re.I)),
)
_SENTENCES = re.compile(r"(?<!Mr\.)(?<!Mrs\.)(?<!Dr\.)(?<=[.!?…])[\"”’»)]*\s+")
_STRONG, _WEAK, _NEAR = 2, 1, 3

Line = tuple[str, str]
"""Who speaks and "", or nobody and an action line; both empty where a scene ends."""


def sexes(lines: Iterable[Line], names: Sequence[str], known: Mapping[str, Sex]) -> dict[str, Sex]:
    """Return the sex of those of whom the lines tell one, in script order.

    `known` are those whose name or introduction says it; nothing else speaks against it.
    """
    script = list(lines)
    finder = Names(names)
    found: dict[str, Sex] = dict(known)
    votes = _at_names(script, finder, names)
    for name, (sex, count) in ((n, v.most_common(1)[0]) for n, v in votes.items() if v):
        if count > votes[name][_OTHER[sex]]:
            found.setdefault(name, sex)
    # The surest first: once it is known, its pronouns tell of nobody else.
    sentences = tuple(_parsed(script, finder))
    while True:
        sure = max(_margins(_followed(sentences, found), found), default=(0, "", "woman"))
        if sure[0] <= 0:
            return found
        found[sure[1]] = sure[2]


def _margins(
    votes: Mapping[str, Counter[Sex]], known: Mapping[str, Sex]
) -> Iterator[tuple[int, str, Sex]]:
    """Yield by how much each who is not known yet is of one sex rather than the other."""
    for name, vote in votes.items():
        if name not in known and vote:
            sex = max(vote, key=lambda s: (vote[s], s))
            yield vote[sex] - vote[_OTHER[sex]], name, sex


def apposed(before: str) -> Sex | None:
    """Return what the words before a name say: ``her daughter``, ``the barman,``."""
    return next((sex for sex, words in _APPOSED if words.search(before)), None)


def _at_names(
    script: Sequence[Line], finder: Names, names: Sequence[str]
) -> dict[str, Counter[Sex]]:
    """Count what is said at names themselves."""
    votes: dict[str, Counter[Sex]] = {}
    for _, text in script:
        at = {start: who for who, _, start in introduced(text, names)}
        for start, _, who in finder.find(text):
            vote = votes.setdefault(who, Counter())
            if sex := apposed(text[max(0, start - _CLOSE) : start]):
                vote[sex] += 2 * _STRONG
            if (said := _AGREED.match(text[start:])) and "’" not in said.group():
                vote["woman" if said["e"] else "man"] += _STRONG
            if start in at and (clause := _INTRODUCING.match(text[start:])):
                for sex, own in _OWNS:
                    vote[sex] += 2 * _STRONG * bool(own.search(clause["said"]))
    return votes


@dataclass(frozen=True)
class _Said:
    """A sentence: who is named, which pronouns stand as its subject, object and owner.

    One that `opens` a paragraph may go back to anybody. Without any words it tells who
    `speaks`, or, where nobody does, that a scene `ends`.
    """

    speaks: str = ""
    named: tuple[str, ...] = ()
    subject: Sex | None = None
    objects: tuple[Sex, ...] = ()
    owners: tuple[Sex, ...] = ()
    ends: bool = False
    opens: bool = False


def _parsed(script: Sequence[Line], finder: Names) -> Iterator[_Said]:
    for speaker, text in script:
        if not text:
            yield _Said(speaks=speaker, ends=not speaker)
        for index, sentence in enumerate(_SENTENCES.split(text) if text else ()):
            yield _Said(
                "", finder.mentioned(sentence),
                next((sex for sex, word in _SUBJECT if word.search(sentence)), None),
                tuple(sex for sex, word in _OBJECT if word.search(sentence)),
                tuple(sex for sex, own in _OWN if own.search(sentence)), opens=index == 0,
            )  # fmt: skip


def _followed(said: Iterable[_Said], known: Mapping[str, Sex]) -> dict[str, Counter[Sex]]:
    """Count whom pronouns mean: who is known to be meant, else who was last spoken of."""
    votes: dict[str, Counter[Sex]] = {}
    lately: list[str] = []
    taken: dict[str, Sex] = {}  # in this scene: who was he a line ago is not she now

    def last(sex: Sex, but: Sequence[str] = ()) -> str:
        near = [n for n in reversed(lately) if n not in but]
        sure = (n for n in near[:_NEAR] if known.get(n) == sex)
        loose = (n for n in near if known.get(n, taken.get(n, sex)) == sex)
        return next(sure, next(loose, ""))

    for sentence in said:
        if sentence.ends:
            lately, taken = [], {}
            continue
        now, me = list(sentence.named), ""
        if sentence.speaks:
            now = [sentence.speaks]
        if sentence.subject and (me := last(sentence.subject, now)):
            # Within a paragraph it is whom the sentence before was about.
            sure = _WEAK if sentence.opens else _STRONG
            votes.setdefault(me, Counter())[sentence.subject] += sure
            taken[me] = sentence.subject
            now = [me, *now]
        for sex in sentence.objects if me and len(now) == 1 else ():
            if other := last(sex, (me,)):
                votes.setdefault(other, Counter())[sex] += _WEAK
        for sex in sentence.owners if len(now) == 1 else ():
            if not last(sex, now):
                votes.setdefault(now[0], Counter())[sex] += _WEAK
        # Who acts is spoken of rather than whom it is done to.
        lately = [*(n for n in lately if n not in now), *reversed(dict.fromkeys(now))]
    return votes
