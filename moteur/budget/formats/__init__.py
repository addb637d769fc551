"""Files that the budget reads and writes."""
