import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteur.film.errors import BadInput
from moteur.shots.model import Player, Size, Style, Support
from moteur.shots.treatments.asking import confirmed, understood
from moteur.shots.treatments.demands import ABOUT, ASKED
from moteur.shots.treatments.phrases import LANGUAGES, words

PLAYERS = tuple(
    Player.model_validate({"name": name, "kind": kind, "height": 1.7})
    for name, kind in (
        ("ANA", "woman"), ("LEO", "boy"), ("TOMAS BELL", "man"), ("OLD EMIL", "man"),
        ("O'HARA", "man"), ("ANNE BELL", "girl"),
    )
)  # fmt: skip
TWO = PLAYERS[:2]
NAMED = {
    "classical": Style(),
    "moving": Style(one_shot=True, support=Support.STEADICAM, longest=120.0),
    "subjective": Style(support=Support.HAND_HELD, eyes="LEO", widest=Size.MEDIUM),
}
S = Support


def values(asked: str) -> dict[str, object]:
    """Return what differs from the usual style, where all words were understood."""
    style, unread = understood(asked, PLAYERS, "en", NAMED)
    assert unread == ()
    return style.model_dump(exclude_defaults=True)


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("hand-held, never leave Ana", {"support": S.HAND_HELD, "stays_with": ("ANA",)}),
        ("Hand held; stay with ana and LEO",
         {"support": S.HAND_HELD, "stays_with": ("ANA", "LEO")}),
        ("à l'épaule, toujours sur Ana", {"support": S.HAND_HELD, "stays_with": ("ANA",)}),
        ("a l’epaule, ne jamais quitter ana", {"support": S.HAND_HELD, "stays_with": ("ANA",)}),
        ("au steadicam", {"support": S.STEADICAM}),
        ("on a dolly, few cuts", {"support": S.DOLLY, "longest": 60.0, "pace": 14.0}),
        ("locked off", {"pans": False}),
        ("plans fixes", {"pans": False}),
        ("from Ana's point of view", {"eyes": "ANA"}),
        ("from O’Hara's POV", {"eyes": "O'HARA"}),
        ("par les yeux d'Ana, en plongée", {"eyes": "ANA", "height": "high"}),
        ("stay with Ana, through her eyes", {"stays_with": ("ANA",), "eyes": "ANA"}),
        ("toujours avec Ana, par ses yeux", {"stays_with": ("ANA",), "eyes": "ANA"}),
        ("fast cuts, long lens", {"pace": 2.5, "longest": 6.0, "lens": "long"}),
        ("montage lent et grand angle", {"pace": 14.0, "longest": 60.0, "lens": "short"}),
        ("no shot longer than 4 seconds", {"longest": 4.0}),
        ("pas de plan de plus de 4,5 secondes", {"longest": 4.5}),
        ("wide", {"tightest": Size.FULL}),
        ("no close-ups", {"tightest": Size.MEDIUM}),
        ("pas de gros plans", {"tightest": Size.MEDIUM}),
        ("tight, no wides", {"widest": Size.MEDIUM}),
        ("all in close-up", {"widest": Size.MEDIUM_CLOSE}),
        ("au plus près d'Ana", {"stays_with": ("ANA",), "widest": Size.MEDIUM}),
        ("nothing wider than a medium shot, never tighter than MCU",
         {"widest": Size.MEDIUM, "tightest": Size.MEDIUM_CLOSE}),
        ("rien de plus serré qu'un plan taille", {"tightest": Size.MEDIUM}),
        ("low angles", {"height": "low"}),
        ("contre-plongée", {"height": "low"}),
        ("no overs", {"overs": False}),
        ("no overs, inserts or pans", {"overs": False, "inserts": False, "pans": False}),
        ("no overs but two-shots", {"overs": False}),
        ("pas d'amorces ni d'inserts", {"overs": False, "inserts": False}),
        ("sans plans d'écoute et sans panoramiques", {"reactions": False, "pans": False}),
        ("not hand-held", {}),
        ("not on a tripod", {"support": S.HAND_HELD}),
        ("classical", {}),
        ("like the third but not hand-held", {"eyes": "LEO", "widest": Size.MEDIUM}),
        ("like the second but hand-held",
         {"one_shot": True, "support": S.HAND_HELD, "longest": 120.0}),
        ("comme le classique, en courte focale", {"lens": "short"}),
        ("The camera is hand-held and it never leaves Tomas.",
         {"support": S.HAND_HELD, "stays_with": ("TOMAS BELL",)}),
        ("", {}), (" , ;\n", {}),
    ],
)  # fmt: skip
def test_plain_words_are_understood(asked: str, wanted: dict[str, object]) -> None:
    assert values(asked) == wanted


