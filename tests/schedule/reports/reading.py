"""Reading a PDF back: its text by page, and whether its letters stay on the paper."""

import pypdfium2


def read(data: bytes) -> list[str]:
    """Return the text of each page, in one line each."""
    pdf = pypdfium2.PdfDocument(data)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


def whole(data: bytes) -> str:
    """Return the text of all pages."""
    return " ".join(read(data))


def stays(data: bytes, margin: float = 12.0) -> bool:
    """Say whether every letter stands within the margins of its page."""
    for page in pypdfium2.PdfDocument(data):
        wide, high = page.get_size()
        text = page.get_textpage()
        for index in range(text.count_chars()):
            left, low, right, top = text.get_charbox(index)
            if left < right and (
                left < margin or low < margin or right > wide - margin or top > high - margin
            ):
                return False
    return True
