"""Inner loops, compiled by numba and kept in its cache; loaded when a search needs them."""

from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
# What the compiled functions read of a film: its columns, one array each.
Columns = tuple[Array, ...]
