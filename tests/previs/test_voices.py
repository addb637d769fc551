import numpy as np
import pytest

from moteur.engines import media
from moteur.previs import casting, voices
from moteur.previs.model import Appearance, Cast
from moteur.previs.people import kinds
from moteur.previs.steps import voices as step
from moteur.screenplay.model import Kind, Screenplay
from moteur.shots.model import Player, Shots
from tests.previs import kitchen
from tests.previs.bench import Bench

PLAYERS = [
    Player(name="ANA", kind="woman", height=1.68),
    Player(name="BEN", kind="man", height=1.8),
    Player(name="LILA", kind="girl", height=1.2, age=8),
    Player(name="OLGA", kind="woman", height=1.6, age=77),
]


def line(text: str, language: str = "en", **timbre: object) -> voices.Line:
    return voices.Line(
        speech="c0", character="ANA", extension="", parts=(text,), language=language,
        timbre=casting.Timbre.model_validate(timbre),
    )  # fmt: skip


def test_man_woman_child_and_age_are_heard() -> None:
    cast = casting.cast([p.name for p in PLAYERS], PLAYERS)
    assert cast["BEN"].variant in ("m1", "m3", "m4", "m6", "m7", "Andy", "Gene", "Alex")
    assert cast["ANA"].variant in ("f1", "f2", "f3", "f4", "steph", "linda")
    assert cast["LILA"].pitch > cast["ANA"].pitch
    assert cast["OLGA"].rate <= 160


def test_forty_people_have_forty_voices() -> None:
    names = [f"MAN {n}" for n in range(40)]
    men = [Player(name=name, kind="man", height=1.8) for name in names]
    assert len(set(casting.cast(names, men).values())) == 40


def test_a_voice_stays_when_others_come() -> None:
    alone = casting.cast(["BEN"], PLAYERS)
    assert casting.cast(["ANA", "LILA", "BEN"], PLAYERS)["BEN"] == alone["BEN"]
    assert casting.cast(["Ben"], PLAYERS)["Ben"] == alone["BEN"]
    assert len(casting.cast(["NOBODY KNOWS"], [])) == 1


def test_a_voice_agrees_with_the_face() -> None:
    """Whoever is drawn as a woman sounds like one, where the script does not say it."""
    people = [Player(name=f"P{n}", kind="person", height=1.7) for n in range(12)]
    heard = casting.cast([p.name for p in people], people)
    for p in people:
        female = kinds.shown(p.name, p.kind) == "woman"
        assert heard[p.name].variant.startswith(("f", "steph")) == female
    ben = Appearance(name="BEN", kind="woman", age=8, height=1.2)
    pinned = casting.cast(["BEN"], PLAYERS, {"BEN": ben})["BEN"]
    assert pinned.pitch > 60 and pinned.variant in ("f3", "linda", "f5", "f2", "belinda")


def test_men_women_and_children_sound_apart() -> None:
    """Mean pitch in hertz, as it is heard."""
    low, high, young = (
        _hertz(casting.cast([name], PLAYERS)[name]) for name in ("BEN", "ANA", "LILA")
    )
    assert low < 140 < high < young < 350


def _hertz(timbre: casting.Timbre) -> float:
    said = voices.record(line("We were all going home, Mary and I.", **timbre.model_dump()))
    x = media.samples_of(said.sound).astype(float)
    n, low, high = media.RATE // 20, media.RATE // 500, media.RATE // 60
    found = []
    for i in range(0, len(x) - n, n):
        w = x[i : i + n] * np.hanning(n)
        echo = np.correlate(w, w, "full")[n - 1 :]
        k = low + int(np.argmax(echo[low:high]))
        if w.std() > 500 and echo[k] > 0.45 * echo[0]:
            found.append(media.RATE / k)
    return float(np.median(found))


