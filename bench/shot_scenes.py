"""Scenes for the measurements of shots: of scripts, and made-up ones as varied as can be.

Imported by `shot_framing`, `shot_speed` and `shot_difference`; run alone it prints a scene.
"""

import sys
from pathlib import Path
from random import Random
from typing import Any

from moteur.breakdown.steps import breakdown
from moteur.film.production import Production
from moteur.screenplay.formats import fountain
from moteur.screenplay.layout import lay_out
from moteur.shots.steps import shots
from moteur.shots.work import SceneWork
from moteur.studio import scripts

BENCH = Path(__file__).parent
EXAMPLE = next((BENCH.parent / "examples" / "eleventh-floor" / "script").glob("*.fountain"))
UNSEEN = tuple(BENCH / "gold" / f"{n}.fountain" for n in ("cold-store", "le-bac", "zone-franche"))

_SETS = (
    "INT. KITCHEN", "INT. LIVING ROOM", "INT. BEDROOM", "INT. OFFICE", "INT. CORRIDOR",
    "INT. BAR", "INT. LIFT", "INT. HOSPITAL WARD", "INT. CAR", "INT. STAGE", "EXT. STREET",
    "EXT. PARK", "EXT. ROOFTOP", "INT. CLASSROOM", "INT. BATHROOM",
)  # fmt: skip
_PEOPLE = (
    "ANA, 34", "BORIS, 51", "CLARA, 28", "DAVID, 45", "EMIL, 72", "FATIMA, 39", "LEO, a boy of 9",
    "MAYA, a girl of 7", "REX, a dog",
)  # fmt: skip
_ACTS = (
    "{0} sits down.", "{0} stands up.", "{0} walks to {1}.", "{0} crosses to the window.",
    "{0} picks up a letter.", "{0} looks at {1}.", "{0} hands {1} a key.", "{0} kneels.",
    "{0} goes to the door.", "{0} looks out of the window.", "{0} puts the cup on the table.",
    "{0} lies down.", "{0} and {1} sit at the table.", "{0} points at {1}.",
)  # fmt: skip
_LINES = (
    "Yes.", "No!", "Why now?", "You said that you would ring.", "Come away from there.",
    "I told you on Sunday that it would come to this, and you laughed.",
    "We have been over this floor a hundred times, you and I, and every time you said that the "
    "wall would hold, and every time I wrote it down, and here is the book, and here is the wall.",
    "Sit down, please. Nobody leaves before I have finished my coffee.",
)  # fmt: skip


def script(scenes: int, seed: int = 1) -> str:
    """Return a made-up script in Fountain."""
    return "\n".join(_scene(Random(f"{seed}/{n}"), n) for n in range(scenes))


def _scene(pick: Random, number: int) -> str:
    """Return a scene of two to four people, eight to thirty elements."""
    people = pick.sample(_PEOPLE[:-1], pick.choice((1, 2, 2, 2, 3, 3, 4)))
    if pick.random() < 0.1:
        people.append(_PEOPLE[-1])
    names = [p.split(",")[0] for p in people]
    speak = [n for n in names if n != "REX"]
    heading = f"{pick.choice(_SETS)} {1 + number // 4} - {pick.choice(('DAY', 'NIGHT'))}"
    parts = [f"\n{heading}\n", f"{', '.join(people)}.\n"]
    for _ in range(pick.randint(5, 15)):
        one, other = pick.choice(names), pick.choice(names)
        if pick.random() < 0.3:
            parts.append(pick.choice(_ACTS).format(one.title(), other.title()) + "\n")
        else:
            parts.append(f"{pick.choice(speak)}\n{pick.choice(_LINES)}\n")
    return "\n".join(parts)


def given(source: Path | str, **fields: Any) -> dict[str, Any]:
    """Return what the step reads: screenplay, breakdown and production of a file or a text."""
    screenplay = scripts.read(source) if isinstance(source, Path) else fountain.read(source)
    production = Production(title="Bench", episodes={"e01": "a"}, **fields)
    read = {"screenplay": screenplay, "pages": lay_out(screenplay), "production": production}
    slices = breakdown.slices_of(**read)
    made = breakdown.gather_of({k: breakdown.work(v, None) for k, v in slices.items()}, **read)
    return {"screenplay": screenplay, "breakdown": made, "production": production}


def works(source: Path | str, **fields: Any) -> dict[str, SceneWork]:
    """Return what the step is given of each scene, by scene."""
    return shots.slices_of(**given(source, **fields))


if __name__ == "__main__":
    print(script(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
