import errno
import subprocess
import sys
from pathlib import Path

import pytest

from moteur.film.errors import BadInput, MoteurError
from moteur.studio import disk


def test_a_file_is_replaced_wholly(tmp_path: Path) -> None:
    path = tmp_path / "new" / "page.txt"
    disk.write(path, b"one")
    disk.write(path, b"two")
    assert path.read_bytes() == b"two" and list(path.parent.iterdir()) == [path]


FULL = """
import resource, sys
from pathlib import Path
from moteur.film.errors import MoteurError
from moteur.studio import disk
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    disk.write(Path(sys.argv[1]), b"x" * 5000)
except MoteurError as error:
    print(error)
"""


def test_on_a_full_disk_what_was_there_is_still_there(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    disk.write(path, b"as it was")
    command = [sys.executable, "-c", FULL, str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    assert f"{path}: the disk is full; free some space" in said.stdout and not said.stderr
    assert path.read_bytes() == b"as it was" and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "kind", "said"),
    [
        (errno.ENOSPC, MoteurError, "the disk is full"),
        (errno.EROFS, BadInput, "writing is not allowed here"),
        (errno.ENOTDIR, BadInput, "something else stands in the way"),
        (errno.EIO, OSError, "no"),
    ],
)
def test_what_the_system_refuses_is_said(
    tmp_path: Path, number: int, kind: type[Exception], said: str
) -> None:
    with pytest.raises(kind, match=said), disk.guarded(tmp_path):
        raise OSError(number, "no")
