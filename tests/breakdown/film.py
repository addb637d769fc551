"""A small script, built by hand."""

from moteur.screenplay.model import Element, Extent, Heading, Kind, Pages, Scene, Screenplay

Lines = list[tuple[str, str]]


def scene(number: str, setting: str, place: str, time: str, *lines: tuple[str, str]) -> Scene:
    """Build a scene; a line is (kind, text), or (CUE, words) for a speech."""
    elements: list[Element] = []
    for kind, text in lines:
        at = f"s{number}.{len(elements) + 1}"
        if kind in Kind.__members__.values():
            elements.append(Element(id=at, kind=Kind(kind), text=text))
        else:
            elements.append(Element(id=at, kind=Kind.CHARACTER, text=kind))
            elements.append(Element(id=f"{at}d", kind=Kind.DIALOGUE, text=text))
    return Scene(
        id=f"s{number}",
        number=number,
        heading=Heading(
            text=f"{setting}. {place} - {time}", setting=setting, place=place, time=time
        ),
        elements=tuple(elements),
    )


def script(*scenes: Scene, language: str = "en") -> Screenplay:
    return Screenplay(scenes=scenes, language=language)


def pages(screenplay: Screenplay, eighths: int = 4) -> Pages:
    return Pages(
        extents={
            s.id: Extent(page=str(1 + i // 2), eighths=eighths, lines=6 * eighths)
            for i, s in enumerate(screenplay.scenes)
        }
    )


def short_film() -> Screenplay:
    return script(
        scene("1", "EXT", "STREET", "NIGHT",
              ("action", "Rain hammers the pavement. A taxi waits. MAYA (9) holds a DOG."),
              ("MAYA", "He won't come."),
              ("TOMAS (V.O.)", "Ask him again."),
              ("MAYA", "I did.")),
        scene("2", "INT", "KITCHEN, ANA'S FLAT", "CONTINUOUS",
              ("action", "ANA, 41, dries a glass that is already dry. Tomas watches her."),
              ("ANA", "How long has the crack been there?"),
              ("ANA", "Longer than we have.")),
        scene("3", "INT", "Ana’s flat – Kitchen", "LATER",
              ("action", "The same glass. A crowd of neighbours at the window."),
              ("TOMAS", "They are only looking."),
              ("ANA & TOMAS", "At us.")),
        scene("4", "EXT", "ROOF", "DAWN",
              ("action", "Smoke. The east wall collapses into the street. Ana's coat lies there."),
              ("action", "Firefighters run in.")),
    )  # fmt: skip
