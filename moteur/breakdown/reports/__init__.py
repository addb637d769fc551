"""Pages that the breakdown makes for people."""
