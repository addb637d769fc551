import pytest

from moteur.screenplay.heading import is_heading, language_of, parse


@pytest.mark.parametrize(
    ("text", "setting", "place", "time"),
    [
        ("INT. KITCHEN, ANA'S FLAT - NIGHT", "INT", "KITCHEN, ANA'S FLAT", "NIGHT"),
        ("EXT. PARK--DAY", "EXT", "PARK", "DAY"),
        ("EXT. HOUSE - GARDEN – LATER THAT DAY", "EXT", "HOUSE - GARDEN", "LATER THAT DAY"),
        ("INT. HOUSE - DAY - FLASHBACK (1944)", "INT", "HOUSE", "DAY"),
        ("INT. HOUSE - DAY (1944)", "INT", "HOUSE", "DAY"),
        ("INT./EXT. CAR - CONTINUOUS", "INT/EXT", "CAR", "CONTINUOUS"),
        ("EXT/INT CAR. NIGHT", "INT/EXT", "CAR", "NIGHT"),
        ("I/E. CAR - NIGHT", "INT/EXT", "CAR", "NIGHT"),
        ("EST. CITY - DAWN", "EXT", "CITY", "DAWN"),
        ("int. house", "INT", "house", ""),
        ("INT. STAGE - ACT 1", "INT", "STAGE - ACT 1", ""),
        ("INT. CUISINE - JOUR", "INT", "CUISINE", "JOUR"),
        ("INTÉRIEUR CUISINE - PETIT MATIN", "INT", "CUISINE", "PETIT MATIN"),
        ("EXT. RUE DE L'ÉCOLE – CRÉPUSCULE", "EXT", "RUE DE L'ÉCOLE", "CRÉPUSCULE"),
        ("INT. CASA DE ANA - DÍA", "INT", "CASA DE ANA", "DÍA"),
        ("EXTERIOR. PLAYA - NOCHE", "EXT", "PLAYA", "NOCHE"),
        ("INT. WELL-KEPT ROOM - NIGHT", "INT", "WELL-KEPT ROOM", "NIGHT"),
        ("SNIPER SCOPE POV", "", "SNIPER SCOPE POV", ""),
        ("INT.", "INT", "", ""),
        ("INT. NIGHT CLUB - DAY", "INT", "NIGHT CLUB", "DAY"),
        ("INT. NIGHT CLUB", "INT", "NIGHT CLUB", ""),
    ],
)
def test_parse(text: str, setting: str, place: str, time: str) -> None:
    heading = parse(text)
    assert (heading.setting, heading.place, heading.time) == (setting, place, time)


@pytest.mark.parametrize(
    "line", ["INT KITCHEN", "ext. a", "INT./EXT. A", "I/E A", "INT/EXT. A", "EST. A", "INT. - A"]
)
def test_is_heading(line: str) -> None:
    assert is_heading(line)


@pytest.mark.parametrize(
    "line", ["INTERNAL AFFAIRS", "Extra lights", "INTO THE WOODS", "Interior lights go.", "E/MC"]
)
def test_is_no_heading(line: str) -> None:
    assert not is_heading(line)


@pytest.mark.parametrize(
    ("headings", "sample", "language"),
    [
        (["INT. CUISINE - JOUR", "EXT. RUE - NUIT"], "", "fr"),
        (["INT. CASA - DÍA"], "", "es"),
        (["INT. HOUSE - DAY"], "le la les et des", "en"),
        (["INT. SCÈNE"], "Il entre et la regarde dans les yeux.", "fr"),
        (["INT. X"], "", "en"),
    ],
)
def test_language(headings: list[str], sample: str, language: str) -> None:
    assert language_of(map(parse, headings), sample) == language
