"""A sheet: one scene broken down."""

import re
from collections.abc import Iterator

from pydantic import Field

from moteur.breakdown import cast, needs, summary
from moteur.breakdown.languages import reader
from moteur.breakdown.model import Because, Category, Setting, Sheet, Tag, Time
from moteur.breakdown.needs import Paragraph
from moteur.breakdown.same import kept_apart, same
from moteur.breakdown.settled import settled
from moteur.breakdown.words import bare
from moteur.film.document import Part
from moteur.screenplay.model import Kind, Scene, plain


class SceneWork(Part):
    """A scene with all that its breakdown rests on, and nothing of where it stands.

    `names` are the script's parts that this scene names; `forms` other spellings of them
    by part; `young` those of them under age; `animals` names of animals, by what they
    are. `language` is what the action is read in.
    """

    scene: Scene
    set: str
    place: str = ""
    setting: Setting
    time: Time
    carried: bool = False
    guessed: bool = False
    eighths: int
    names: tuple[str, ...] = ()
    forms: dict[str, str] = Field({})
    young: tuple[str, ...] = ()
    animals: dict[str, str] = Field({})
    language: str = "en"


def break_down(work: SceneWork) -> Sheet:
    """Return the scene's sheet, without its page and without what it takes to shoot and runs."""
    scene = work.scene
    paragraphs = tuple(_paragraphs(work))
    named = {**work.forms, **{name: name for name in (*work.names, *work.animals)}}
    there = cast.seen(paragraphs, named)
    parts = {name: tag for name, tag in there.items() if name in work.names}
    speaking = cast.speaking(scene, work.names)
    return Sheet(
        scene=scene.id,
        number=scene.number,
        set=work.set,
        place=work.place,
        setting=work.setting,
        time=work.time,
        carried=work.carried,
        guessed=work.guessed,
        cast=speaking,
        silent=tuple(name for name in work.names if name in parts and name not in speaking),
        eighths=work.eighths,
        minutes=0,
        seconds=0,
        summary=summary.summarise(scene),
        tags=settled(
            kept_apart(
                cast.tags(scene, work.names, parts, work.young),
                _things(work, paragraphs, {n: t for n, t in there.items() if n in work.animals}),
            ),
            scene.heading.place,
            work.setting is Setting.EXT,
        ),
    )


def _things(
    work: SceneWork, paragraphs: tuple[Paragraph, ...], called: dict[str, Tag]
) -> tuple[Tag, ...]:
    """Return what the scene needs besides its cast; an animal is there under its name too."""
    place = work.scene.heading.place
    headed = needs.heading(work.scene.id, place, reader(work.language)(place, work.names))
    found = needs.things(paragraphs, (*work.names, *work.forms, *work.animals))
    beasts = (
        tag.model_copy(update={"category": Category.ANIMALS, "name": name})
        for name, tag in called.items()
        if not any(
            same(work.animals[name], t.name) for t in found if t.category is Category.ANIMALS
        )
    )
    new = (t for t in headed if not any(same(t.name, f.name) for f in found))
    voices = {tag.name: tag for tag in _voices(work.scene)}
    return (*found, *beasts, *new, *voices.values())


# A voice that comes out of a device: ``(À LA RADIO)``, ``(DANS L'INTERPHONE)``.
_THROUGH = re.compile(
    r"(?:voix )?(au |dans le |à la |dans la |à l['’]|dans l['’]|par la |par le )"
    r"(radio|interphone|haut-parleur|talkie-walkie|mégaphone|talkie)"
)
_AT = {
    "au ": "au ", "dans le ": "au ", "par le ": "au ", "à la ": "à la ", "dans la ": "à la ",
    "par la ": "à la ", "à l'": "à l'", "à l’": "à l'", "dans l'": "à l'", "dans l’": "à l'",
}  # fmt: skip


def _voices(scene: Scene) -> Iterator[Tag]:
    """Yield the voices of nobody in particular, to be recorded: ``VOIX À LA RADIO``."""
    for speech in scene.speeches():
        through = _THROUGH.fullmatch(speech.extension.strip().lower())
        if through or bare(speech.character).startswith(("VOIX ", "VOICE ")):
            yield Tag(
                category=Category.SOUND,
                name=f"voix {_AT[through[1]]}{through[2]}" if through else speech.character.lower(),
                element=speech.id,
                evidence=speech.character,
                confidence=0.7,
                origin=Because.CUE,
            )


def _paragraphs(work: SceneWork) -> Iterator[Paragraph]:
    read = reader(work.language)
    names = tuple(dict.fromkeys((*work.names, *work.forms, *work.animals)))
    for element in work.scene.elements:
        if element.kind is Kind.ACTION:
            text = plain(element.text)
            yield Paragraph(element.id, text, read(text.replace("\n", " "), names))
