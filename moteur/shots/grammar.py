"""Grammar: a set-up as one sentence that a crew can read aloud.

After the Prose Storyboard Language (Ronfard, Gandhi, Boiron, 2015): what is in frame, from
where, through what, and how the camera moves.
"""

from collections.abc import Sequence

from moteur.shots.model import Setup, Size

_NAMES_FR = {
    Size.EXTREME_WIDE: "Plan général", Size.WIDE: "Plan d'ensemble", Size.FULL: "Plan pied",
    Size.COWBOY: "Plan américain", Size.MEDIUM: "Plan taille", Size.MEDIUM_CLOSE: "Plan poitrine",
    Size.CLOSE: "Gros plan", Size.EXTREME_CLOSE: "Très gros plan", Size.INSERT: "Insert",
}  # fmt: skip
_ANGLES_FR = {"eye level": "hauteur d'œil", "high angle": "plongée", "low angle": "contre-plongée"}
_MOVES_FR = {"static": "fixe", "pan": "panoramique", "track": "travelling"}
_MOVES = {"pan": "pans with the walk", "track": "tracks with the walk"}
_MOST = 4


def sentence(setup: Setup, language: str = "en") -> str:
    """Say a set-up in a sentence, in English or French.

    ``MCU of ANA over TOMAS's shoulder, 50 mm, eye level 1.55 m, 2.1 m away, static.``
    """
    return _french(setup) if language.startswith("fr") else _english(setup)


def names(subjects: Sequence[str], join: str = "and", others: str = "others") -> str:
    """List names: two with a word between, many shortened."""
    if len(subjects) > _MOST:
        rest = len(subjects) - _MOST + 1
        return f"{', '.join(subjects[: _MOST - 1])} {join} {rest} {others}"
    if len(subjects) < 2:
        return "".join(subjects)
    return f"{', '.join(subjects[:-1])} {join} {subjects[-1]}"


def _english(setup: Setup) -> str:
    size, who = setup.size.value, setup.subjects
    opening = {
        "establishing": f"Establishing {size} of the set" + (f" with {names(who)}" if who else ""),
        "master": f"Master, {size} of {names(who) or 'the empty set'}",
        "two": f"Two-shot, {size} of {names(who)}",
        "over": f"{size} of {names(who[:1])} over {_possessive(who[1:])} shoulder",
        "single": f"{size} of {names(who)}",
        "insert": f"Insert of the {names(who) or 'detail'}",
    }[setup.kind]
    move = _MOVES.get(setup.move, setup.move)
    return (
        f"{opening}, {_lens(setup)} mm, {setup.angle} {setup.height_m:.2f} m, "
        f"{setup.distance_m:.1f} m away, {move}."
    )


def _possessive(who: Sequence[str]) -> str:
    return f"{who[0]}’s" if who else "a"


def _lens(setup: Setup) -> str:
    return f"{setup.lens_mm:g}"


def _french(setup: Setup) -> str:
    size, who = _NAMES_FR[setup.size], setup.subjects
    listed = names(who, "et", "autres")
    opening = {
        "establishing": f"{size} d'exposition du décor" + (f" avec {listed}" if who else ""),
        "master": f"Plan maître, {size.lower()} : {listed or 'décor vide'}",
        "two": f"Plan à deux, {size.lower()} : {listed}",
        "over": f"{size} : {names(who[:1])}, amorce {names(who[1:])}",
        "single": f"{size} : {listed}",
        "insert": f"Insert : {listed or 'détail'}",
    }[setup.kind]
    angle = _ANGLES_FR.get(setup.angle, setup.angle)
    move = _MOVES_FR.get(setup.move, setup.move)
    lens = _lens(setup).replace(".", ",")
    height, away = (
        f"{setup.height_m:.2f}".replace(".", ","),
        f"{setup.distance_m:.1f}".replace(".", ","),
    )
    return f"{opening}, {lens} mm, {angle} {height} m, à {away} m, {move}."
