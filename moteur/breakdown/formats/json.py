"""JSON for programs: the scenes with what each needs, and nothing of the record.

``{"scenes": [{"index", "scene_number", "int_ext", "set", "day_night", "eighths",
"minutes", "elements": {category: [{"name", "evidence", "confidence", "origin"}]}}]}``.
`index` counts from 0; `day_night` is DAY, NIGHT, DAWN or DUSK. Every category is there,
empty where the scene needs nothing of it. What a person refused is not.
"""

import json
from typing import Any

from moteur.breakdown.model import Breakdown, Category, Sheet, Tag


def write(breakdown: Breakdown) -> bytes:
    """Return the JSON as UTF-8."""
    return json.dumps(plain(breakdown), ensure_ascii=False, indent=1).encode() + b"\n"


def plain(breakdown: Breakdown) -> dict[str, Any]:
    """Return the breakdown as plain values."""
    return {"scenes": [_scene(index, sheet) for index, sheet in enumerate(breakdown.sheets)]}


def _scene(index: int, sheet: Sheet) -> dict[str, Any]:
    return {
        "index": index,
        "scene_number": sheet.number,
        "int_ext": sheet.setting.value,
        "set": sheet.set,
        "day_night": sheet.time.upper(),
        "eighths": sheet.eighths,
        "minutes": sheet.minutes,
        "elements": {
            category.value: [_element(tag) for tag in sheet.needs(category)]
            for category in Category
        },
    }


def _element(tag: Tag) -> dict[str, Any]:
    return {
        "name": tag.name,
        "evidence": tag.evidence,
        "confidence": round(tag.confidence, 3),
        "origin": tag.origin.value,
    }
