"""Tables of a breakdown: what stands in which column, whoever writes it down."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from moteur.breakdown import evidence
from moteur.breakdown.model import CATEGORIES, Breakdown, Category, Sheet
from moteur.breakdown.reports.palette import SAYS, word
from moteur.breakdown.reports.presence import Presence, present
from moteur.engines.cells import Column
from moteur.film import eighths

Value = str | int | float


class Table(NamedTuple):
    """A table: `fixed` columns stay in sight."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    fixed: int


def scenes(breakdown: Breakdown, language: str) -> Table:
    """Return one row a scene."""
    heads = (
        ("Scene", 8), ("int_ext", 9), ("Set", 30), ("day_night", 10), ("Place", 20),
        ("script page", 8), ("pages", 8), ("Eighths", 8), ("minutes", 10), ("least", 10),
        ("most", 10), ("Cast", 34), ("Silent parts", 24), ("Summary", 60), ("Remarks", 40),
    )  # fmt: skip
    columns = (
        *(Column(_say(name, language), width, name in _WIDE) for name, width in heads),
        *(Column(CATEGORIES[c].heading(language), 9) for c in _COUNTED),
    )
    rows = tuple(_scene(sheet, language) for sheet in breakdown.sheets)
    return Table(_say("Scenes", language), columns, rows, 3)


def elements(breakdown: Breakdown, language: str, sentences: Mapping[str, str]) -> Table:
    """Return one row an element; those that a person refused too."""
    columns = (
        Column(_say("Scene", language), 8),
        Column(_say("Set", language), 28, True),
        Column(_say("Category", language), 22, True),
        Column(_say("Name", language), 28, True),
        Column(_say("Words", language), 28, True),
        Column(_say("Sentence", language), 60, True),
        Column(_say("Confidence", language), 11),
        Column(_say("Origin", language), 11),
        Column(_say("State", language), 11),
        Column(_say("Address", language), 36, True),
    )
    rows = tuple(
        (
            sheet.number,
            sheet.set,
            CATEGORIES[tag.category].heading(language),
            tag.name,
            tag.evidence,
            evidence.sentence(sentences.get(tag.element, ""), tag.evidence),
            round(tag.confidence, 2),
            word(SAYS[tag.origin], language),
            _say(tag.state.value, language),
            f"{sheet.scene}/breakdown/{tag.item}",
        )
        for sheet in breakdown.sheets
        for tag in sheet.tags
    )
    return Table(_say("Elements", language), columns, rows, 4)


def cast(breakdown: Breakdown, language: str) -> Table:
    """Return one row a part, one column a scene: ● speaks, ○ is silent, V is heard alone."""
    scenes = [present(sheet) for sheet in breakdown.sheets]
    counts = Counter(name for there in scenes for name in there)
    columns = (
        Column(_say("Part", language), 28, True),
        Column(_say("Scenes", language), 9),
        *(Column(sheet.number, 6) for sheet in breakdown.sheets),
    )
    rows = tuple(
        (name, counts[name], *(_MARKS[there.get(name)] for there in scenes))
        for name in sorted(counts, key=lambda n: (-counts[n], n))
    )
    return Table(_say("Cast", language), columns, rows, 2)


def sets(breakdown: Breakdown, language: str) -> Table:
    """Return one row a set, under its place."""
    found: dict[tuple[str, str], list[Sheet]] = {}
    for sheet in breakdown.sheets:
        found.setdefault((sheet.place, sheet.set), []).append(sheet)
    columns = (
        Column(_say("Place", language), 30, True),
        Column(_say("Set", language), 34, True),
        Column(_say("Scenes", language), 9),
        Column(_say("Numbers", language), 40, True),
        Column(_say("pages", language), 9),
        Column(_say("Eighths", language), 9),
        Column(_say("minutes", language), 12),
        Column(_say("day_night", language), 20, True),
    )
    rows = tuple(
        (
            place,
            name,
            len(here),
            ", ".join(s.number for s in here),
            eighths.spell(sum(s.eighths for s in here)),
            sum(s.eighths for s in here),
            sum(s.minutes for s in here),
            ", ".join(dict.fromkeys(word(s.time, language) for s in here)),
        )
        for (place, name), here in sorted(found.items(), key=lambda item: item[0])
    )
    return Table(_say("Sets", language), columns, rows, 2)


_MARKS: dict[Presence | None, Value] = {
    Presence.SPEAKS: "●",
    Presence.SILENT: "○",
    Presence.HEARD: "V",
    None: "",
}
_COUNTED = tuple(c for c in Category if c is not Category.CAST)
_WIDE = ("Set", "Place", "Cast", "Silent parts", "Summary", "Remarks")
_FRENCH = {
    "Scene": "Séquence", "int_ext": "Int/Ext", "Set": "Décor", "day_night": "Lumière",
    "Place": "Lieu", "script page": "Page", "pages": "Pages", "Eighths": "Huitièmes",
    "minutes": "Minutes de tournage", "least": "Secondes, au moins", "most": "Secondes, au plus",
    "Cast": "Rôles", "Silent parts": "Rôles muets", "Summary": "Résumé", "Remarks": "Remarques",
    "Scenes": "Séquences", "Elements": "Éléments", "Sets": "Décors", "Category": "Catégorie",
    "Name": "Nom", "Words": "Mots", "Sentence": "Phrase", "Confidence": "Confiance",
    "Origin": "Origine", "State": "Décision", "Address": "Adresse", "Part": "Rôle",
    "Numbers": "Numéros", "proposed": "proposé", "accepted": "accepté", "refused": "refusé",
}  # fmt: skip
_ENGLISH = {
    "int_ext": "Int/Ext", "day_night": "Light", "script page": "Page", "pages": "Pages",
    "minutes": "Minutes to shoot", "least": "Seconds, least", "most": "Seconds, most",
}  # fmt: skip


def _say(name: str, language: str) -> str:
    return (_FRENCH if language.startswith("fr") else _ENGLISH).get(name, name)


def _scene(sheet: Sheet, language: str) -> tuple[Value, ...]:
    marks = ("carried", "guessed", "crowded")
    return (
        sheet.number,
        sheet.setting.value,
        sheet.set,
        word(sheet.time, language),
        sheet.place,
        sheet.page,
        eighths.spell(sheet.eighths),
        sheet.eighths,
        sheet.minutes,
        sheet.least or sheet.seconds,
        sheet.most or sheet.seconds,
        ", ".join(sheet.cast),
        ", ".join(sheet.silent),
        sheet.summary,
        " · ".join(word(mark, language) for mark in marks if getattr(sheet, mark)),
        *(len(sheet.needs(c)) or "" for c in _COUNTED),
    )
