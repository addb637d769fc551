"""Orders: what a job is asked to do, as plain JSON, and who does it."""

from collections.abc import Callable
from typing import Any

Order = dict[str, Any]
Perform = Callable[[Order, Callable[[], None]], None]
