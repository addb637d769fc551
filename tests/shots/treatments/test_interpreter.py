"""What a language model reads in a director's words, from recorded replies over real HTTP."""

import json

import pytest

from moteur.engines.language_model import LanguageModel
from moteur.shots.model import Size, Style, Support
from moteur.shots.treatments.interpreter import Interpreted, asked_of_model, schema, style_in
from tests.engines.replies import Reply, says, serving

NAMES = ("ANA", "LEO")


def asked(*replies: Reply) -> Interpreted:
    with serving(list(replies)) as server:
        return asked_of_model("close on her, breathing", NAMES, LanguageModel(server.url, "m", 5))


def test_a_reply_is_a_style() -> None:
    found = asked(
        says({"support": "hand-held", "stays_with": ["ANA"], "widest": "MCU", "eyes": None})
    )
    assert found.style == Style(
        support=Support.HAND_HELD, stays_with=("ANA",), widest=Size.MEDIUM_CLOSE
    )
    assert json.loads(found.reply)["widest"] == "MCU"


WRONG = (
    {"support": "drone"}, {"stays_with": ["ZOE"]}, {"eyes": "nobody"}, {"longest": 0},
    {"widest": "CU", "tightest": "WS"}, {"obey": True}, {"stays_with": "ANA; rm -rf /"},
)  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_what_is_no_style_is_asked_again_and_then_refused(wrong: dict[str, object]) -> None:
    assert asked(says(wrong), says(wrong)).style is None
    assert asked(says(wrong), says({"lens": "long"})).style == Style(lens="long")


def test_words_about_the_answer_do_no_harm() -> None:
    assert style_in('Here: ```{"one_shot": true}```', NAMES) == Style(one_shot=True)
    for reply in ("no", "[]", "{}}"):
        with pytest.raises(ValueError, match=r".+"):
            style_in(reply, NAMES)


def test_the_schema_names_every_value() -> None:
    assert set(schema(NAMES)["properties"]) == set(Style.model_fields)
