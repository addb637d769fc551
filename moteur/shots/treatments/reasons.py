"""Reasons: why a shot breaks a rule all the same, from what was tried for it."""

from collections import Counter

from moteur.shots.check.words import phrase, rule_name
from moteur.shots.coverage import Piece
from moteur.shots.staging import Staging
from moteur.shots.treatments.alternatives import Tried

_NAMED = 2


def reason(staging: Staging, piece: Piece, rule: str, tried: Tried, whole: bool = True) -> str:
    """Say in a sentence why a finding stays, with what was counted.

    `whole` says that the work was done for all shots, and not given up in a long scene.
    """
    language = staging.work.language

    def say(key: str, **values: object) -> str:
        return phrase(key, language, **values)

    if rule == "held" and len(piece.units) == 1:
        return say("one unit", seconds=f"{piece.seconds:.0f}")
    if not tried.count:
        return say("none tried" if whole else "left")
    if piece.position.kind == "moving":
        return say(
            "moves", count=len(piece.position.path) + 1, tried=tried.count,
            what=_rules(tried, language),
        )  # fmt: skip
    start = say(
        "floor", place=staging.floor.set, width=staging.floor.width,
        depth=staging.floor.depth, count=tried.count,
    )  # fmt: skip
    parts = [
        say(key, count=sum(counts.values()), what=_listed(counts, language))
        for key, counts in (("were stuck", tried.stuck), ("were blocked", tried.blocked)) if counts
    ]  # fmt: skip
    if tried.unclear:
        parts.append(say("were unclear", count=tried.unclear))
    if tried.broke:
        parts.append(say("broke", count=tried.judged, what=_rules(tried, language)))
    return start + say("list").join(parts) + "."


def _rules(tried: Tried, language: str) -> str:
    names = Counter({rule_name(r, language): n for r, n in tried.broke.items()})
    return _listed(names, language, plain=True)


def _listed(counts: Counter[str], language: str, plain: bool = False) -> str:
    most = [n for n, _ in sorted(counts.items(), key=lambda c: (-c[1], c[0]))[:_NAMED]]
    return phrase("and", language).join(n if plain else phrase(n, language) for n in most)
