"""Statistics: how much there is of a script."""

from collections import Counter
from collections.abc import Iterator

from pydantic import Field

from moteur.film import eighths as fractions
from moteur.film.document import Part
from moteur.screenplay.model import Kind, Pages, Screenplay, plain
from moteur.screenplay.running import count_words

_SPOKEN = (Kind.DIALOGUE, Kind.LYRIC)
_WRITTEN = (*_SPOKEN, Kind.ACTION, Kind.PARENTHETICAL, Kind.CENTERED, Kind.TRANSITION)


class Statistics(Part):
    """What a script comes to.

    `words` are those that are printed below the headings, cues apart; `spoken` those of
    dialogue; `parts` the speeches of each character; `seconds` the least and the most that
    it is expected to run.
    """

    scenes: int
    omitted: int
    pages: int
    eighths: int
    words: int
    spoken: int
    speeches: int
    parts: dict[str, int] = Field({})
    settings: dict[str, int] = Field({})
    seconds: tuple[int, int] = (0, 0)


def count(screenplay: Screenplay, pages: Pages) -> Statistics:
    """Count a script that is laid out in pages."""
    scenes = [scene for scene in screenplay.scenes if not scene.omitted]
    elements = [*screenplay.opening, *(e for scene in scenes for e in scene.elements)]
    words = {kind: 0 for kind in _WRITTEN}
    for element in elements:
        if element.kind in words:
            words[element.kind] += count_words(plain(element.text))
    parts = Counter(speech.character for scene in scenes for speech in scene.speeches())
    extents = [pages.extents[scene.id] for scene in scenes if scene.id in pages.extents]
    return Statistics(
        scenes=len(scenes),
        omitted=len(screenplay.scenes) - len(scenes),
        pages=len(pages.pages),
        eighths=sum(extent.eighths for extent in extents),
        words=sum(words.values()),
        spoken=sum(words[kind] for kind in _SPOKEN),
        speeches=parts.total(),
        parts=dict(parts.most_common()),
        settings=dict(Counter(scene.heading.setting or "unknown" for scene in scenes)),
        seconds=(
            sum(extent.seconds[0] for extent in extents),
            sum(extent.seconds[1] for extent in extents),
        ),
    )


def spell(found: Statistics) -> Iterator[str]:
    """Yield a script's statistics as lines for people."""
    gone = f", {found.omitted} omitted" if found.omitted else ""
    long = fractions.spell(found.eighths)
    pages = counted(found.pages, "page")
    yield f"{counted(found.scenes, 'scene')}{gone}, {pages}, {long} by eighths"
    said = counted(found.speeches, "speech", "speeches")
    yield f"{counted(found.words, 'word')}, {found.spoken} of them spoken in {said}"
    least, most = (f"{seconds // 60} min {seconds % 60:02d}" for seconds in found.seconds)
    yield f"runs {least} to {most}"
    yield ", ".join(f"{setting} {count}" for setting, count in found.settings.items())
    width = max(map(len, found.parts), default=0)
    for part, speeches in found.parts.items():
        yield f"  {part:{width}}  {speeches}"


def counted(number: int, one: str, several: str = "") -> str:
    """Write a number with its noun: 1 scene, 2 scenes."""
    return f"{number} {one if number == 1 else several or one + 's'}"
