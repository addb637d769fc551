"""Who agreed to what."""
