import pytest

from moteur.screenplay.heading import is_heading, label, language_of, parse


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
        ("INT. HOTEL - NIGHT CLUB", "INT", "HOTEL - NIGHT CLUB", ""),
        ("INT. BOÎTE DE NUIT", "INT", "BOÎTE DE NUIT", ""),
        ("INT. JOUR - CUISINE", "INT", "CUISINE", "JOUR"),
        ("INT – JOUR – CHEZ PAUL – CHAMBRE", "INT", "CHEZ PAUL – CHAMBRE", "JOUR"),
        ("INT/JOUR - CUISINE", "INT", "CUISINE", "JOUR"),
        ("EXT. NUIT. RUE", "EXT", "RUE", "NUIT"),
        ("INT. NUIT CUISINE", "INT", "CUISINE", "NUIT"),
        ("INTÉRIEUR NUIT", "INT", "", "NUIT"),
        ("INT CUISINE / NUIT", "INT", "CUISINE", "NUIT"),
        ("1. INT. CASA DE ANA – COCINA – NOCHE", "INT", "CASA DE ANA – COCINA", "NOCHE"),
        ("SÉQUENCE 3 - INT. BAR - SOIR", "INT", "BAR", "SOIR"),
        ("12A INT. HOUSE - DAY 12A", "INT", "HOUSE", "DAY"),
        ("INT.-EXT. COCHE - NOCHE", "INT/EXT", "COCHE", "NOCHE"),
        ("INT. COCINA. DÍA.", "INT", "COCINA", "DÍA"),
        ("INT. CASA - AL DÍA SIGUIENTE", "INT", "CASA", "AL DÍA SIGUIENTE"),
        ("INT. MAISON - FIN DE JOURNÉE", "INT", "MAISON", "FIN DE JOURNÉE"),
        ("EXT. RUE - ENTRE CHIEN ET LOUP", "EXT", "RUE", "ENTRE CHIEN ET LOUP"),
        ("INT. SALON – LE LENDEMAIN MATIN", "INT", "SALON", "LE LENDEMAIN MATIN"),
        ("INT. BAR - LATER THAT NIGHT", "INT", "BAR", "LATER THAT NIGHT"),
        ("INT. BAR - SAME TIME", "INT", "BAR", "SAME TIME"),
        ("INT. HOUSE - DAY 2", "INT", "HOUSE", "DAY 2"),
        ("EXT. STREET - STORMY NIGHT", "EXT", "STREET", "STORMY NIGHT"),
        ("INT. BUREAU - 20H30", "INT", "BUREAU", "20H30"),
        ("INT. KITCHEN NIGHT", "INT", "KITCHEN", "NIGHT"),
        ("EXT PARK-NIGHT", "EXT", "PARK", "NIGHT"),
        ("INT. KITCHEN (NIGHT)", "INT", "KITCHEN", "NIGHT"),
        ("INT. OFFICE/HALLWAY - DAY", "INT", "OFFICE/HALLWAY", "DAY"),
        ("EXT. TOKYO - 新宿 - NIGHT", "EXT", "TOKYO - 新宿", "NIGHT"),
    ],
)
def test_parse(text: str, setting: str, place: str, time: str) -> None:
    heading = parse(text)
    assert (heading.setting, heading.place, heading.time) == (setting, place, time)


@pytest.mark.parametrize(
    ("text", "place", "time", "note"),
    [
        ("INT. CAR - MOVING - DAY", "CAR", "DAY", "MOVING"),
        ("INT. CAR (MOVING) - DAY", "CAR", "DAY", "MOVING"),
        ("INT. VAN, MOVING - NIGHT", "VAN", "NIGHT", "MOVING"),
        ("EXT. RENO - ESTABLISHING - NIGHT", "RENO", "NIGHT", "ESTABLISHING"),
        ("INT. KITCHEN - DAY - CONTINUOUS", "KITCHEN", "DAY", "CONTINUOUS"),
        ("INT. KITCHEN - CONTINUOUS - NIGHT", "KITCHEN", "NIGHT", "CONTINUOUS"),
        ("INT. HOUSE - NIGHT - FLASHBACK", "HOUSE", "NIGHT", "FLASHBACK"),
        ("INT. HOUSE - DAY - FLASHBACK (1944)", "HOUSE", "DAY", "1944, FLASHBACK"),
        ("EXT. ROAD - NIGHT (RAIN)", "ROAD", "NIGHT", "RAIN"),
        ("INT. HALL - SUMMER 1987 - DAY", "HALL", "DAY", "SUMMER 1987"),
        ("INT. HALL - PRESENT DAY", "HALL", "", "PRESENT DAY"),
        ("INT. BEDROOM - ANA'S POV - NIGHT", "BEDROOM", "NIGHT", "ANA'S POV"),
        ("INT. CAR - INTERCUT WITH HOUSE - NIGHT", "CAR", "NIGHT", "INTERCUT WITH HOUSE"),
        ("INT. AUTO - EN MOUVEMENT - NUIT", "AUTO", "NUIT", "EN MOUVEMENT"),
        ("INT. FLAT (ANA'S) - DAY", "FLAT (ANA'S)", "DAY", ""),
    ],
)
def test_asides_are_no_place(text: str, place: str, time: str, note: str) -> None:
    heading = parse(text)
    assert (heading.place, heading.time, heading.note) == (place, time, note)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("12. INT. HOUSE", ("12", "INT. HOUSE")),
        ("12A INT. HOUSE 12A", ("12A", "INT. HOUSE")),
        ("SCÈNE 4 : EXT. RUE", ("4", "EXT. RUE")),
        ("12. He waits", None),
        ("12", None),
    ],
)
def test_label(line: str, found: tuple[str, str] | None) -> None:
    assert label(line) == found


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
