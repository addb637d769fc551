"""A sheet: one scene broken down."""

from collections.abc import Iterator

from pydantic import Field

from moteur.breakdown import cast, estimate, lexicon, summary
from moteur.breakdown.model import Because, Category, Setting, Sheet, Tag, Time
from moteur.breakdown.vocabulary import ANIMALS
from moteur.breakdown.words import plain
from moteur.film.document import Part
from moteur.screenplay.model import Element, Kind, Scene


class SceneWork(Part):
    """A scene with all that its breakdown rests on, and nothing of where it stands.

    `names` are the script's parts that this scene mentions, `children` those of them
    under age, `animals` those that are animals, by what they are; `language` is the
    lexicon's.
    """

    scene: Scene
    set: str
    setting: Setting
    time: Time
    eighths: int
    names: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    animals: dict[str, str] = Field({})
    language: str = "en"


def break_down(work: SceneWork) -> Sheet:
    """Return the scene's sheet, without the page that it stands on and the minutes it takes."""
    scene = work.scene
    speaking = cast.speaking(scene, work.names)
    tags = tuple(_tags(work))
    called = [work.animals.get(tag.name, "") for tag in tags if tag.category == ANIMALS]
    seen = {*cast.silent(scene, work.names), *called} - set(speaking)
    silent = tuple(name for name in work.names if name in seen)
    seconds = estimate.running_seconds(
        cast.spoken_words(scene.elements), len(scene.speeches()), cast.written_words(scene.elements)
    )
    return Sheet(
        scene=scene.id,
        number=scene.number,
        set=work.set,
        setting=work.setting,
        time=work.time,
        cast=speaking,
        silent=silent,
        eighths=work.eighths,
        minutes=0,
        seconds=seconds,
        summary=summary.summarise(scene),
        tags=tags,
    )


def _tags(work: SceneWork) -> Iterator[Tag]:
    """Yield each thing once, with the first element that names it."""
    seen: set[tuple[str, str]] = set()
    for element in work.scene.elements:
        for found in _found(element, work.language):
            if (found.category, found.name) not in seen:
                seen.add((found.category, found.name))
                yield Tag(
                    category=found.category,
                    name=found.name,
                    element=element.id,
                    evidence="",
                    origin=Because.INFERRED if found.inferred else Because.LEXICON,
                )
    for name, cue in cast.voices(work.scene, work.names).items():
        yield Tag(category=Category.SOUND, name=f"{name} (voice)", element=cue)


def _found(element: Element, language: str) -> Iterator[lexicon.Found]:
    if element.kind is Kind.ACTION:
        yield from lexicon.find(plain(element.text), language)
