"""CSV for spreadsheets: nothing in it is a formula, and everything reads back."""

import csv as stdlib
import io

from hypothesis import given
from hypothesis import strategies as st

from moteur.breakdown.formats import csv
from moteur.breakdown.model import Breakdown, Category, Setting, Sheet, Tag, Time

from .sheets import two_scenes

GOLDEN = """\ufeffscene,set,int_ext,day_night,category,name,evidence,confidence,origin,state
1,"KITCHEN, ANA'S FLAT",INT,dusk,cast,ANA,ANA,1.00,cue,proposed
1,"KITCHEN, ANA'S FLAT",INT,dusk,props,"'=HYPERLINK(""x"")",glass,0.80,lexicon,proposed
1,"KITCHEN, ANA'S FLAT",INT,dusk,props,letter,letter,0.70,rule,refused
1,"KITCHEN, ANA'S FLAT",INT,dusk,special_equipment,rain rig,Rain,0.60,inferred,proposed
1,"KITCHEN, ANA'S FLAT",INT,dusk,props,lantern,,1.00,person,accepted
"""


def test_a_row_an_element():
    assert csv.write(two_scenes()).decode().replace("\r\n", "\n") == GOLDEN


@given(st.lists(st.text(max_size=12), min_size=1, max_size=5))
def test_any_name_reads_back(names: list[str]):
    tags = tuple(Tag(category=Category.PROPS, name=name, evidence=name) for name in names)
    sheet = Sheet(
        scene="s1", number="1", set="BAR", setting=Setting.INT, time=Time.DAY, eighths=1,
        minutes=5, seconds=2, tags=tags,
    )  # fmt: skip
    text = csv.write(Breakdown(sheets=(sheet,))).decode("utf-8-sig")
    rows = list(stdlib.DictReader(io.StringIO(text, newline="")))
    assert [row["name"].removeprefix("'") for row in rows] == [n.removeprefix("'") for n in names]
    assert all(not row["name"].lstrip().startswith(("=", "+", "-", "@")) for row in rows)
