"""What the film costs: a chart of accounts, filled by the schedule and by the office."""
