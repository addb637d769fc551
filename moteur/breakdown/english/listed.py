"""Listed words: data written as running text."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text; ``_`` stands for a space within one."""
    return frozenset(word.replace("_", " ") for word in text.split())
