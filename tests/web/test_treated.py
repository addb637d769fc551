import re
import shlex

import pytest

from moteur.film.address import parse
from moteur.film.document import Blob
from moteur.film.paper import Paper
from moteur.film.production import Production
from moteur.screenplay.model import Screenplay
from moteur.shots.model import Finding, ScenePlan, Shots
from moteur.web.index import render
from moteur.web.treated import ways
from tests.shots.scenes import plan, work
from tests.web.test_index import read

BLOB = Blob(sha256="0" * 64, media_type="image/svg+xml", size=1)
HELD = {
    parse("e01/s1/shots#chosen"): "Inès Marchetal",
    parse("e01/s1/shots/1B.1/180 degrees#overruled"): "Inès Marchetal",
    parse("e01/s1/shots/1A#lens_mm"): "Théo Kerlan",
}
LINE = Finding(
    shot="1B.1", rule="180 degrees", text="It <crosses> the line.", overruled="She turns."
)
KEPT = Finding(shot="1A.1", rule="headroom", text="Little air.", because="The ceiling is low.")


def planned(**fields: object) -> ScenePlan:
    made = plan().changed(findings=(LINE, KEPT))
    return made.model_copy(update=fields)


def page(made: ScenePlan, language: str = "en", episodes: int = 1) -> str:
    production = Production(
        title="The Window", language=language,
        episodes={f"e{n:02d}": "script/x.fountain" for n in range(1, episodes + 1)},
    )  # fmt: skip
    drawn = {f"treatments/{made.number}-{t.name}.svg": BLOB for t in made.treatments}
    return render(
        {
            ("production", ""): production,
            ("screenplay", "e01"): Screenplay(scenes=(work().scene,)),
            ("shots", "e01"): Shots(scenes=(made,)),
            ("treatments", "e01"): Paper(made=drawn),
        },
        name="the-window",
        held=HELD,
    )


def test_treatments_stand_side_by_side_with_their_cameras_and_shots() -> None:
    made = planned()
    html = page(made)
    text = read(html).text
    assert html.count('class="way') - html.count('class="ways') == len(made.treatments)
    for one in made.treatments:
        assert f'src="treatments/{made.number}-{one.name}.svg"' in html
        assert all(shot.id in text for shot in one.shots)


def test_it_says_who_picked_one_and_who_minds_no_finding() -> None:
    text = read(page(planned(decided=True, chosen="moving").changed(findings=(LINE,)))).text
    assert "One moving shot chosen by Inès Marchetal" in text
    assert "overruled by Inès Marchetal: She turns." in text
    assert "held by Théo Kerlan" in text
    assert "proposed" in read(page(planned())).text


def test_findings_are_never_markup_and_overruled_ones_are_struck_through() -> None:
    html = page(planned())
    assert "<s>It &lt;crosses&gt; the line.</s>" in html
    assert "kept all the same: The ceiling is low." in re.sub(r"\s+", " ", read(html).text)


def test_in_french() -> None:
    text = read(page(planned(decided=True), "fr")).text
    for wanted in (
        "Découpage classique retenu par Inès Marchetal", "Plan-séquence", "Serré et subjectif",
        "de tournage", "180 degrés", "dire autrement",
    ):  # fmt: skip
        assert wanted in text, wanted


def test_commands_can_be_typed_as_they_stand() -> None:
    made = planned(asked='hand-held, "close"')
    found = ways(made, "e01", "the-window", "en", set(), {}, several=True).commands
    said = {words[2]: words for words in (shlex.split(c) for _, c in found)}
    assert said["choose"][3:] == ["the-window", "e01/1", "moving"]
    assert said["ask"][3:] == ["the-window", "e01/1", 'hand-held, "close"']
    assert said["edit"][3:5] == ["the-window", "e01/1A"]
    assert said["overrule"][3:6] == ["the-window", "e01/1A.1", "headroom"]


def test_a_shell_takes_nothing_in_a_command_for_its_own() -> None:
    asked = [c for w, c in ways(planned(asked="$(x) `y`"), "e01", "n", "en", set(), {}).commands]
    assert asked[1].endswith(r'"\$(x) \`y\`"')


@pytest.mark.parametrize("language", ["en", "fr"])
def test_bars_are_never_higher_than_the_row(language: str) -> None:
    for card in ways(plan(), "e01", "x", language, set(), {}).cards:
        assert max(high for _, _, high in card.sizes) <= 100
        assert sum(many for _, many, _ in card.sizes) == card.shots
        assert abs(sum(share for _, share, _ in card.stripes) - 100) < 0.01
