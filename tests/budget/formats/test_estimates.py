"""Estimates from tables as spreadsheets save them; mistakes named by file, line and column."""

import datetime
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur.budget.formats import estimates
from moteur.budget.model import Estimates
from moteur.film.errors import BadInput

from ..film import USD

BUDGET = """account,text,quantity,unit,rate,currency,fringe,person,notes
1120,Script,,,9000,,,Ivo Marchet,two drafts
1310,Director,5 × prep_weeks + shoot_days,day,650,,crew,,
2610,Camera,"1,5 * Shoot_Days",day,"333,33",,none,,
3310,Plates,3,shot,"1,250.50",usd,,,
2840,Meals,cast_days,,US$12,,,,
"""
FRINGES = """name;profile;accounts;percent;ceiling;currency;source;date
Pension;crew;;8,13 %;;;office of the state;01/02/2027
Unemployment;;14*; 2000-2999;4.05;3428 €;;;2027-01-31
"""
TOML = """# what lines are counted by
[globals]
prep_weeks = 4
half = 0.5

[[percentages]]
account = "4310"
percent = "10"

[[percentages]]
account = 4320
text = "Bond"
percent = 2.5
of = ["2*", "3310", "1110-1999"]

[[accounts]]
number = "2455"
category = "24"
name = "Puppets"
feeds = ["hires"]
"""


def read(folder: Path, **files: str) -> Estimates:
    for name, text in files.items():
        stem, _, suffix = name.rpartition("_")
        (folder / f"{stem}.{suffix}").write_text(text, encoding="utf-8")
    return estimates.read(folder, "EUR", (USD,))


def test_nothing_there(tmp_path: Path) -> None:
    assert estimates.read(tmp_path / "nowhere", "EUR") == Estimates(currency="EUR")


def test_all_of_it(tmp_path: Path) -> None:
    fringes = FRINGES.replace("14*; 2000-2999", '"14*; 2000-2999"')
    made = read(tmp_path, budget_csv=BUDGET, fringes_csv=fringes, budget_toml=TOML,
                calendar_toml='dates = "day-first"\n')  # fmt: skip
    script, director, camera, plates, meals = made.lines
    assert (script.quantity, script.rate, script.person) == ("1", 9000_00, "Ivo Marchet")
    assert (script.source, script.notes) == ("budget.csv:2", "two drafts")
    assert director.quantity == "5 * prep_weeks + shoot_days"
    assert (camera.quantity, camera.rate, camera.fringe) == ("1.5 * shoot_days", 333_33, "none")
    assert (plates.rate, plates.currency) == (1250_50, "USD")
    assert (meals.rate, meals.currency) == (12_00, "USD")
    pension, unemployment = made.fringes
    assert (pension.percent, pension.ceiling) == (Fraction("8.13"), None)
    assert pension.date == datetime.date(2027, 2, 1)
    assert unemployment.accounts == ("14*", "2000-2999")
    assert (unemployment.ceiling, unemployment.source) == (3428_00, "fringes.csv:3")
    contingency, bond = made.percentages
    assert (contingency.text, contingency.of) == ("", ("*",))
    assert (bond.percent, bond.source) == (Fraction(5, 2), "budget.toml:13")
    assert [(g.name, g.value, g.source) for g in made.globals] == [
        ("prep_weeks", 4, "budget.toml:3"),
        ("half", Fraction(1, 2), "budget.toml:4"),
    ]
    assert made.accounts[0].feeds == ("hires",)


