"""Founding: a production's folder, made from a screenplay or from another folder."""

import shutil
from pathlib import Path

from moteur.film.errors import BadInput
from moteur.film.production import Person, Production
from moteur.schedule.formats import terms as terms_format
from moteur.studio import scripts
from moteur.studio.folder import read_production, write_production

_SCRIPT = "script"


def from_script(folder: Path, script: Path, title: str, language: str) -> Production:
    """Lay out a new production around a copy of the writer's file.

    `terms/` gets tables with the script's parts and sets, for the office to fill in.
    """
    screenplay = scripts.read(script, language)
    (folder / _SCRIPT).mkdir(parents=True)
    suffix = script.suffix.lower() if script.suffix.lower() in scripts.MEDIA else ".fountain"
    copy = folder / _SCRIPT / f"{script.stem}{suffix}"
    shutil.copyfile(script, copy)
    production = Production(
        title=title or screenplay.title or script.stem,
        language=screenplay.language,
        rate=24 if screenplay.language.startswith("en") else 25,
        currency="EUR",
        episodes={"e01": f"{_SCRIPT}/{copy.name}"},
        people=(Person(name="Director", roles=("director", "producer")),),
    )
    write_production(folder, production)
    parts = sorted({s.character for scene in screenplay.scenes for s in scene.speeches()})
    sets = sorted({scene.heading.place for scene in screenplay.scenes if scene.heading.place})
    terms_format.write_template(folder / "terms", parts, sets, production.currency, None)
    return production


def from_folder(folder: Path, model: Path) -> Production:
    """Copy a production's files (never its ``out/``); refuse a folder that is none."""
    if not model.is_dir():
        raise BadInput("there is no such folder", str(model), "name a folder with production.toml")
    read_production(model)
    folder.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(model, folder, ignore=shutil.ignore_patterns("out", ".*"))
    return read_production(folder)
