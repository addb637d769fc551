"""The text: reading, laying out, and keeping track of scenes and lines."""
