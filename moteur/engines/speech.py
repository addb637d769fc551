"""Guide voices: espeak-ng, driven as a program."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from moteur.engines import media
from moteur.film.errors import BadInput

_PROGRAM = "espeak-ng"
_HEADER = 44
_RATE = 22_050
_BASE_SECONDS = 30
_WORDS_PER_SECOND = 100
_EVENTS = Path(__file__).with_name("speech_events.py")


class Phoneme(NamedTuple):
    """What is pronounced from a second of a sound on, in IPA; empty is silence."""

    second: float
    ipa: str


def speak(text: str, voice: str, pitch: int = 50, rate: int = 165) -> bytes:
    """Return a text spoken aloud, as a mono 16-bit WAV at 48 kHz.

    `voice` is one that `voice` names, `pitch` 0-99, `rate` words a minute. The text goes
    in on stdin, so nothing in it can be an option. Empty text gives an empty sound.
    Raises BadInput where espeak-ng is missing or takes far too long.
    """
    said = _sayable(text)
    if not said:
        return media.wav(np.zeros(0, np.int16))
    raw = _run(
        "--stdin", "-b", "1", "-v", voice, "-p", str(pitch), "-s", str(rate), "--stdout",
        given=said.encode("utf-8", "replace"),
        limit=_BASE_SECONDS + len(said.split()) / _WORDS_PER_SECOND,
    )  # fmt: skip
    # The header's length is a guess, made before anything was spoken: read on to the end.
    body = raw[_HEADER : _HEADER + (len(raw) - _HEADER) // 2 * 2]
    return media.wav(media.resample(np.frombuffer(body, "<i2"), _RATE))


def phonemes(text: str, voice: str, pitch: int = 50, rate: int = 165) -> tuple[Phoneme, ...]:
    """Return when `speak` pronounces what, for the same arguments; empty where nobody can say.

    espeak-ng's program does not tell, its library does: a second program asks it.
    """
    said = _sayable(text)
    if not said:
        return ()
    ask = {"voice": voice, "pitch": pitch, "rate": rate, "text": said}
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-S", str(_EVENTS)],
            input=json.dumps(ask).encode(), capture_output=True, check=False,
            timeout=_BASE_SECONDS + len(said.split()) / _WORDS_PER_SECOND,
        )  # fmt: skip
        heard = json.loads(done.stdout) if not done.returncode else {}
    except (OSError, subprocess.TimeoutExpired, json.JSONDecodeError):
        heard = {}
    return tuple(
        Phoneme(round(sample / heard["rate"], 4), ipa) for sample, ipa in heard.get("phonemes", ())
    )


def _sayable(text: str) -> str:
    # [[...]] is phoneme notation to espeak-ng and NUL ends its input; neither is speech.
    return text.replace("[[", " ").replace("]]", " ").replace("\0", " ").strip()


def voice(language: str, variant: str = "") -> str:
    """Return espeak-ng's name for a BCP 47 language in a variant, as ``fr+f3``.

    ``pt-BR`` falls back to ``pt``, and a language that espeak-ng does not know to English.
    """
    known = _files()
    tag = language.lower().replace("_", "-")
    found = "en"
    while tag:
        if tag in known:
            found = known[tag]
            break
        tag = tag.rpartition("-")[0]
    return f"{found}+{variant}" if variant else found


@cache
def _files() -> dict[str, str]:
    """Return the voice file by language. Variants apply to file names only, never to tags."""
    files: dict[str, str] = {}
    others: dict[str, str] = {}
    for line in _run("--voices", limit=_BASE_SECONDS).decode("utf-8", "replace").splitlines()[1:]:
        columns = line.split()
        if len(columns) < 5:
            continue
        file = columns[4].rpartition("/")[2]
        files.setdefault(columns[1].lower(), file)
        files.setdefault(file.lower(), file)
        for also in columns[5:]:
            others.setdefault(also.strip("()").split(")(")[0].lower(), file)
    for tag, file in [*others.items(), *files.items()]:
        files.setdefault(tag, file)
        files.setdefault(tag.partition("-")[0], file)
    # espeak-ng calls British English "en", and has no file of that tag.
    files.update({"en": "en", "en-gb": "en", "zh": "cmn"})
    return files


def _run(*options: str, given: bytes = b"", limit: float) -> bytes:
    try:
        done = subprocess.run(
            [_PROGRAM, *options], input=given, capture_output=True, timeout=limit, check=False
        )
    except FileNotFoundError:
        raise BadInput(
            "espeak-ng is not installed", then="type: sudo apt-get install espeak-ng"
        ) from None
    except subprocess.TimeoutExpired:
        raise BadInput(
            f"espeak-ng took more than {limit:.0f} s for {len(given)} bytes of dialogue",
            then="split the speech",
        ) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise BadInput(f"espeak-ng refused: {said[0] if said else done.returncode}")
    return done.stdout
