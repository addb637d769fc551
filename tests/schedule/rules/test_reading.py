import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.schedule.rules import read

HEAD = '[[profile]]\nid = "ours"\ntitle = "Ours"\nsince = 2027-01-01\n'


def test_all_that_a_profile_may_say():
    (ours,) = read(
        HEAD
        + """
covers = "cast"
rest = "11:30"
ceiling = "2,492.50"
overtime_every = "0:06"
forced = { most = 900.5, currency = "EUR" }
meals = { within = "6:00", penalties = ["7,5", 10], currency = "EUR" }
overtime = [{ after = "8:00", percent = 125 }]
minors = [{ since = 72, until = 108, work = "4:00", place = "8:00", free_latest = "24:30" }]
[[profile.sources]]
title = "A letter"
read = 2027-01-02
"""
    )
    assert (ours.rest, ours.overtime_every, ours.ceiling) == (690, 6, 249250)
    assert ours.forced.most == 90050
    assert (ours.meals.within, ours.meals.penalties) == (360, (750, 1000))
    assert ours.overtime[0].after == 480
    assert (ours.minors[0].work, ours.minors[0].free_latest) == (240, 1470)
    assert ours.sources[0].read == datetime.date(2027, 1, 2)
    assert ours.currency == "EUR"


def test_profiles_may_be_like_earlier_ones():
    first, second = read(
        HEAD + 'until = 2027-06-30\nrest = "11:00"\nmeals = { within = "6:00" }\n[[profile]]\n'
        'like = "ours@2027-01-01"\nsince = 2027-07-01\nmeals = { within = "5:00" }\n'
    )
    assert second.id == first.id and second.rest == 660 and second.until is None
    assert second.meals.within == 300


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rest = 12", "rest: '12' is no length of time; write hours as \"11:30\""),
        ('rest = "12"', "rest: '12' is no length"),
        ('rest = "11:60"', "rest: '11:60'"),
        ('rest = "-1:00"', "rest: '-1:00'"),
        ('rest = "9999:00"', "rest: '9999:00'"),
        ('resr = "12:00"', "resr: this is no key; did you mean rest?"),
        ("meals = 3", "meals: 3 is no table; write [profile.meals]"),
        ('meals = { within = "soon" }', "meals.within: 'soon'"),
        ("meals = { within = 360 }", "meals.within: '360'"),
        ('meals = { within = "6:00", penalties = [-1] }', "meals.penalties: -1 is no amount"),
        ('meals = { within = "6:00", penalties = ["x"] }', "meals.penalties: “x” is not an amount"),
        ("forced = { most = true }", "forced.most: 'True' is no amount"),
        ("ceiling = []\nrest = []", "rest: '[]' is no length"),
        ('overtime = [{ after = "8:00", percent = 50 }]', "overtime.0.percent:"),
        ('overtime = [{ after = "9:00", percent = 150 }, { after = "8:00", percent = 200 }]',
         "overtime: tiers do not follow each other"),
        ("drops = -1", "drops:"),
        ('forced = { most = 1, currency = "euro" }', "forced"),
        ('minors = [{ since = 9, until = 217, work = "1:00", place = "2:00" }]', "minors.0.until"),
        ('minors = [{ since = 9, until = 9, work = "1:00", place = "2:00" }]', "minors: since"),
        ('overtime = [{ after = "8:00", percent = 150 }, { after = "8:00", percent = 200 }]',
         "overtime: tiers do not follow each other"),
        ('minors = [{ since = 0, until = 9, work = "1:00", place = "2:00", latest = "4:59",'
         'earliest = "5:00" }]', "minors: latest is before earliest"),
        ('minors = [{ since = 0, until = 9, work = "1:00", place = "2:00" },'
         '{ since = 8, until = 12, work = "1:00", place = "2:00" }]', "minors: ages overlap"),
        ('covers = "minors"', "covers: minors are not listed"),
        ('covers = "all of us"', "covers: Input should be"),
        ("until = 2026-12-31", "until: it ends before it begins"),
        ('rest = "9:00"\nrest_outside = "10:00"', "rest_outside: it is longer than rest"),
        ('forced = { currency = "EUR" }\nmeals = { within = "6:00", penalties = [1] }',
         "currency: forced and meals are in two"),
        ('like = "theirs"', "like: “theirs” is not known; known are "),
    ],
)  # fmt: skip
def test_each_mistake_is_one_line_that_names_its_key(text, said):
    with pytest.raises(BadInput) as caught:
        read(HEAD + text + "\n", "terms/rules.toml")
    line = str(caught.value)
    assert "\n" not in line
    assert line.startswith("terms/rules.toml: profile 1 “ours”: ")
    assert said in line


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("profile = 3", "“profile” is no list of profiles"),
        ("[profile]\nid = 'x'", "“profile” is no list of profiles"),
        ("[[rule]]\nid = 'x'", "“rule” is no list of profiles"),
        ("[[profile]]\nid = ", "Invalid value"),
        ("[[profile]]\ntitle = 'x'", "profile 1: id: Field required"),
        ("[[profile]]\nid = 'A b'\ntitle = 'x'\nsince = 2027-01-01", "id: “A b” is no name"),
        ("x = " + "[" * 5000, "nested too deeply"),
        (HEAD * 101, "more than 100 profiles"),
        ("#" * (512 * 1024 + 1), "larger than 512 KB"),
        (HEAD + HEAD, "“ours” of 2027-01-01 still holds on 2027-01-01"),
    ],
)
def test_a_file_that_is_none_is_refused_in_one_line(text, said):
    with pytest.raises(BadInput) as caught:
        read(text, "terms/rules.toml")
    assert said in str(caught.value) and "\n" not in str(caught.value)


def test_what_is_just_right_is_read():
    one, two = read(
        HEAD + "until = 2027-01-01\n" + HEAD.replace("2027-01-01", "2027-01-02") + 'rest = "9:00"\n'
        'rest_outside = "9:00"\nminors = [{ since = 0, until = 9, work = "1:00", place = "2:00",'
        'earliest = "5:00", latest = "5:00" },'
        '{ since = 9, until = 216, work = "1:00", place = "2:00" }]\n'
    )
    assert one.until == one.since < two.since
    assert two.minors[0].latest == two.minors[0].earliest == 300


def test_a_profile_ends_before_the_next_one_begins():
    twice = HEAD + "until = 2027-03-01\n" + HEAD.replace("2027-01-01", "2027-03-01")
    with pytest.raises(BadInput, match="of 2027-01-01 still holds on 2027-03-01"):
        read(twice)


def test_an_empty_file_has_no_profiles():
    assert read("") == ()


VALUES = st.recursive(
    st.one_of(st.integers(), st.booleans(), st.text("x:1é", max_size=5).map(repr)),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)


@given(st.sampled_from(["rest", "meals", "minors", "overtime", "forced", "ceiling", "like",
                        "sources", "unknown", "id", "since", "covers"]), VALUES)  # fmt: skip
def test_whatever_is_written_is_read_or_refused(key, value):
    said = str(value).replace("True", "true").replace("False", "false")
    try:
        read(HEAD.replace(f"{key} =", f"was_{key} =") + f"{key} = {said}\n", "f")
    except BadInput as refused:
        assert "\n" not in str(refused)
