"""Times of day in three languages."""

import pytest

from moteur.breakdown import times
from moteur.breakdown.model import Time

WORDS = {
    Time.DAY: "DAY|MORNING|Afternoon|NEXT DAY|DAY 2|JOUR|MATIN|APRÈS-MIDI|DÍA|MAÑANA|TARDE|MIDI",
    Time.NIGHT: "NIGHT|LATER THAT NIGHT|EVENING|NIGHT (FLASHBACK)|NUIT|Soir|NOCHE|MADRUGADA",
    Time.DAWN: "DAWN|SUNRISE|PRE-DAWN|AUBE|PETIT MATIN|AMANECER|LEVER DU JOUR",
    Time.DUSK: "DUSK|MAGIC HOUR|TWILIGHT|CRÉPUSCULE|COUCHER DE SOLEIL|ATARDECER|ANOCHECER",
}


@pytest.mark.parametrize(
    ("word", "time"), [(w, time) for time, row in WORDS.items() for w in row.split("|")]
)
def test_words_are_read(word: str, time: Time):
    assert times.read(word) is time


@pytest.mark.parametrize(
    "word",
    ["CONTINUOUS", "LATER", "MOMENTS LATER", "SAME", "SAME TIME", "PLUS TARD", "CONTINU", "SUITE",
     "MÊME MOMENT", "QUELQUES INSTANTS PLUS TARD", "MÁS TARDE", "CONTINUO", "MOMENTOS DESPUÉS"],
)  # fmt: skip
def test_some_words_carry_on(word: str):
    assert times.carries_on(word)
    lights = times.resolve(["DUSK", word, word])
    assert [light.time for light in lights] == [Time.DUSK] * 3
    assert [light.carried for light in lights] == [False, True, True]


def test_times_are_resolved_through_the_script():
    words = ["CONTINUOUS", "NIGHT", "LATER", "", "ACT 2", "DAWN", "SAME"]
    lights = times.resolve(words)
    assert [light.time.value for light in lights] == [
        "day", "night", "night", "day", "day", "dawn", "dawn",
    ]  # fmt: skip
    assert [light.guessed for light in lights] == [True, False, False, True, True, False, False]
    assert not times.carries_on("LATER THAT NIGHT")
