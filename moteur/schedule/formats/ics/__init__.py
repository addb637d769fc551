"""Calendars (iCalendar, RFC 5545): one a person, one a unit; no clock is read."""

from moteur.schedule.formats.ics.calendar import MEDIA_TYPE, calendar, calendars, unit_calendar

__all__ = ["MEDIA_TYPE", "calendar", "calendars", "unit_calendar"]
