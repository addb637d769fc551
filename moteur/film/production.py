"""The production: what ``production.toml`` says."""

import datetime
from fractions import Fraction
from typing import Any, ClassVar, Literal

from pydantic import Field

from moteur.film.crew import Crew
from moteur.film.document import Document, Part
from moteur.film.running import Running
from moteur.film.shooting import Shooting
from moteur.film.timing import Timing


class Person(Part):
    """Name somebody who works on the production, and in which roles."""

    name: str
    roles: tuple[str, ...] = ()


Look = Literal["draft", "drawn", "rendered"]


class Picture(Part):
    """Choose the size and rate at which previs is drawn.

    `pictures` are drawn each second and held to fill the production's rate. `look` is how;
    `burn_ins` the strip with shot, words and timecode. `storyboard` says how many panels stand
    across and down a page.
    """

    width: int = Field(640, ge=64, le=4096, multiple_of=2)
    height: int = Field(360, ge=64, le=4096, multiple_of=2)
    pictures: Fraction = Fraction(8)
    look: Look = "draft"
    storyboard: Literal["1", "3x2", "4x3", "2x3", "strip"] = "3x2"
    burn_ins: bool = True


class LanguageModel(Part):
    """Name a language model that may propose, and the server that answers for it.

    `url` is the server's OpenAI-compatible address, as ``http://localhost:11434/v1``;
    `timeout` is in seconds, for one answer.
    """

    url: str = Field(pattern="^https?://[^\\s/?#@]+(/[^\\s?#]*)?$", max_length=300)
    model: str = Field(min_length=1, max_length=200)
    timeout: int = Field(120, ge=1, le=3600)


class Production(Document):
    """Say what is made, for whom, at which rate, and who decides what.

    `camera` names a camera package, or is a table with the production's own.
    """

    name: ClassVar = "production"
    format: Literal["production.1"] = "production.1"
    title: str
    kind: Literal["fiction", "documentary"] = "fiction"
    language: str = Field("en", description="BCP 47")
    rate: Fraction = Fraction(24)
    aspect: str = "16:9"
    camera: str | dict[str, Any] = "super-35"
    currency: str = Field("EUR", pattern="^[A-Z]{3}$")
    place: str = ""
    start: datetime.date | None = None
    picture: Picture = Picture()
    running: Running = Running()
    shooting: Shooting = Shooting()
    crew: Crew = Crew()
    timing: Timing = Timing()
    language_model: LanguageModel | None = None
    episodes: dict[str, str] = Field(
        description="episode id to script file, as e01 = script/x.fountain"
    )
    people: tuple[Person, ...] = ()
    decides: dict[str, tuple[str, ...]] = Field(
        {}, description="document to the roles that decide it"
    )
