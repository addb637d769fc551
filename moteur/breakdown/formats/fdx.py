"""FDX: the script with its breakdown as tags, for Final Draft and through it Movie Magic."""

from collections.abc import Iterator, Mapping

from moteur.breakdown.model import Breakdown
from moteur.screenplay.formats import fdx
from moteur.screenplay.model import Extent, Screenplay

MEDIA_TYPE = "application/xml"


def write(screenplay: Screenplay, extents: Mapping[str, Extent], breakdown: Breakdown) -> bytes:
    """Return a screenplay as FDX in which the words that cause a need carry its tag.

    What a person added without words, or the scene's heading says, is tagged on the heading.
    """
    return fdx.write(screenplay, _tags(breakdown), extents)


def _tags(breakdown: Breakdown) -> Iterator[fdx.Tagged]:
    for sheet in breakdown.sheets:
        for tag in sheet.needs():
            yield fdx.Tagged(
                element=tag.element or sheet.scene,
                evidence=tag.evidence,
                category=tag.category.value,
                label=tag.name,
            )
