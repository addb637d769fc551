"""Pages that the schedule makes for people."""
