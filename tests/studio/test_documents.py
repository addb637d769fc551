import pytest

from moteur.film.document import canonical
from moteur.film.errors import MoteurError
from moteur.rights.model import Consents
from moteur.screenplay.model import Screenplay
from moteur.studio.documents import formats, read


def test_every_format_is_read_as_its_document() -> None:
    for document in (Screenplay(), Consents()):
        assert read(canonical(document)) == document
    assert {"shots.2", "schedule.2", "takes.1", "paper.1"} <= set(formats())


def test_what_is_no_document_is_said() -> None:
    for body in (b'{"format":"poem.1"}', b'{"format":"shots.2","verse":1}', b"{}"):
        with pytest.raises(MoteurError, match="cannot be read; make it again"):
            read(body)
