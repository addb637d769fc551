"""Files that the schedule reads and writes."""
