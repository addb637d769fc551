from moteur.film.city import city


def test_a_city_is_known_whole_or_by_its_first_word() -> None:
    lyon = city("Lyon, France") or city("Paris, France")
    assert lyon is not None and 43 < lyon.latitude < 50
    assert city("Paris") == city("Paris, somewhere")


def test_what_is_no_city_is_not_guessed() -> None:
    assert city("") is None
    assert city("The village behind the hill") is None
