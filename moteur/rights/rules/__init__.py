"""One file a rule: a pure function of an action, the records and today's date."""
