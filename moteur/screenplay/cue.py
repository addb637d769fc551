"""Cues: who speaks, and from where."""

import re

_PARENTHESES = re.compile(r"\s*[(（]([^()（）]*)[)）]?")
_CONTINUED = re.compile(
    r"(?:cont(?:['’´`]?d|inued|inuing|\.|in[uú]a)?|suite|sigue|more|m[aá]s|à suivre)\.?", re.I
)
_STANDARD = {
    "VO": "V.O.", "OS": "O.S.", "OC": "O.C.", "OFF": "OFF", "VF": "V.F.", "HC": "H.C.",
    "FC": "F.C.", "VOFF": "V.OFF", "VOIXOFF": "VOIX OFF", "VOZENOFF": "VOZ EN OFF",
    "ENOFF": "EN OFF", "HORSCHAMP": "HORS CHAMP", "VOIXHORSCHAMP": "VOIX HORS CHAMP",
    "FUERADECAMPO": "FUERA DE CAMPO", "FUERADECUADRO": "FUERA DE CUADRO",
    "VOICEOVER": "V.O.", "OFFSCREEN": "O.S.", "OFFCAMERA": "O.C.",
}  # fmt: skip


def split(cue: str) -> tuple[str, str]:
    """Return a cue's character and extension.

    ``ANA (v.o.) (CONT'D)`` -> ``("ANA", "V.O.")``. That a speech goes on is no extension.
    Of several extensions the words are joined by commas.
    """
    start = re.search(r"[(（]", cue)
    if not start or not cue[: start.start()].strip():
        return cue.strip(), ""
    said = [standard(e) for e in _PARENTHESES.findall(cue[start.start() :])]
    return cue[: start.start()].strip(), ", ".join(e for e in said if e)


def standard(extension: str) -> str:
    """Return an extension in its usual spelling: ``vo`` -> ``V.O.``; empty for CONT'D."""
    extension = extension.strip()
    if _CONTINUED.fullmatch(extension):
        return ""
    letters = re.sub(r"[.\s/-]", "", extension).upper()
    return _STANDARD.get(letters, extension)
