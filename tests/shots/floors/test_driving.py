import pytest

from moteur.shots.floors.driving import drives


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
