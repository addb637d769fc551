from hypothesis import given, settings

from moteur.shots.check import check, explained
from moteur.shots.check.words import _PHRASES, RULES, phrase, rule_name
from moteur.shots.model import Finding, Size
from moteur.shots.plan import plan_scene
from tests.shots.check.stage import around, at, crowned_at, plan, rules, setup
from tests.shots.scenes import works

ANA = at("ANA", 0.0, 0.0, 270.0)
BORIS = at("BORIS", 0.4, 0.0, 270.0)


def two():
    camera = crowned_at(around(ANA, 270.0, 2.0), ANA, 1.1, -0.3, lens=35.0)
    return setup("A", camera, ("ANA", "BORIS"), "two", Size.MEDIUM)


def test_a_shot_has_one_finding_of_a_rule():
    found = [f for f in check(plan([ANA, BORIS], two())) if f.rule == "headroom"]
    assert len(found) == 1
    assert "ANA" in found[0].text and "BORIS" in found[0].text


def test_findings_are_said_in_french():
    found = check(plan([ANA, BORIS], two()), language="fr-FR")
    assert "la tête est coupée (ANA)" in next(f.text for f in found if f.rule == "headroom")
    assert rule_name("lead room", "fr") == "air devant le regard"


def test_every_phrase_is_said_in_both_languages_with_the_same_numbers():
    for key, (english, french) in _PHRASES.items():
        names = {p.split("}")[0] for p in english.split("{")[1:]}
        assert names == {p.split("}")[0] for p in french.split("{")[1:]}, key
    assert phrase("speed", "fr", setup="1A", metres=2.5, when="3", most="2").startswith(
        "La caméra de 1A va à 2,50 m par seconde après 3 s"
    )


def test_an_unused_set_up_is_told_once():
    spare = two().model_copy(update={"number": "B"})
    made = plan([ANA, BORIS], two(), spare, order=["A"])
    assert rules(made).count("pin") == 1


def test_a_reason_stays_with_the_finding_that_it_was_for():
    was = [Finding(shot="A.0", rule="headroom", text="", because="The lift is small.")]
    found = check(plan([ANA, BORIS], two()))
    kept = explained(found, was)
    assert [f.because for f in kept if f.rule == "headroom"] == ["The lift is small."]
    assert explained(kept, kept) == kept
    # With other numbers it is another finding.
    other = [f.model_copy(update={"text": "In A.0 something else."}) for f in kept]
    assert all(not f.because for f in explained(found, other))


@settings(max_examples=6, deadline=None)
@given(works())
def test_findings_have_a_shot_a_known_rule_and_a_text(work):
    made = plan_scene(work)
    for treatment in made.treatments:
        found = check(made, treatment, "fr")
        assert len({(f.shot, f.rule) for f in found}) == len(found)
        ids = {s.id for s in treatment.shots}
        for finding in found:
            assert finding.shot in ids and finding.rule in RULES and finding.text
        assert [(f.shot, f.rule) for f in treatment.findings] == [(f.shot, f.rule) for f in found]
