"""Evidence: the sentence about the words that caused a tag."""

import re

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|\n")


def sentence(paragraph: str, words: str) -> str:
    """Return the sentence of a paragraph in which words stand.

    ``("Rain. A taxi waits. He runs.", "taxi")`` -> ``A taxi waits.`` All the
    sentences across which they stand; nothing where they are not in it.
    """
    start = paragraph.find(words)
    if start < 0 or not words:
        return ""
    ends = [match.end() for match in _END.finditer(paragraph)]
    first = max((end for end in ends if end <= start), default=0)
    last = min((end for end in ends if end >= start + len(words)), default=len(paragraph))
    return paragraph[first:last].strip()
