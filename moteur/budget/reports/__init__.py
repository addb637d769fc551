"""Pages that the budget makes for people."""