def test_a_line_is_recorded() -> None:
    sound, seconds, mouth, shapes = voices.record(line("I told you to leave the window shut."))
    samples = media.samples_of(sound)
    assert seconds == pytest.approx(len(samples) / media.RATE)
    assert 1 < seconds < 4
    assert samples[0] == samples[-1] == 0, "no click at either end"
    assert np.abs(samples[:4800]).max() > 1000, "and it speaks at once"
    assert np.abs(samples).max() < 32767 * 10 ** (-4 / 20)
    assert len(mouth) == -(-len(samples) // 4800)
    assert set(mouth) <= set("0123456789") and max(mouth) == "9"
    again = voices.record(line("I told you to leave the window shut."))
    assert (sound, seconds, mouth, shapes) == again


def test_a_beat_is_a_pause_in_the_speech() -> None:
    elements = kitchen.scene((("ANA", "", "I told you."),)).elements
    more = (
        kitchen.element("p9", Kind.PARENTHETICAL, "beat"),
        kitchen.element("d9", Kind.DIALOGUE, "Twice."),
    )
    scene = kitchen.scene().model_copy(update={"elements": (*elements[:3], *more)})
    (spoken,) = voices.lines(Screenplay(scenes=(scene,)), Shots())
    assert spoken.parts == ("I told you.", "Twice.")
    whole, apart = (
        voices.record(spoken.model_copy(update={"parts": parts}))
        for parts in (("I told you. Twice.",), spoken.parts)
    )
    assert 0.3 < apart[1] - whole[1] < 0.9
    assert "00000" in apart[2]


def test_a_beat_before_the_words_comes_before_them() -> None:
    (spoken,) = voices.lines(
        Screenplay(scenes=(kitchen.scene((("ANA", "a long beat", "I see."),)),)), Shots()
    )
    assert spoken.parts == ("", "I see.")
    samples = media.samples_of(voices.record(spoken)[0])
    assert not samples[:33000].any() and samples[33600:40000].any()


def test_levels_are_even() -> None:
    loud = []
    for variant in ("m3", "Gene", "f1", "steph", "Annie"):
        samples = media.samples_of(voices.record(line("Leave the window.", variant=variant))[0])
        voiced = samples[np.abs(samples) > 150] / 32768
        loud.append(20 * np.log10(np.sqrt(np.mean(voiced**2))))
    assert max(loud) - min(loud) < 3


@pytest.mark.parametrize(
    ("text", "least", "most"), [("...", 0.5, 1), ("—", 0.5, 1), ("🙂" * 99, 2, 3)]
)
def test_what_nobody_pronounces_is_silence(text: str, least: float, most: float) -> None:
    sound, seconds, mouth, _ = voices.record(line(text))
    assert least <= seconds <= most
    assert not media.samples_of(sound).any()
    assert set(mouth) == {"0"}


def test_french_is_spoken_in_french() -> None:
    assert voices.record(line("Bonjour, madame.", "fr")) != voices.record(line("Bonjour, madame."))


def test_trim_and_level_of_silence() -> None:
    silent = np.zeros(4800, np.float32)
    assert len(voices.trim(silent)) == 0
    assert not voices.level(silent).any()
    assert voices.mouth(silent[:0]) == ""


def test_the_step_records_every_line_and_a_changed_one_alone(bench: Bench) -> None:
    documents = {
        "screenplay": kitchen.screenplay(), "shots": kitchen.shots(),
        "production": kitchen.production(), "cast": Cast(),
    }  # fmt: skip
    made = bench.make(step, documents)
    assert [v.speech for v in made.voices] == ["c0", "c1", "c2", "c3"]
    assert bench.path(made.voices[0].sound).read_bytes().startswith(b"RIFF")
    before = bench.keys(step, documents)
    lines = (kitchen.LINES[0], ("BEN", "", "Never."), *kitchen.LINES[2:])
    after = bench.keys(step, documents | {"screenplay": kitchen.screenplay(lines)})
    assert {key for key in before if before[key] != after[key]} == {"c1"}


@pytest.mark.parametrize(
    ("text", "language", "least", "most"),
    [("私は鍵を持っていた。", "ja", 1.0, 3.0), ("私は鍵を持っていた。", "en", 1.5, 3.0),
     ("안녕하세요 여러분", "fr", 1.0, 2.0)],
)  # fmt: skip
def test_a_writing_that_the_voice_cannot_read_is_as_long_as_its_line(
    text: str, language: str, least: float, most: float
) -> None:
    """The voice would spell it sign by sign, four times as long as anybody speaks."""
    sound, seconds, *_ = voices.record(line(text, language))
    assert least <= seconds <= most
    assert not media.samples_of(sound).any()


def test_what_the_voice_can_read_is_spoken() -> None:
    for text, language in (("こんにちは", "ja"), ("안녕하세요", "ko"), ("你好", "zh")):
        assert media.samples_of(voices.record(line(text, language))[0]).any()
