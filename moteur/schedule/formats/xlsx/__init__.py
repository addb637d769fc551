"""XLSX of each of the schedule's reports; the same schedule gives the same bytes."""

from moteur.engines.workbook import XLSX
from moteur.schedule.formats.xlsx.board import stripboard
from moteur.schedule.formats.xlsx.call import call_sheet, call_sheets
from moteur.schedule.formats.xlsx.lines import one_liner
from moteur.schedule.formats.xlsx.outofdays import out_of_days
from moteur.schedule.formats.xlsx.shooting import shooting_schedule

__all__ = [
    "XLSX",
    "call_sheet",
    "call_sheets",
    "one_liner",
    "out_of_days",
    "shooting_schedule",
    "stripboard",
]
