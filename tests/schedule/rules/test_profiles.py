import datetime
import re
from pathlib import Path

import pytest

from moteur.film.errors import BadInput
from moteur.schedule.model import Forced, Meals, Minor, Profile, Tier
from moteur.schedule.rules import known, own, profile
from tests.schedule.rules import MONDAY, bare

D = datetime.date


@pytest.mark.parametrize("rules", known(), ids=lambda p: f"{p.id}@{p.since}")
def test_every_profile_has_sources_with_addresses_and_dates(rules):
    assert rules.sources
    assert all(s.title and s.section and s.url.startswith("http") for s in rules.sources)
    assert any(s.read for s in rules.sources)
    for key, sentence in rules.unknown.items():
        assert re.fullmatch(r"[a-z_]+", key) and sentence.endswith("."), key


@pytest.mark.parametrize(
    ("on", "since"),
    [(D(2020, 7, 1), D(2020, 7, 1)), (D(2023, 7, 12), D(2020, 7, 1)),
     (D(2023, 11, 9), D(2023, 11, 9)), (D(2026, 6, 30), D(2023, 11, 9)),
     (D(2026, 7, 1), D(2026, 7, 1)), (D(2031, 1, 1), D(2026, 7, 1))],
)  # fmt: skip
def test_the_date_picks_the_terms(on, since):
    assert profile("sag-aftra-theatrical", on).since == since


@pytest.mark.parametrize("on", [D(2020, 6, 30), D(2023, 7, 13), D(2023, 11, 8)])
def test_a_date_on_which_nothing_holds_is_refused(on):
    with pytest.raises(BadInput, match=r"does not hold on .* from 2020-07-01 to 2023-07-12"):
        profile("sag-aftra-theatrical", on)


def test_a_name_that_is_not_known_is_refused_with_the_nearest():
    with pytest.raises(BadInput, match=r"“sag-afta-theatrical”.*did you mean sag-aftra-theatrical"):
        profile("sag-afta-theatrical", MONDAY)
    with pytest.raises(BadInput, match="known are california-minors, eu-working-time"):
        profile("zzz", MONDAY)


def test_the_productions_own_come_first_while_they_hold():
    ours = bare(id="eu-working-time", until="2027-12-31", rest=600)
    assert profile("eu-working-time", MONDAY, [ours]).rest == 600
    assert profile("eu-working-time", D(2028, 1, 1), [ours]).rest == 660
    assert profile("ours", MONDAY, [bare()]).title == "Ours"


def test_own_profiles_may_be_like_known_ones():
    (ours,) = own('[[profile]]\nid = "ours"\nlike = "sag-aftra-theatrical"\ntitle = "Ours"\n'
                  'since = 2027-01-01\nceiling = 2492\n[profile.unknown]\nx = "Y."\n')  # fmt: skip
    assert (ours.rest, ours.ceiling, ours.until) == (720, 249200, None)
    assert {"x", "ceiling"} <= set(ours.unknown)
    assert ours.sources == profile("sag-aftra-theatrical", MONDAY).sources


def test_profiles_of_one_name_do_not_overlap_in_time():
    for a in known():
        for b in known():
            if a is not b and a.id == b.id and a.since <= b.since:
                assert a.until is not None and a.until < b.since


PAGE = (Path(__file__).parents[3] / "docs" / "rules.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("part", [Profile, Forced, Meals, Minor, Tier])
def test_every_key_is_on_the_page(part):
    missing = [name for name in part.model_fields if f"`{name}`" not in PAGE]
    assert not missing


def test_every_profile_and_its_dates_are_on_the_page():
    for rules in known():
        assert f"| `{rules.id}` |" in PAGE
        assert str(rules.since) in PAGE


def test_the_pages_examples_run(capsys):
    (written,) = re.findall(r"```toml\n(.*?)```", PAGE, re.S)
    (deal,) = own(written)
    assert (deal.id, deal.ceiling, deal.forced.most_week) == ("our-deal", 249200, 100000)
    assert deal.sources[-1].read == D(2026, 12, 5)
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.S)
    exec(code, {})
    printed = [f"# {line}" for line in capsys.readouterr().out.splitlines()]
    assert printed == [line for line in code.splitlines() if line.startswith("# ")]
