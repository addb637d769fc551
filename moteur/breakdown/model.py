"""The breakdown: what each scene needs."""

from enum import StrEnum
from typing import ClassVar, Literal, NamedTuple

from pydantic import Field

from moteur.film.document import Document, Part


class Setting(StrEnum):
    """Say whether a scene is shot inside, outside, or both."""

    INT = "INT"
    EXT = "EXT"
    BOTH = "INT/EXT"


class Time(StrEnum):
    """Say under which light a scene plays."""

    DAY = "day"
    NIGHT = "night"
    DAWN = "dawn"
    DUSK = "dusk"


class Category(StrEnum):
    """Say which department brings a thing, in the order of a breakdown sheet."""

    CAST = "cast"
    EXTRAS = "extras"
    MINORS = "minors"
    STUNTS = "stunts"
    VEHICLES = "vehicles"
    ANIMALS = "animals"
    PROPS = "props"
    WEAPONS = "weapons"
    SET_DRESSING = "set_dressing"
    WARDROBE = "wardrobe"
    MAKEUP_HAIR = "makeup_hair"
    SPECIAL_EFFECTS = "special_effects"
    VISUAL_EFFECTS = "visual_effects"
    SPECIAL_EQUIPMENT = "special_equipment"
    SOUND = "sound"
    MUSIC = "music"


class Ink(NamedTuple):
    """A category's colour, mark, and headings in English and French.

    The mark is what a pen draws about the word in the script: it underlines, circles,
    stars or boxes it.
    """

    color: str
    english: str
    french: str
    mark: Literal["underline", "circle", "star", "box"] = "underline"

    def heading(self, language: str) -> str:
        """Return the heading in French for ``fr``, else in English."""
        return self.french if language.startswith("fr") else self.english


# In the order of a sheet.
CATEGORIES = {
    Category.CAST: Ink("#c8372d", "Cast", "Rôles"),
    Category.EXTRAS: Ink("#4f9a46", "Background actors", "Figuration"),
    Category.MINORS: Ink("#b5872b", "Minors", "Mineurs"),
    Category.STUNTS: Ink("#e07b1f", "Stunts", "Cascades"),
    Category.VEHICLES: Ink("#d6628f", "Vehicles", "Véhicules"),
    Category.ANIMALS: Ink("#c94f86", "Animals", "Animaux"),
    Category.PROPS: Ink("#7b4fa3", "Props", "Accessoires"),
    Category.WEAPONS: Ink("#8c2f39", "Weapons", "Armes"),
    Category.SET_DRESSING: Ink("#3f8f86", "Set dressing", "Ensemblage"),
    Category.WARDROBE: Ink("#8a6d5a", "Wardrobe", "Costumes", "circle"),
    Category.MAKEUP_HAIR: Ink("#b0607a", "Make-up and hair", "Maquillage, coiffure", "star"),
    Category.SPECIAL_EFFECTS: Ink("#2f6fb5", "Special effects", "Effets spéciaux"),
    Category.VISUAL_EFFECTS: Ink("#2a8fa8", "Visual effects", "Effets visuels"),
    Category.SPECIAL_EQUIPMENT: Ink("#45505b", "Special equipment", "Matériel spécial", "box"),
    Category.SOUND: Ink("#7a5230", "Sound", "Son"),
    Category.MUSIC: Ink("#7a5230", "Music", "Musique"),
}


class Because(StrEnum):
    """Say how something came onto a sheet.

    A cue of dialogue; a rule of grammar; a word of the lexicon; inferred from what the
    words imply, without standing there; a language model's suggestion; a person.
    """

    CUE = "cue"
    RULE = "rule"
    LEXICON = "lexicon"
    INFERRED = "inferred"
    MODEL = "model"
    PERSON = "person"


