"""A production's folder: ``production.toml`` and what it names, read and first written."""

import os
import re
from fractions import Fraction
from pathlib import Path, PurePosixPath
from typing import Any

from moteur.film import toml
from moteur.film.errors import BadInput
from moteur.film.production import Person, Production
from moteur.studio import disk

FILE = "production.toml"
_EPISODE = re.compile(r"e\d{2,4}")
_ASPECT = re.compile(r"\d+(\.\d+)?:\d+(\.\d+)?")
_BACK = "put it back from a backup, or start again with moteur new"


def home() -> Path:
    """Return the studio's folder: MOTEUR_HOME, by default ``~/Moteur``."""
    return Path(os.environ.get("MOTEUR_HOME") or "~/Moteur").expanduser().absolute()


def read_production(folder: Path) -> Production:
    """Read ``production.toml`` and see that the scripts which it names are there.

    Raise BadInput with file, line and key, and what to write instead.
    """
    path = folder / FILE
    if not folder.is_dir():
        raise BadInput("the production's folder is gone", str(folder), _BACK)
    if not path.is_file():
        raise BadInput(f"the folder has no {FILE}", str(folder), _BACK)
    values = toml.load(path)
    values.pop("format", None)
    _check_rates(values, path)
    production = toml.validate(Production, values, path)
    _check(production, path)
    for episode, script in production.episodes.items():
        _check_script(folder, episode, script)
    return production


def write_production(folder: Path, production: Production) -> None:
    """Write ``production.toml``, readable and with its own explanations."""
    disk.write(folder / FILE, spell(production).encode())


def spell(production: Production) -> str:
    """Write a production as TOML."""
    p, quote = production, toml.quote
    start = f"start = {p.start.isoformat()}" if p.start else "# start = 2027-03-01"
    lines = [
        "# What this production is. Moteur reads this file and never changes it.",
        "",
        f"title = {quote(p.title)}",
        f"kind = {quote(p.kind)}  # or {_other(p.kind)}",
        f"language = {quote(p.language)}  # of the script, as en, fr or pt-BR",
        f"rate = {_rate(p.rate)}  # pictures a second of the film, or {quote('24000/1001')}",
        f"aspect = {quote(p.aspect)}",
        f"currency = {quote(p.currency)}  # of every amount in terms/",
        f"place = {quote(p.place)}",
        f"{start}  # the first day of shooting",
        "",
        "[picture]  # how previs is drawn: pixels, and pictures a second, held to fill the rate",
        f"width = {p.picture.width}",
        f"height = {p.picture.height}",
        f"pictures = {_rate(p.picture.pictures)}",
        f"look = {quote(p.picture.look)}  # or drawn (ink and wash) or rendered (slow)",
        f"burn_ins = {str(p.picture.burn_ins).lower()}  # the strip with shot, words and timecode",
        "",
        "[episodes]  # a film has one",
        *(f"{toml.key(name)} = {quote(script)}" for name, script in p.episodes.items()),
        "",
        "# Who works on it, and as what. The first one acts where a command has no --as.",
        *(line for person in p.people for line in _person(person)),
        "[decides]  # which roles approve a document; for those not named here any role may",
        *(f"{toml.key(name)} = {_list(roles)}" for name, roles in p.decides.items()),
        *([] if p.decides else ['# shots = ["director"]', '# schedule = ["producer"]']),
    ]
    return "\n".join(lines) + "\n"


def _person(person: Person) -> tuple[str, ...]:
    name, roles = toml.quote(person.name), _list(person.roles)
    return ("[[people]]", f"name = {name}", f"roles = {roles}", "")


def _list(texts: tuple[str, ...]) -> str:
    return f"[{', '.join(toml.quote(text) for text in texts)}]"


def _rate(rate: Fraction) -> str:
    return toml.quote(str(rate))


def _other(kind: str) -> str:
    return '"documentary"' if kind == "fiction" else '"fiction"'


def _check_rates(values: dict[str, Any], path: Path) -> None:
    """Refuse a rate such as 23.976, of which nobody can tell the fraction it stands for."""
    picture = values.get("picture")
    given = {"rate": values.get("rate", 24)}
    if isinstance(picture, dict):
        given["picture.pictures"] = picture.get("pictures", 8)
    for name, rate in given.items():
        if isinstance(rate, float) and not rate.is_integer():
            then = 'write 23.976 as "24000/1001", 29.97 as "30000/1001"'
            raise BadInput(f"“{name}” cannot be {rate}", str(path), then)


def _check(production: Production, path: Path) -> None:
    """Refuse what is well-formed and makes no sense."""
    where = str(path)
    if not 1 <= production.rate <= 240:
        raise BadInput(f"“rate” cannot be {production.rate}", where, "write 1 to 240, as 24")
    if not 0 < production.picture.pictures <= production.rate:
        then = f"write more than 0 and at most the rate, {production.rate}"
        raise BadInput("“picture.pictures” is out of range", where, then)
    if not _ASPECT.fullmatch(production.aspect):
        raise BadInput(f"“aspect” cannot be {production.aspect}", where, "write it as 16:9")
    if not production.episodes:
        raise BadInput("“episodes” is empty", where, 'write e01 = "script/film.fountain"')
    for episode in production.episodes:
        if not _EPISODE.fullmatch(episode):
            raise BadInput(f"“{episode}” is not an episode's id", where, "write e01, e02, ...")
    names = [person.name for person in production.people]
    for name in names:
        if not name.strip() or names.count(name) > 1:
            then = "give each person a name of their own"
            raise BadInput(f"“people” names “{name}” {names.count(name)} times", where, then)


def _check_script(folder: Path, episode: str, script: str) -> None:
    place = PurePosixPath(script)
    if place.is_absolute() or ".." in place.parts or "\\" in script or not script.strip():
        then = "keep scripts in the folder script/ and write it as script/film.fountain"
        raise BadInput(f"“{script}” is outside the production", str(folder / FILE), then)
    if not (folder / place).is_file():
        then = f"put the script of {episode} there, or mend [episodes] in {FILE}"
        raise BadInput("the script is missing", str(folder / place), then)
