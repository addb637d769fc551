import pytest

from moteur.shots.floors.driving import at_the_wheel, drives
from moteur.shots.model import Blocking, Move


@pytest.mark.parametrize(
    ("kind", "texts", "answer"),
    [
        ("car_interior", ("INT. CAR - NIGHT", "Rain on the windscreen."), True),
        ("car_interior", ("INT. PARKED CAR - NIGHT",), False),
        ("car_interior", ("INT. VOITURE", "La voiture est garée sous un réverbère."), False),
        ("car_interior", ("INT. VOITURE", "Elle conduit sans un mot."), True),
        ("car_interior", ("INT. COCHE", "El coche está aparcado."), False),
        ("car_interior", ("INT. CAR", "She drives.", "She parks."), True),
        ("train_interior", ("INT. TRAIN - DAY",), True),
        ("kitchen", ("INT. KITCHEN", "He drives her mad."), False),
    ],
)
def test_words_say_whether_it_drives(kind, texts, answer):
    assert drives(kind, texts) is answer


def test_who_drives_has_the_seat_at_the_wheel():
    def sits(player, x, thing=""):
        return Move(element="a", player=player, at=(x, 0.1), facing=270.0, pose="sit", thing=thing)

    made = at_the_wheel(
        "car_interior", Blocking(moves=(sits("ANA", 0.42), sits("BEN", -0.42, "wheel")))
    )
    assert {m.player: m.at[0] for m in made.moves} == {"ANA": -0.42, "BEN": 0.42}
    assert at_the_wheel("car_interior", made) == made
