"""A script's shots as cameras are told of them, for the benches of previs."""

from pathlib import Path

from moteur.film.production import Production
from moteur.previs import slates
from moteur.previs.model import Cast, Cut, Places, Voices
from moteur.shots.model import Shots
from moteur.studio import apart, places, scripts

EXAMPLES = Path(__file__).parents[1] / "examples"
EXAMPLE = EXAMPLES / "eleventh-floor/script/the-eleventh-floor.fountain"


def told(script: Path) -> list[dict]:
    """Return every shot of a script: its id, size, subjects, and slate as JSON."""
    found = scripts.read(script, "")
    made: dict[type, object] = {}
    with apart.apart() as record:
        apart.make(record, found, "shots", "cut", "voices", "cast", of=apart.production(found))
        for place in record.documents("apart"):
            for kind in (Shots, Cut, Voices, Cast):
                if place.document == kind.name:
                    newest = places.newest(record, "apart", place)
                    made[kind] = record.load(newest, kind)
    production: Production = apart.production(found)
    spoken = {voice.speech: voice for voice in made[Voices].voices}
    timed = {cut.scene: cut for cut in made[Cut].scenes}
    design = slates.design(made[Cast], Places())
    shots = []
    for plan in made[Shots].scenes:
        setups = {setup.number: setup for setup in plan.setups}
        planned = {shot.id: setups[shot.setup] for shot in plan.shots}
        for shot, slate in slates.slates(plan, timed[plan.scene], spoken, production, design):
            setup = planned[shot.shot]
            shots.append({"shot": shot.shot, "size": str(setup.size), "subjects": setup.subjects,
                          "slate": slate.model_dump(mode="json")})  # fmt: skip
    return shots
