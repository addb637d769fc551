"""Likeness: nobody of a small cast is taken for another across a room."""

from itertools import combinations

import pytest

from moteur.previs.model import Appearance, Garment
from moteur.previs.people.facts import Facts
from moteur.previs.people.likeness import apart, largest, outline, unlike
from moteur.previs.people.looking import looks

COAT = (Garment(kind="jeans", colour="#33476a"), Garment(kind="coat", colour="#20232a"))
DRESS = (Garment(kind="dress", colour="#b8402c"),)


def people(count: int, kind: str = "", **told: object) -> list[Appearance]:
    kinds = ("woman", "man") if not kind else (kind,)
    facts = [
        Facts.model_validate({"name": f"WHO {n}", "kind": kinds[n % len(kinds)], "age": 25 + n % 30,
                              "height": 1.7} | told)
        for n in range(count)
    ]  # fmt: skip
    return looks(facts)


def worn(looks: Appearance) -> set[str]:
    return {g.kind for g in looks.costume}


def test_the_largest_garment_is_the_one_over_all() -> None:
    coat, dress = largest(COAT), largest(DRESS)
    assert coat and dress and (coat.kind, dress.kind) == ("coat", "dress")
    assert outline(COAT) != outline(DRESS)
    assert apart(COAT, COAT) == 0 and apart(COAT, DRESS) == apart(DRESS, COAT) > 0.6


@pytest.mark.parametrize("kind", ["", "man", "woman"])
def test_no_two_of_eight_are_alike(kind: str) -> None:
    cast = people(8, kind)
    found = [unlike(a, b) for a, b in combinations(cast, 2)]
    assert min(found) > (0.25 if kind else 0.3)
    assert sum(found) / len(found) > (0.44 if kind else 0.52)
    assert min(apart(a.costume, b.costume) for a, b in combinations(cast, 2)) > 0.15


def test_hats_are_for_out_of_doors_or_for_work() -> None:
    inside = people(8, "man", year=1920)
    outside = people(8, "man", year=1920, outdoors=True)
    hats = {"cap", "fedora", "top_hat"}
    assert not any(worn(a) & hats for a in inside)
    assert any(worn(a) & hats for a in outside)
    (guard,) = people(1, "man", words=("WHO 0, a prison guard, waits.",))
    assert "police_cap" not in worn(guard) and "shirt" in worn(guard)
    (chef,) = people(1, "man", words=("WHO 0, a chef in a fedora.",))
    assert "fedora" in worn(chef), "as the script says"


def test_places_dress_who_is_never_elsewhere() -> None:
    (farmer,) = people(1, "man", places=("FARMHOUSE EXT. FARMHOUSE - DAWN", "BARN"))
    assert worn(farmer) & {"wellingtons", "overalls", "boots"} and "tie" not in worn(farmer)
    (patient,) = people(
        1, "woman", places=("HOSPITAL ROOM",), words=("WHO 0 (81) sits in the bed.",)
    )
    assert "nightdress" in worn(patient)
    (visitor,) = people(1, "woman", places=("HOSPITAL ROOM",))
    assert "nightdress" not in worn(visitor)
    (prisoner,) = people(1, "man", places=("PRISON CELL",))
    assert "joggers" in worn(prisoner)
    (free,) = people(1, "man", places=("PRISON CELL", "DINER"))
    assert free.because == ()


def test_a_lawyer_wears_a_tie_who_is_a_man() -> None:
    told = {"words": ("WHO 0, a lawyer.",)}
    (man,), (woman,) = people(1, "man", **told), people(1, "woman", **told)
    assert "tie" in worn(man) and "tie" not in worn(woman) and "blouse" in worn(woman)


def test_ages_show() -> None:
    cast = people(12, "man", age=58)
    assert all(a.hair_colour in ("#77736e", "#a9a6a1") for a in cast)
    assert not any(a.beard in ("moustache", "full", "beard") for a in people(12, "man", age=21))
    boys = people(8, "boy", age=10)
    assert not {a.mould for a in boys} & {"hawk", "square", "long", "boxer", "gaunt", "heavy"}


def test_what_is_named_once_is_worn_once() -> None:
    (girl,) = people(1, "girl", age=9, words=("WHO 0 runs in rubber boots and a leather jacket.",))
    assert "wellingtons" in worn(girl) and "bomber" in worn(girl)
    assert not worn(girl) & {"boots", "jacket"}
