import datetime

import pytest

from moteur.rights.gates import ask
from moteur.rights.model import CompanyConsent, Consents, ModelWriting, OptIn

TODAY = datetime.date(2027, 3, 1)
ACT = ModelWriting(production="demo", writer="Ines", company="Brassart")
CHOICE = OptIn(production="demo", writer="Ines", signed_by="Ines", agreed=TODAY)
COMPANY = CompanyConsent(production="demo", company="Brassart", agreed=TODAY)


def test_writer_and_company_together_allow_it() -> None:
    verdict = ask("writing", ACT, Consents(opt_in=(CHOICE,), company=(COMPANY,)), TODAY)
    assert verdict.allowed and "mark the text" in verdict.duty
    assert verdict.source == "WGA Basic Agreement 2023, article 72"


@pytest.mark.parametrize(
    ("choices", "companies", "reason"),
    [
        ((), (), "Ines has not chosen"),
        ((), (COMPANY,), "Ines has not chosen"),
        ((CHOICE,), (), "Brassart has not consented"),
        ((CHOICE.model_copy(update={"writer": "Bo"}),), (COMPANY,), "Ines has not chosen"),
        ((CHOICE.model_copy(update={"production": "x"}),), (COMPANY,), "Ines has not chosen"),
        ((CHOICE.model_copy(update={"signed_by": "Boss"}),), (COMPANY,), "nobody may be made to"),
        ((CHOICE.model_copy(update={"withdrawn": TODAY}),), (COMPANY,), "does not hold today"),
        ((CHOICE,), (COMPANY.model_copy(update={"production": "x"}),), "has not consented"),
        (
            (CHOICE,),
            (COMPANY.model_copy(update={"agreed": datetime.date(2027, 3, 2)}),),
            "the consent of Brassart does not hold today",
        ),
    ],
)
def test_what_is_missing_denies(
    choices: tuple[OptIn, ...], companies: tuple[CompanyConsent, ...], reason: str
) -> None:
    verdict = ask("writing", ACT, Consents(opt_in=choices, company=companies), TODAY)
    assert not verdict.allowed and reason in verdict.reason and verdict.source
