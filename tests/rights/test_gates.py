import datetime
import inspect
from pathlib import Path

from moteur.rights.gates import GATES, ask
from moteur.rights.model import Consents, ModelWriting

TODAY = datetime.date(2027, 3, 1)
DOCS = Path(__file__).parents[2] / "docs" / "rights.md"


def test_an_unknown_gate_and_a_wrong_action_are_denied() -> None:
    act = ModelWriting(production="demo", writer="Ines", company="Brassart")
    assert not ask("scan", act, Consents(), TODAY).allowed
    assert not ask("replica", act, Consents(), TODAY).allowed
    assert not ask("writing", "please", Consents(), TODAY).allowed


def test_every_rule_names_its_source_and_is_documented() -> None:
    page = DOCS.read_text("utf-8")
    for gate, (_, rule) in GATES.items():
        module = inspect.getmodule(rule)
        assert module is not None and module.__doc__ and any(c.isdigit() for c in module.__doc__)
        assert f"`{gate}`" in page
