from moteur.shots.sentence.listing import names


def test_many_names_are_shortened():
    assert names(("A", "B")) == "A and B"
    assert names(("A", "B", "C", "D", "E", "F")) == "A, B, C and 3 others"
    assert names(("A", "B"), "et") == "A et B"
    assert names(()) == ""
