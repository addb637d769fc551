"""The search: compiled moves over days, and exact repair of a few of them."""
