import subprocess

import numpy as np
import pytest

from moteur.engines import media, speech
from moteur.film.errors import BadInput


def seconds(sound: bytes) -> float:
    return len(media.samples_of(sound)) / media.RATE


def test_speaks_at_48_khz_the_same_every_time() -> None:
    first = speech.speak("The window is shut.", "en+f3", 50, 165)
    assert first == speech.speak("The window is shut.", "en+f3", 50, 165)
    assert 0.8 < seconds(first) < 3
    assert np.abs(media.samples_of(first)).max() > 5000


@pytest.mark.parametrize(
    "text",
    ["-v fr", "--help", "...", "🙂🙂", "[[hE]]", "a\0b", "日本語", "<speak>x</speak>", "\ud800"],
)
def test_odd_text_is_text(text: str) -> None:
    assert seconds(speech.speak(text, "en")) < 30


@pytest.mark.parametrize("text", ["", "  \n ", "\0"])
def test_nothing_is_nothing(text: str) -> None:
    assert seconds(speech.speak(text, "en")) == 0


def test_no_option_comes_from_the_text() -> None:
    assert speech.speak("-v fr bonjour", "en") != speech.speak("bonjour", "fr")
    assert seconds(speech.speak("-q", "en")) > 0.2


def test_five_thousand_words() -> None:
    assert 900 < seconds(speech.speak("They went on and on. " * 1000, "en", 50, 200)) < 3600


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "en"), ("en-GB", "en"), ("en-US", "en-US"), ("en-AU", "en"), ("fr", "fr"),
        ("fr-CA", "fr"), ("es", "es"), ("es-MX", "es-419"), ("de-AT", "de"), ("it", "it"),
        ("pt-BR", "pt-BR"), ("zh-Hans", "cmn"), ("ja", "ja"), ("nb_NO", "nb"), ("qqx", "en"),
    ],
)  # fmt: skip
def test_languages(language: str, name: str) -> None:
    assert speech.voice(language) == name
    assert speech.voice(language, "f3") == f"{name}+f3"


@pytest.mark.parametrize("language", ["en", "en-US", "fr", "es", "de", "it", "pt-BR"])
def test_variants_and_pitch_are_heard(language: str) -> None:
    said = {
        speech.speak("Madame, no.", speech.voice(language, variant), pitch)
        for variant in ("m3", "f3")
        for pitch in (35, 60)
    }
    assert len(said) == 4


def test_missing_program_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BadInput, match="sudo apt-get install espeak-ng"):
        speech.speak("Hello.", "en")


def test_unknown_voice_is_bad_input() -> None:
    with pytest.raises(BadInput, match="espeak-ng refused"):
        speech.speak("Hello.", "qqx")


def test_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech, "_BASE_SECONDS", 1e-9)
    monkeypatch.setattr(speech, "_WORDS_PER_SECOND", 1e9)
    with pytest.raises(BadInput, match="split the speech"):
        speech.speak("word", "en")


def test_espeak_is_there() -> None:
    assert subprocess.run(["espeak-ng", "--version"], capture_output=True, check=True)
