"""The clock: the exact order and hours of each day, and what of it fails."""

from moteur.schedule.clock.cover import cover
from moteur.schedule.clock.sun import Spot, sun, where
from moteur.schedule.clock.timed import Fault, Kind, Paid, Timed
from moteur.schedule.clock.timetable import timetable

__all__ = ["Fault", "Kind", "Paid", "Spot", "Timed", "cover", "sun", "timetable", "where"]
