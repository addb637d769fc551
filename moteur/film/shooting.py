"""Shooting: the factors of the estimate of how long a scene takes to shoot.

They are what ``[shooting]`` in ``production.toml`` says, so that whoever knows the crew
better corrects them. Where a category adds minutes, it adds them once a scene.
"""

from pydantic import Field

from moteur.film.document import Part


class Shooting(Part):
    """Say how many minutes each thing takes; the last three are no such minutes."""

    setup: int = Field(20, ge=0, le=600, description="minutes to light and rehearse a scene")
    eighth: int = Field(12, ge=0, le=600, description="minutes for each eighth of a page")
    part: int = Field(5, ge=0, le=600, description="minutes for each part beyond two")
    new_set: int = Field(
        15, ge=0, le=600, description="minutes for the first scene of the script on a set"
    )
    extras: int = Field(30, ge=0, le=600, description="minutes for background actors")
    minors: int = Field(15, ge=0, le=600, description="minutes for children")
    animals: int = Field(20, ge=0, le=600, description="minutes for animals")
    vehicles: int = Field(20, ge=0, le=600, description="minutes for vehicles")
    weapons: int = Field(10, ge=0, le=600, description="minutes for weapons and their safety")
    stunts: int = Field(45, ge=0, le=600, description="minutes for stunts")
    special_effects: int = Field(30, ge=0, le=600, description="minutes for special effects")
    visual_effects: int = Field(15, ge=0, le=600, description="minutes for visual effects")
    outside: int = Field(10, ge=0, le=500, description="percent more outside")
    dark: int = Field(
        10, ge=0, le=500, description="percent more outside by night, dawn or dusk, on top"
    )
    step: int = Field(5, ge=1, le=60, description="minutes to which the sum is rounded up")
