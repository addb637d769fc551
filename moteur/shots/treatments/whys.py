"""Whys: the reason for a set-up, from what is first said and done in it. English and French."""

from collections.abc import Sequence

from moteur.shots.coverage import Piece
from moteur.shots.model import FloorPlan, Size
from moteur.shots.units import Unit

_WORDS = 6
_CLOSE = (Size.CLOSE, Size.EXTREME_CLOSE)
_MANY = 3
_SAYINGS = {
    "place": ("shows {set}, and who is where", "montre {set} et la place de chacun"),
    "empty": ("shows {set} with nobody in it", "montre {set}, sans personne"),
    "happens": ("shows the place while {line} happens", "montre le lieu pendant que {line}"),
    "walks": ("sees {movers} move: {line}", "voit bouger {movers} : {line}"),
    "gathers": ("brings everybody back together at {line}", "réunit tout le monde à {line}"),
    "all": ("keeps everybody in sight: {line}", "garde chacun en vue : {line}"),
    "two": ("holds {first} and {second} together: {line}",
            "tient {first} et {second} ensemble : {line}"),
    "over says": ("ties {first}, who says {line}, to {second}",
                  "relie {first}, qui dit {line}, à {second}"),
    "over": ("ties {first} to {second}: {line}", "relie {first} à {second} : {line}"),
    "says": ("carries what {first} says: {line}", "porte ce que dit {first} : {line}"),
    "close": ("comes close as {first} says {line}", "s'approche quand {first} dit {line}"),
    "near": ("comes close to {first}: {line}", "s'approche de {first} : {line}"),
    "does": ("stays with {first}: {line}", "reste avec {first} : {line}"),
    "hears": ("shows {first} listening to {voice}, who is elsewhere",
              "montre {first} qui écoute {voice}, ailleurs"),
    "listens": ("shows {first} listening to {voice}: {line}",
                "montre {first} qui écoute {voice} : {line}"),
    "pan": ("follows {first}, who walks: {line}", "suit {first} qui marche : {line}"),
    "hands": ("shows {first} in hand: {line}", "montre {first} en main : {line}"),
    "named": ("shows {first}, of which the line speaks: {line}",
              "montre {first}, dont parle la ligne : {line}"),
    "detail": ("shows {first}, a detail of {set}", "montre {first}, un détail de {set}"),
    "montage": ("shows one image of the montage: {line}", "montre une image du montage : {line}"),
    "montage place": ("shows {set} for an image of the montage: {line}",
                      "montre {set} pour une image du montage : {line}"),
    "eyes": ("sees {first} as {eyes} does: {line}", "voit {first} comme {eyes} : {line}"),
    "out": ("looks out with {eyes}: {line}", "regarde dehors avec {eyes} : {line}"),
    "own hands": ("looks at {first} with {eyes}: {line}", "regarde {first} avec {eyes} : {line}"),
    "breath": ("keeps {count} lines in one breath, from {line} to {last}",
               "garde {count} lignes d'un seul souffle, de {line} à {last}"),
    "moves": ("moves through it all: {line}", "va d'un bout à l'autre : {line}"),
}  # fmt: skip


def why(
    piece: Piece, plan: FloorPlan, first: bool, language: str, later: Sequence[Piece] = ()
) -> str:
    """Say why a set-up is there, by the shot that it is first used for.

    `first` is that of the scene; `later` are other shots of the set-up. The line that plays is
    quoted by its first words.
    """
    french = language.startswith("fr")
    position, units = piece.position, [u for u in piece.units if u.text] or list(piece.units)
    key = _key(piece, units, first)
    spoken = _spoken(piece, units)
    who = position.subjects
    said = _SAYINGS[key][french].format(
        set=plan.set, first=who[0] if who else "", second=who[1] if len(who) > 1 else "",
        line=_quoted(spoken.text, french) + _more(spoken, piece, later, french),
        last=_quoted(units[-1].text, french),
        movers=_listed(_movers(units), french), eyes=position.eyes,
        voice=spoken.voice or spoken.speaker, count=len(units),
    )  # fmt: skip
    return said.rstrip(" :")


def _key(piece: Piece, units: Sequence[Unit], first: bool) -> str:
    kind = piece.position.kind
    if any(u.mode == "montage" for u in units[:1]):
        return "montage place" if kind in ("establishing", "master") else "montage"
    if kind == "moving":
        return "breath" if len(units) > 1 else "moves"
    if kind in ("establishing", "master"):
        return _wide(piece, units, first)
    if kind == "insert":
        return _insert(piece, units[0])
    if kind == "pov":
        return {"out": "out", "hands": "own hands"}.get(piece.position.why, "eyes")
    return _people(piece, units)


def _wide(piece: Piece, units: Sequence[Unit], first: bool) -> str:
    if not piece.position.subjects:
        return "empty"
    if first:
        return "place"
    if _movers(units):
        return "walks"
    if all(u.speaker for u in units):
        return "gathers"
    return "happens" if piece.position.kind == "establishing" else "all"


def _insert(piece: Piece, unit: Unit) -> str:
    if piece.position.why != "set":
        return "hands"
    return "named" if piece.position.subjects[0] in unit.text.casefold() else "detail"


def _people(piece: Piece, units: Sequence[Unit]) -> str:
    position = piece.position
    hero = position.subjects[0]
    says = any(u.speaker == hero for u in units)
    if position.kind == "over":
        return "over says" if says else "over"
    if position.kind == "two" or position.move == "pan":
        return "two" if position.kind == "two" else "pan"
    if piece.reaction and hero not in (units[0].speaker, units[0].voice):
        return "hears" if units[0].voice else "listens"
    if position.size in _CLOSE:
        return "close" if says else "near"
    return "says" if says else "does"


def _spoken(piece: Piece, units: Sequence[Unit]) -> Unit:
    """Return the unit that a shot is there for: what its subject says, else its first."""
    hero = piece.position.subjects[:1]
    if piece.position.kind in ("establishing", "master"):
        return next((u for u in units if not u.speaker), units[0])
    personal = piece.position.kind in ("over", "single", "pov")
    mine = (u for u in units if personal and not piece.reaction and (u.speaker,) == hero)
    return next(mine, units[0])


def _movers(units: Sequence[Unit]) -> list[str]:
    return list(dict.fromkeys(n for u in units for n in u.movers))


def _more(spoken: Unit, piece: Piece, later: Sequence[Piece], french: bool) -> str:
    """Count the other lines for which a set-up is there: those of whoever says the first."""
    if not spoken.text:
        return ""
    units = [u for p in (piece, *later) for u in p.units if u.text and u is not spoken]
    count = sum(u.speaker == spoken.speaker for u in units) if spoken.speaker else 0
    if not count:
        return ""
    if french:
        return f" et {count} autres répliques" if count > 1 else " et une autre réplique"
    return f" and {count} more lines" if count > 1 else " and one more line"


def _listed(names: Sequence[str], french: bool) -> str:
    if len(names) > _MANY:
        return f"{', '.join(names[: _MANY - 1])} {'et d’autres' if french else 'and others'}"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {'et' if french else 'and'} {names[-1]}"


def _quoted(text: str, french: bool) -> str:
    """Return the first words of a line between quotation marks."""
    words = text.replace("“", "").replace("”", "").replace("«", "").replace("»", "").split()
    if not words:
        return ""
    rest = "…" if len(words) > _WORDS else ""
    said = " ".join(words[:_WORDS]).rstrip(",;:") + rest
    return f"«\u00a0{said}\u00a0»" if french else f"“{said}”"