class State(StrEnum):
    """Say what people decided about a tag."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class Tag(Part):
    """One thing that a scene needs, with the words of the script that caused it.

    `element` is the id of the paragraph, `evidence` the words in it as they stand there;
    both are empty for what a person added. `confidence` is from 0 to 1. A refused tag
    stays, so that the refusal is seen and kept; what a scene needs is `Sheet.needs`.
    `filed` is ``category/name`` as the program gave them, once a person gave others.
    """

    category: Category
    name: str
    element: str = ""
    evidence: str = ""
    confidence: float = 1.0
    origin: Because = Because.RULE
    state: State = State.PROPOSED
    filed: str = ""

    @property
    def item(self) -> str:
        """Return how addresses name it: ``props/revolver``."""
        return self.filed or f"{self.category}/{self.name}"

    @property
    def inferred(self) -> bool:
        """Say whether it follows from the words without standing there."""
        return self.origin is Because.INFERRED


class Sheet(Part):
    """A scene's breakdown sheet.

    `set` is the reconciled name of the set, `place` what it is part of; `cast` the
    speaking parts in order of speaking; `silent` the other parts seen; both are among the
    tags of the category cast too, each with its words. `minutes` estimates the shooting
    time, `seconds` the running time between `least` and `most`. `carried` says that the
    light follows from the scene before, `guessed` that the script says nothing of it;
    `crowded` that its page holds more than eight scenes.
    """

    scene: str
    number: str
    set: str
    place: str = ""
    setting: Setting
    time: Time
    carried: bool = False
    guessed: bool = False
    cast: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    eighths: int
    crowded: bool = False
    page: str = ""
    minutes: int
    seconds: int
    least: int = 0
    most: int = 0
    summary: str = ""
    tags: tuple[Tag, ...] = ()

    def needs(self, category: Category | None = None) -> tuple[Tag, ...]:
        """Return what the scene needs (of one category): all tags that nobody refused."""
        return tuple(
            tag
            for tag in self.tags
            if tag.state is not State.REFUSED and category in (None, tag.category)
        )


class Alike(Part):
    """Propose that names mean one person, or one set; nothing is merged until a person says so.

    `what` is ``person`` or ``set``; `name` the one that would stay; `reason` says why.
    """

    what: Literal["person", "set"]
    name: str
    other: str
    reason: str


class Named(Part):
    """A name of a person or a set in the script; `same_as` is what a person merged it into."""

    what: Literal["person", "set"]
    name: str
    same_as: str = ""


class Breakdown(Document):
    """An episode's sheets, in script order; omitted scenes have none.

    `names` are all people and sets by the script's names; `alike` proposes which of them
    may be one.
    """

    name: ClassVar = "breakdown"
    format: Literal["breakdown.2"] = "breakdown.2"
    sheets: tuple[Sheet, ...] = ()
    names: tuple[Named, ...] = ()
    alike: tuple[Alike, ...] = ()

    def find(self, scene: str, item: str) -> Part | None:
        """Return a scene's sheet, a tag of it (``props/revolver``), or a name (``person/ANA``)."""
        sheet = next((s for s in self.sheets if s.scene == scene), None)
        if sheet is not None:
            wanted = item.casefold()
            tags = (t for t in sheet.tags if t.item.casefold() == wanted)
            return next(tags, None) if item else sheet
        if item and not scene:
            return next((n for n in self.names if f"{n.what}/{n.name}" == item), None)
        return super().find(scene, item)

    def admit(self, scene: str, item: str) -> Part | None:
        """Return the tag that a person may add to a scene under ``category/name``."""
        category, _, name = item.partition("/")
        if not name.strip() or category not in set(Category) or self.find(scene, "") is None:
            return None
        return Tag(category=Category(category), name=name, origin=Because.PERSON)


class Suggested(Part):
    """What a language model proposed for a scene: the tags that hold, and its reply, cut."""

    reply: str = ""
    tags: tuple[Tag, ...] = ()


class Suggestions(Document):
    """An episode's suggestions by scene; none where the production names no model."""

    name: ClassVar = "suggestions"
    format: Literal["suggestions.1"] = "suggestions.1"
    scenes: dict[str, Suggested] = Field({})
