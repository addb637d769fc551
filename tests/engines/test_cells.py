"""Cells: nothing that is written is taken for a formula."""

import pytest

from moteur.engines import cells


@pytest.mark.parametrize(
    ("value", "written"),
    [("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
     ("\t=1", "'\t=1"), ("  =1", "'  =1"), ("a=1", "a=1"), ("", ""), ("- no", "'- no")],
)  # fmt: skip
def test_what_looks_like_a_formula_is_no_formula(value: str, written: str):
    assert cells.safe(value) == written


def test_a_table_is_what_spreadsheets_open_without_asking():
    assert cells.write([("a", "b"), ("=1", 2), ("é, ü", 1.5)]) == (
        b'\xef\xbb\xbfa,b\r\n\'=1,2\r\n"\xc3\xa9, \xc3\xbc",1.5\r\n'
    )
