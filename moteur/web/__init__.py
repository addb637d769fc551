"""The film in a browser."""
