# SPDX-License-Identifier: GPL-3.0-or-later
"""Say when espeak-ng pronounces what: a program of its own, which imports nothing of Moteur.

Standard input holds {"voice", "pitch", "rate", "text"} as JSON; standard output gets
{"rate": samples a second, "samples": how many, "phonemes": [[sample, IPA]...]}, an empty IPA
being silence. Exit 3 where libespeak-ng is not to be found or too old.
"""

import ctypes
import ctypes.util
import json
import sys
from typing import Any

RETRIEVAL, UTF8 = 1, 1
PHONEME_EVENTS, IPA, DONT_EXIT = 1, 2, 0x8000
PHONEME = 7
RATE, PITCH = 1, 3
NAMES = ("libespeak-ng.so.1", "libespeak-ng.so", "libespeak-ng.dylib", "libespeak-ng.dll")


class Id(ctypes.Union):
    """What an event carries."""

    _fields_ = [
        ("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)
    ]  # fmt: skip


class Event(ctypes.Structure):
    """An event of espeak-ng's `speak_lib.h`."""

    _fields_ = [
        ("type", ctypes.c_int), ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int), ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int), ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p), ("id", Id),
    ]  # fmt: skip


CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event)
)


def library() -> ctypes.CDLL:
    """Return libespeak-ng."""
    found = ctypes.util.find_library("espeak-ng")
    for name in (*NAMES, *((found,) if found else ())):
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    sys.exit(3)


def main() -> None:
    """Speak one text and tell its phonemes."""
    ask = json.loads(sys.stdin.buffer.read())
    lib = library()
    rate = lib.espeak_Initialize(RETRIEVAL, 0, None, PHONEME_EVENTS | IPA | DONT_EXIT)
    if rate <= 0:
        sys.exit(3)
    count, phonemes = 0, []

    def heard(_sound: object, samples: int, events: Any) -> int:
        nonlocal count
        count += samples
        i = 0
        while events[i].type:
            if events[i].type == PHONEME:
                name = events[i].id.string.decode("utf-8", "ignore")
                phonemes.append([events[i].sample, name])
            i += 1
        return 0

    call = CALLBACK(heard)
    lib.espeak_SetSynthCallback(call)
    lib.espeak_SetVoiceByName(ask["voice"].encode())
    lib.espeak_SetParameter(RATE, ask["rate"], 0)
    lib.espeak_SetParameter(PITCH, ask["pitch"], 0)
    text = ask["text"].encode("utf-8", "replace")
    lib.espeak_Synth(text, ctypes.c_size_t(len(text) + 1), 0, 0, 0, UTF8, None, None)
    lib.espeak_Synchronize()
    json.dump({"rate": rate, "samples": count, "phonemes": phonemes}, sys.stdout)


if __name__ == "__main__":
    main()
