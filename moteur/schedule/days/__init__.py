"""The days: which scene on which day, as cheaply as can be found."""
