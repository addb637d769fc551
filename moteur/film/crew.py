"""Crew: the factors of how long a plan of shots takes on the day.

They are what ``[crew]`` in ``production.toml`` says. Where the breakdown estimates by pages,
these count directions, set-ups and takes.
"""

from pydantic import Field

from moteur.film.document import Part


class Crew(Part):
    """Say how long a crew takes for what a treatment asks of it."""

    direction: int = Field(12, ge=0, le=600, description="minutes to light a direction")
    camera: int = Field(5, ge=0, le=600, description="minutes to place and rehearse a set-up")
    move: int = Field(20, ge=0, le=600, description="minutes more for a camera that travels")
    takes: int = Field(3, ge=1, le=100, description="how often a shot is taken")
    move_takes: int = Field(7, ge=1, le=100, description="how often one that travels is taken")
    slate: int = Field(45, ge=0, le=3600, description="seconds between takes")
    step: int = Field(5, ge=1, le=60, description="minutes to which the sum is rounded up")
