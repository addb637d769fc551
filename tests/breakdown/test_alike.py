"""Names that may be one, proposed."""

import pytest

from moteur.breakdown.alike import proposals


@pytest.mark.parametrize(
    ("names", "proposed"),
    [
        (("BOB", "CYBER BOB"), {("CYBER BOB", "BOB")}),
        (("MRS. PEEL", "PEEL"), {("MRS. PEEL", "PEEL")}),
        (("MARGARET", "MARGERET"), {("MARGARET", "MARGERET")}),
        (("ANA", "ANA'S MOTHER"), set()),
        (("COP 1", "COP 2"), set()),
        (("ANA", "ADA"), set()),
    ],
)
def test_people_are_proposed_and_never_merged(names, proposed):
    found = list(proposals(names, ()))
    assert {(a.name, a.other) for a in found} == proposed
    assert all(a.what == "person" and a.reason for a in found)


def test_a_room_is_proposed_for_the_only_flat_that_has_it():
    places = ["KITCHEN", "ANA'S FLAT - KITCHEN", "ANA'S FLAT", "STREET"]
    assert [(a.name, a.other) for a in proposals((), places)] == [
        ("ANA'S FLAT - KITCHEN", "KITCHEN")
    ]
    assert not list(proposals((), ["KITCHEN", "ANA'S FLAT - KITCHEN", "BORIS'S FLAT - KITCHEN"]))