def test_a_workbook_instead(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Account", "Text", "Quantity", "Rate"])
    book.active.append([1310, "Director", 2.5, 650.25])
    book.save(tmp_path / "budget.xlsx")
    (line,) = estimates.read(tmp_path, "EUR").lines
    assert (line.account, line.quantity, line.rate) == ("1310", "2.5", 650_25)
    assert line.source == "budget.xlsx:2"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("9999,x,1,,1", "budget.csv:2, account: there is no account “9999”"),
        (",x,1,,1", "budget.csv:2, account: no account"),
        ("1120,,1,,1", "budget.csv:2, text: nothing says what it is for"),
        ("1120,x,weeks,,1", "budget.csv:2, quantity: “weeks” is no quantity; did you mean"),
        ("1120,x,2 *,,1", "budget.csv:2, quantity:"),
        ("1120,x,-2,,1", "budget.csv:2, quantity: “-2” is no quantity"),
        ("1120,x,1e9,,1", "budget.csv:2, quantity:"),
        ("1120,x,1,,-5", "budget.csv:2, rate: “-5” is less than nothing"),
        ("1120,x,1,,12.345.6", "budget.csv:2, rate:"),
        ("1120,x,1,,nan", "budget.csv:2, rate:"),
        ("1120,x,1,,9999999999999999", "budget.csv:2, rate: “9999999999999999” is too much"),
        ("1120,x,1,,5 GBP", "budget.csv:2, rate: “5 GBP”: nobody says what GBP is worth"),
        ("1120,x,1,,5,GBP", "budget.csv:2, currency: nobody says what “GBP” is worth"),
        ("1120,x,1,,5 €,USD", "budget.csv:2, rate: “5 €” in a row of USD"),
        ("1120,x,1,,5,,crew", "budget.csv:2, fringe: there is no fringe profile “crew”"),
        ("1120,x,1,,5,,,,,more", "budget.csv:2: 10 cells under 9 columns"),
    ],
)
def test_rows_that_are_wrong(tmp_path: Path, row: str, said: str) -> None:
    head = "account,text,quantity,unit,rate,currency,fringe,person,notes\n"
    fringes = "name,profile,percent\nPension,cast,8\n"
    with pytest.raises(BadInput) as error:
        read(tmp_path, budget_csv=f"{head}{row}\n", fringes_csv=fringes)
    assert str(error.value).startswith(said), str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",,14*,8", "fringes.csv:2, name: no name"),
        ("A,,,8", "fringes.csv:2, accounts: “A” applies to nothing"),
        ("A,,9*,8", "fringes.csv:2, accounts: “9*” covers no account"),
        ("A,,cast,8", "fringes.csv:2, accounts: “cast” covers no account"),
        ("A,,14*,", "fringes.csv:2, percent: “” is no percentage"),
        ("A,,14*,-8", "fringes.csv:2, percent: “-8” is no percentage"),
        ("A,,14*,5000", "fringes.csv:2, percent: “5000” is more than 1000 %"),
        ("A,,14*,8,many", "fringes.csv:2, ceiling:"),
        ("A,,14*,8,,,,2027-02-30", "fringes.csv:2, date: “2027-02-30” is a date that does not"),
        ("A,,14*,8\na,,14*,9", "fringes.csv:3, name: the fringe “a” stands already in"),
    ],
)
def test_fringes_that_are_wrong(tmp_path: Path, row: str, said: str) -> None:
    head = "name,profile,accounts,percent,ceiling,currency,source,date\n"
    with pytest.raises(BadInput) as error:
        read(tmp_path, fringes_csv=f"{head}{row}\n")
    assert str(error.value).startswith(said), str(error.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 1", "budget.toml:1: “a” means nothing here"),
        ("globals = 3", "budget.toml:1: not a table"),
        ("[globals]\nshoot_days = 3", "budget.toml:2: “shoot_days” cannot name a figure"),
        ("[globals]\nprep = -3", "budget.toml:2: “-3” is no quantity"),
        ("[globals]\nprep = nan", "budget.toml:2: “nan” is no quantity"),
        ("[globals]\nprep = [1]", "budget.toml:2: “[1]” is no quantity"),
        ("[globals]\nprep = true", "budget.toml:2: “prep” is no number"),
        ("[percentages]\naccount = 1", "budget.toml:1: not a list"),
        ("[[percentages]]\naccount = 1", "budget.toml:2: there is no account “1”"),
        ('[[percentages]]\naccount = "4310"', "budget.toml:1: “” is no percentage"),
        ('[[percentages]]\naccount="4310"\npercent=[]', "budget.toml:3: “[]” is no percentage"),
        ('[[percentages]]\naccount="4310"\npercent=5\nof="x"', "budget.toml:4: “x” covers no"),
        ('[[percentages]]\naccount="4310"\nsum=5', "budget.toml:3: “sum” means nothing here"),
        ('[[percentages]]\naccount="4310"\npercent=5\n' * 2, "budget.toml:5: “4310” stands"),
        ('[[accounts]]\nnumber="x"', "budget.toml:2: “x” cannot number an account"),
        ('[[accounts]]\nnumber="99"', "budget.toml:2: account 99 has no name or no category"),
        ('[[accounts]]\nnumber="1"\nname="a"\ncategory="9"', "budget.toml:2: there is no category"),
        ('[[accounts]]\nnumber="1110"\nfeeds=["a"]', "budget.toml:2: the schedule has no costs"),
        ('[[accounts]]\nnumber="1110"\nfeeds=[[]]', "budget.toml:2: the schedule has no costs"),
        ('[[accounts]]\nnumber="1110"\nfringe=3', "budget.toml:2: fringe is neither true"),
        ("[globals", "budget.toml:1: not TOML"),
    ],
)
def test_settings_that_are_wrong(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(BadInput) as error:
        read(tmp_path, budget_toml=text)
    assert str(error.value).startswith(said), str(error.value)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(("budget.csv", "fringes.csv", "budget.toml")), st.binary(max_size=200))
def test_rubbish_is_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, name: str, data: bytes
) -> None:
    folder = tmp_path_factory.mktemp("terms")
    (folder / name).write_bytes(b"account,text,rate\n" * name.endswith("csv") + data)
    try:
        estimates.read(folder, "EUR")
    except BadInput as error:
        assert error.where.startswith(name)
