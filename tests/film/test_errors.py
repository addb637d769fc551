import pickle

from moteur.film.errors import BadInput


def test_says_where_what_and_what_to_do() -> None:
    error = BadInput("no scene heading", "draft.fountain", "begin a line with INT. or EXT.")
    assert str(error) == "draft.fountain: no scene heading; begin a line with INT. or EXT."


def test_reads_the_same_after_a_job_carried_it() -> None:
    error = BadInput("no scene heading", "draft.fountain", "begin one")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
