import pytest

from moteur.film.errors import BadInput, Denied
from moteur.film.production import Person
from moteur.studio.people import acting, may_decide
from tests.studio.conftest import film


def test_the_first_person_acts_unless_another_is_named() -> None:
    production = film()
    assert acting(production).name == "Ana"
    assert acting(production, " paul ").name == "Paul"
    with pytest.raises(BadInput, match=r"nobody called “Pual”.*did you mean Paul\?"):
        acting(production, "Pual")
    with pytest.raises(BadInput, match="they are Ana, Paul"):
        acting(production, "Zoltan")
    with pytest.raises(BadInput, match=r"write \[\[people\]\]"):
        acting(film(people=()))


def test_the_role_that_is_named_decides() -> None:
    production = film()
    ana, paul = production.people
    assert may_decide(production, "shots", ana) == "director"
    assert may_decide(production, "schedule", paul) == "producer"
    assert may_decide(production, "breakdown", paul) == "producer"
    with pytest.raises(Denied, match=r"Paul may not decide it: director may; ask Ana \(--as\)"):
        may_decide(production, "shots", paul)
    with pytest.raises(Denied, match="Cy has no role"):
        may_decide(production, "breakdown", Person(name="Cy"))
    nobody = film(decides={"cut": ("editor",)})
    with pytest.raises(Denied, match="name somebody for it"):
        may_decide(nobody, "cut", ana)


def test_of_several_roles_the_one_that_decides_is_named() -> None:
    both = Person(name="Di", roles=("writer", "producer"))
    assert may_decide(film(), "schedule", both) == "producer"
