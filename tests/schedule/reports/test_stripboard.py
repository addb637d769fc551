"""The strip board: what stands on it."""

from moteur.schedule.model import Costs, Other, Schedule, Waiting
from moteur.schedule.reports import stripboard
from moteur.schedule.reports.beats import beats, moves

from . import sample
from .reading import read, whole

SCHEDULE = sample.schedule()
TEXT = whole(stripboard.draw(SCHEDULE, sample.TITLE))
FRENCH = whole(stripboard.draw(SCHEDULE, sample.TITLE, "fr"))


def test_days_have_heads():
    assert "DAY 1 Monday 1 March 2027 08:00–18:10" in TEXT
    assert "DAY 4 Thursday 4 March 2027 Boat unit" in TEXT
    assert "SPLIT" in TEXT and "NIGHT" in TEXT and "16:00–02:10 +1" in TEXT
    assert "sunrise 07:04 · sunset 18:05" in TEXT
    assert "JOUR 1 lundi 1er mars 2027 08h00–18h10" in FRENCH
    assert "lever du soleil 07h04 · coucher du soleil 18h05" in FRENCH


def test_parts_plates_and_hires():
    assert "12 pt1 08:00–11:20" in TEXT and "12 pt2" in TEXT
    assert "P1 plate" in TEXT and "+ Camera boat" in TEXT
    assert "P1 pelure" in FRENCH


def test_banners_say_what_lies_between():
    assert "Company move → Salt works 23:20–00:20 +1 1 h" in TEXT
    assert "Meal 12:15–13:15 1 h" in TEXT and "Wait for the dark 17:10–18:35" in TEXT
    assert "54 continued 00:20–02:10 +1" in TEXT
    assert "No shooting: Mon 15 Mar" in TEXT and "Sans tournage : lun. 15 mars" in FRENCH
    assert "Attente de la nuit" in FRENCH and "Changement de décor → Salt works" in FRENCH


def test_remarks_stand_under_a_day():
    assert "Held: Ilya Brandt · Weather cover: 21" in TEXT
    assert "Tide is lowest at 14:20" in TEXT


def test_the_boneyard_says_why():
    assert "Boneyard" in TEXT and "need 19 hours of him" in TEXT
    assert "Séquences à placer" in FRENCH


def test_costs_beside_other_ways():
    assert "16,800 EUR less (10%) than shooting in script order." in TEXT
    assert "Rules or dates broken that way: 2." in TEXT
    assert "141,000 EUR (a proved bound)" in TEXT
    assert "Overtime" in TEXT and "Dates without shooting" not in TEXT
    assert "16 800 EUR de moins (10 %)" in FRENCH.replace("\u202f", " ")
    plain = SCHEDULE.model_copy(
        update={
            "costs": Costs(crew=100),
            "others": (Other(name="by_place", days=3, costs=Costs()),),
        }
    )
    text = whole(stripboard.draw(plain, "X"))
    assert "Overtime" not in text and "Hires" not in text
    assert "1 EUR more than shooting place by place" in text


def test_what_is_proved():
    proved = SCHEDULE.model_copy(update={"bound": SCHEDULE.costs.total})
    assert "no schedule that ends by 29 March 2027 costs less." in whole(
        stripboard.draw(proved, "")
    )
    free = SCHEDULE.model_copy(update={"costs": Costs(), "others": (), "bound": 0})
    assert "No rates are entered" in whole(stripboard.draw(free, "X"))


def test_remarks_on_the_schedule():
    assert "No terms for PASTOR GRIEM" in TEXT
    assert "out of Milo's order. 15" in TEXT.replace("\u202f", " ")
    assert "7 Fri 5 Mar Tue 2 Mar" in TEXT and "58 Fri 5 Mar not placed" in TEXT
    assert "e01/s16#day 4" in TEXT and "terms/rules" in TEXT


def test_a_long_day_repeats_its_head():
    pages = read(stripboard.draw(sample.large(days=1, scenes=60), "X"))
    strips = [page for page in pages if "DAY 1" in page]
    assert len(strips) > 2 and all("continued" in page for page in strips[1:])


def test_ninety_days_and_forty_people():
    text = whole(stripboard.draw(sample.large(), "X", size="letter-landscape"))
    assert all(f"DAY {number} " in text for number in range(1, 91))
    assert "40 PART NUMBER" in text


def test_only_a_boneyard():
    waiting = Waiting(strip=sample.strip(3), why="Nobody is free.")
    text = whole(stripboard.draw(Schedule(currency="EUR", boneyard=(waiting,)), "X"))
    assert "Nobody is free." in text and "No scenes yet." not in text


def test_beats_without_hours_are_strips_and_moves():
    day = SCHEDULE.days[0].model_copy(update={"moments": ()})
    kinds = [beat.kind for beat in beats(day)]
    assert kinds == ["scene", "scene", "move", "scene", "scene", "scene"]
    assert moves(day) == moves(SCHEDULE.days[0]) == 1
