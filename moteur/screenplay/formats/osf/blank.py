"""The document that a new OSF begins with: page, styles, no script."""

from collections.abc import Set

# Name, further attributes; the first eight are built in, in this order.
_STYLES = (
    ("Normal Text", ""),
    ("Scene Heading", 'spacebefore="2.0" keepwithnext="1" allcaps="1"'),
    ("Action", 'spacebefore="1.0"'),
    ("Character", 'spacebefore="1.0" keepwithnext="1" leftindent="508" allcaps="1"'),
    ("Parenthetical", 'keepwithnext="1" leftindent="381" rightindent="508"'),
    ("Dialogue", 'leftindent="254" rightindent="381"'),
    ("Transition", 'spacebefore="1.0" align="right" allcaps="1"'),
    ("Shot", 'spacebefore="1.0" keepwithnext="1" allcaps="1"'),
    ("Lyrics", 'leftindent="254" rightindent="381" italic="1"'),
)


def blank(letter: bool, mixed: Set[str] = frozenset()) -> str:
    """Return a document with no script in it; the styles in `mixed` are not in capitals.

    Lengths are tenths of a millimetre.
    """
    width, height = (2159, 2794) if letter else (2100, 2970)
    styles = "\n".join(
        _style(number, name, more.replace(' allcaps="1"', "") if name in mixed else more)
        for number, (name, more) in enumerate(_STYLES)
    )
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<document type="Open Screenplay Format document" version="50">
  <info/>
  <settings page_width="{width}" page_height="{height}" margin_top="254" margin_bottom="228" \
margin_left="381" margin_right="254" normal_linesperinch="6.0" element_spacing="1.00" \
dialogue_continues="true" cont_text="(CONT'D)" more_text="(MORE)" scene_time_separator=" - " \
page_header="#." header_alignment="3"/>
  <styles>
{styles}
  </styles>
  <paragraphs></paragraphs>
  <titlepage></titlepage>
</document>
"""


def _style(number: int, name: str, more: str) -> str:
    builtin = f' builtin="1" builtin_index="{number}"' if number < 8 else ""
    base = ' basestyle="Normal Text"' if number else ""
    font = ' font="Courier Prime" size="12"'
    return f'    <style name="{name}"{builtin}{base}{font}{" " + more if more else ""}/>'
