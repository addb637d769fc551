"""Names: where a text speaks of which player."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

_TITLES = (
    "mr mrs ms miss dr sir lady lord the a an old young little big man woman boy girl first "
    "second third le la les un une de du des m mme mlle et and of voice captain officer doctor"
)
_NO_NAMES = frozenset(_TITLES.split())
UNPARTED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_ARTICLES = (("the",), ("le", "du", "au"), ("la",), ("les", "des", "aux"), ("el", "del", "al"))
_NOTHING: Mapping[str, str] = {}


def spelled(text: str) -> str:
    """Fold a name for comparison: ``Mrs.  HUDSON`` -> ``mrs hudson``."""
    return " ".join(re.findall(r"[\w'’-]+", text.casefold().replace("’", "'")))


def _loud(text: str) -> bool:
    """Say whether a text has a capital, or is of a script that has none."""
    capital = any(c.isupper() for c in text)
    return capital or (text.lower() == text.upper() and any(c.isalpha() for c in text))


class Names:
    """Find players in a text, by whole name or by a word that is theirs alone."""

    def __init__(self, names: Sequence[str], common: Mapping[str, str] = _NOTHING) -> None:
        self.names = tuple(names)
        self.common = {spelled(word): name for word, name in common.items()}
        words = Counter(w for name in names for w in set(spelled(name).split()))
        self._of: dict[str, str] = {}
        for name in names:
            whole = spelled(name)
            for word in whole.split():
                if words[word] == 1 and len(word) > 2 and word not in _NO_NAMES:
                    self._of[word] = name
        self._of.update((spelled(name), name) for name in names if spelled(name))
        self._of.update(self.common)
        # "suivie du père" is LE PÈRE: what has an article is no less named in small letters.
        self._small = {small: name for name in names for small in _with_articles(name)}
        self._of.update({s: n for s, n in self._small.items() if s not in self._of})
        choices = sorted(self._of, key=len, reverse=True)
        # Chinese, Japanese and Thai part no words: a name there needs none around it.
        joined = [re.escape(c) for c in choices if UNPARTED.search(c)]
        apart = [r"\W{1,2}".join(map(re.escape, c.split())) for c in choices]
        self.pattern = "|".join(apart) or r"(?!)"
        self._regex = re.compile(
            "|".join((rf"(?<![\w-])(?:{self.pattern})(?![\w-])", *joined)), re.IGNORECASE
        )

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Return (start, end, player) for each mention, in order.

        Names count with a capital letter alone: ``the porter`` is PORTER only as ``Porter``;
        the words in `common` (the dog) count without, and scripts that have no capitals.
        """
        hits = (
            (m, self._of[spelled(m.group())]) for m in self._regex.finditer(text.replace("’", "'"))
        )
        return [
            (m.start(), m.end(), name) for m, name in hits
            if spelled(m.group()) in self.common
            or spelled(m.group()) in self._small or _loud(m.group())
        ]  # fmt: skip

    def mentioned(self, text: str) -> tuple[str, ...]:
        """Return the players that a text names, once each, in order."""
        return tuple(dict.fromkeys(name for _, _, name in self.find(text)))


def _with_articles(name: str) -> Iterator[str]:
    """Yield how a text speaks of who has an article for a name: ``LE PÈRE``, ``du père``."""
    article, _, rest = spelled(name).partition(" ")
    for articles in _ARTICLES:
        if rest and article in articles:
            yield from (f"{other} {rest}" for other in articles)


_CAPITALS = r"[^\W\d_a-zà-öø-ÿ]{2,}"
_INTRODUCED = re.compile(
    rf"(?<![\w'’])(?P<name>{_CAPITALS}(?:[ '’-]{_CAPITALS})*)"
    r"(?: ?\(\d|, (?:\d|an? |the |une? |les? |la |l['’]|his |her |son |sa ))"
)


def introduced(text: str, names: Iterable[str]) -> Iterator[tuple[str, str, int]]:
    """Yield the players that a text introduces in capitals: who, the name there, and where.

    ``DANA REYES (38)`` introduces DANA where no other player's whole name stands in it.
    """
    known = {f" {spelled(name)} ": name for name in names if spelled(name)}
    for match in _INTRODUCED.finditer(text):
        whole = f" {spelled(match['name'])} "
        fits = [whole] if whole in known else [own for own in known if own in whole]
        if len(fits) == 1:
            yield known[fits[0]], match["name"], match.start()


_AND = re.compile(r"\s*(?:&|\+|/|,|\band\b|\bet\b|\by\b)\s*", re.IGNORECASE)


def speaker_of(cue: str, names: Iterable[str]) -> str:
    """Return the player that a cue means; of ``ANA & BORIS`` the first; else the cue itself."""
    known = {spelled(name): name for name in names}
    for part in (cue, *_AND.split(cue)):
        if spelled(part) in known:
            return known[spelled(part)]
    return cue


def parts(cue: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of a joint cue where all are known elsewhere, else the cue alone."""
    known = {spelled(name): name for name in names if spelled(name) != spelled(cue)}
    apart = [known.get(spelled(part), "") for part in _AND.split(cue)]
    return tuple(apart) if len(apart) > 1 and all(apart) else (cue,)