@pytest.mark.parametrize("asked", ["one shot", "no cuts", "plan-séquence", "Sans coupe."])
def test_one_shot_moves_and_runs_long(asked: str) -> None:
    style, unread = understood(asked, PLAYERS)
    assert (style.one_shot, style.support, style.longest) == (True, Support.STEADICAM, 600.0)
    assert unread == ()
    assert understood(f"{asked} à l'épaule", PLAYERS)[0].support is Support.HAND_HELD


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("hand-held, make it purple", "make it purple"),
        ("never show a tripod", "never show a tripod"),
        ("mostly hand-held", "mostly hand-held"),
        ("手持ち", "手持ち"),
        ("not classical", "not classical"),
        ("stay with Zoë", "stay with Zoë (nobody here is called “Zoë”)"),
        ("stay with Bell", "stay with Bell (“bell” may be TOMAS BELL and ANNE BELL)"),
        ("no wider than a barn", "no wider than a barn (“a barn” is no size)"),
        ("through her eyes", "through her eyes (who is “her”?)"),
        ("like the ninth", "like the ninth (there is no treatment “ninth”)"),
        ("at most 900 seconds a shot",
         "at most 900 seconds a shot (a shot may last from 1 to 600 seconds)"),
    ],
)  # fmt: skip
def test_what_is_not_understood_comes_back_word_for_word(asked: str, left: str) -> None:
    style, unread = understood(asked, PLAYERS, "en", NAMED)
    assert unread == (left,)
    assert style in (Style(), Style(support=Support.HAND_HELD))


@pytest.mark.parametrize(
    ("asked", "one", "other"),
    [
        ("hand-held on a tripod", "hand-held", "on a tripod"),
        (
            "no wider than CU, no closer than a wide shot",
            "no wider than CU",
            "no closer than a wide shot",
        ),
        ("only wides, all in close-up", "only wides", "all in close-up"),
        ("one shot with fast cuts", "one shot", "fast cuts"),
        ("hand-held, but not hand-held", "hand-held", "not hand-held"),
        ("fast cuts, slow cuts", "fast cuts", "slow cuts"),
        ("plongée et contre-plongée", "plongée", "contre-plongée"),
        ("téléobjectif, grand angle", "téléobjectif", "grand angle"),
        ("from Ana's POV, from Leo's POV", "from Ana's POV", "from Leo's POV"),
        ("like the second but with fast cuts", "like the second", "fast cuts"),
        ("like the second, like the third", "like the second", "like the third"),
    ],
)
def test_contradictions_are_refused_with_both_words(asked: str, one: str, other: str) -> None:
    with pytest.raises(BadInput) as refused:
        understood(asked, PLAYERS, "en", NAMED)
    assert f"“{one}”" in refused.value.what and f"“{other}”" in refused.value.what


def test_a_flood_of_words_is_refused() -> None:
    with pytest.raises(BadInput):
        understood("hand-held, " * 400, PLAYERS)


_ANY = [p for lang in LANGUAGES for some in words(lang)["ask"].values() for p in some]


@given(st.lists(st.sampled_from([*_ANY, "and", "but", ",", "no", "pas de", "Ana", "zzz", "…"])))
def test_whatever_is_said_is_read_refused_or_given_back(said: list[str]) -> None:
    asked = (
        " ".join(said)[:1900]
        .replace("{}", "Leo")
        .replace("{n}", "7")
        .replace("{t}", "second")
        .replace("{s}", "MS")
    )
    try:
        style, unread = understood(asked, PLAYERS, "en", NAMED)
    except BadInput:
        return
    assert Style.model_validate(style.model_dump()) == style
    assert all(text.split(" (")[0] in asked for text in unread)
    assert ("zzz" in asked) == any("zzz" in text for text in unread)
    assert understood(asked, PLAYERS, "en", NAMED) == (style, unread)


@given(st.text(max_size=300))
def test_any_text_is_read(asked: str) -> None:
    understood(asked, PLAYERS, "fr")


def test_what_was_understood_is_said_again() -> None:
    style, _ = understood("hand-held, never leave Ana, no overs, tight, fast cuts", PLAYERS)
    assert confirmed(style) == (
        "hand-held", "every shot shows ANA, or what they see", "no shot wider than medium shot",
        "no shot longer than 6 s", "a shot lasts about 2.5 s", "no shots over the shoulder",
    )  # fmt: skip
    assert confirmed(style, "fr")[0] == "à l'épaule"
    assert "2,5" in confirmed(style, "fr")[4]
    assert confirmed(Style()) == ()
    assert confirmed(style, "ja") == confirmed(style)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_meaning_has_words_in_each_language(language: str) -> None:
    file = files("moteur.shots.treatments") / "words" / f"{language}.toml"
    asked = tomllib.loads(file.read_text(encoding="utf-8"))["ask"]
    assert set(asked) == {*ASKED, "like", "at_most"} and set(ABOUT) <= set(asked)
    for meaning, phrases in asked.items():
        for phrase in phrases:
            said = phrase.replace("{}", "Leo").replace("{n}", "7").replace("{t}", "second")
            said = said.replace("{s}", "medium shot")
            assert understood(said, TWO, "en", NAMED)[1] == (), (meaning, phrase)
