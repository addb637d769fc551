"""Parts in small letters, voices of parts, and parts that are called by their trade."""

import pytest

from moteur.breakdown.french import read
from moteur.breakdown.steps import breakdown
from moteur.breakdown.unmarked import unmarked

from .film import pages, scene, script
from .test_steps import RAIN


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Une vieille femme, Céleste, brode près du feu.", ["Céleste"]),
        ("L'abbé Morin lit. Sa sœur Agathe attend.", ["Morin", "Agathe"]),
        ("Rose (8 ans) court.", ["Rose"]),
        ("M. Lefort entre avec Mlle Ada.", ["M. Lefort", "Mlle Ada"]),
        ("Le père Noël rit.", []),
        ("La rue du général Leclerc. Un chien, Médor, dort. Paris.", []),
    ],
)
def test_names_in_small_letters(text: str, names: list[str]) -> None:
    assert sorted(name for name, _, _ in unmarked([text], read)) == sorted(names)


def test_roles_titles_and_voices_are_the_parts_that_they_mean() -> None:
    room = scene(
        "1", "INT", "SALON", "JOUR",
        ("action", "LA NOURRICE tient GASPARD (6 ans)."),
        ("action", "La baronne DE SAY entre avec le capitaine Roche."),
        ("LA NOURRICE", "Doucement !"), ("BARONNE", "Sortez."), ("CAPITAINE", "Madame."),
    )  # fmt: skip
    kitchen = scene(
        "2", "INT", "CUISINE", "NUIT",
        ("action", "La vieille nourrice pleure. Roche boit."),
        ("VOIX DE GASPARD", "J'ai faim !"),
    )  # fmt: skip
    film = script(room, kitchen, language="fr")
    work = breakdown.slices_of(screenplay=film, pages=pages(film), production=RAIN)
    sheets = [breakdown.work(work[name], None) for name in ("s1", "s2")]
    cast = [{t.name for t in sheet.tags if t.category == "cast"} for sheet in sheets]
    assert cast[0] == {"LA NOURRICE", "GASPARD", "BARONNE", "CAPITAINE"}
    assert cast[1] == {"LA NOURRICE", "GASPARD", "CAPITAINE"}
