"""The document that a new FDX begins with: what Final Draft expects around a script."""

from collections.abc import Set
from typing import Literal

_FONT = (
    'AdornmentStyle="0" Background="#FFFFFFFFFFFF" Color="{colour}" '
    'Font="Courier Final Draft" RevisionID="0" Size="12" Style="{style}"'
)
_INK, _FAINT = "#000000000000", "#87878F8FE0E0"

# Type, style, alignment, first indent, left and right from the paper's edge in inches, space
# before in points, new page, paginated as, return key, level in the outline.
_TYPES = (
    ("General", "", "Left", 0.0, 1.5, 7.5, 0, "No", "General", "General", 1),
    ("Scene Heading", "AllCaps", "Left", 0.0, 1.5, 7.5, 24, "No", "Scene Heading", "Action", 2),
    ("Action", "", "Left", 0.0, 1.5, 7.5, 12, "No", "Action", "Action", 1),
    ("Character", "AllCaps", "Left", 0.0, 3.5, 7.25, 12, "No", "Character", "Dialogue", 1),
    ("Parenthetical", "", "Left", -0.1, 3.0, 5.5, 0, "No", "Parenthetical", "Dialogue", 1),
    ("Dialogue", "", "Left", 0.0, 2.5, 6.0, 0, "No", "Dialogue", "Action", 1),
    ("Transition", "AllCaps", "Right", 0.0, 5.5, 7.1, 12, "No", "Transition", "Scene Heading", 1),
    ("Shot", "AllCaps", "Left", 0.0, 1.5, 7.5, 12, "No", "Scene Heading", "Action", 1),
    ("Cast List", "AllCaps", "Left", 0.0, 1.5, 7.5, 0, "No", "Action", "Action", 1),
    ("New Act", "Underline+AllCaps", "Center", 0.0, 1.5, 7.5, 12, "Yes", "Scene Heading",
     "Scene Heading", 4),
    ("End of Act", "Underline+AllCaps", "Center", 0.0, 1.5, 7.5, 24, "No", "Character",
     "New Act", 4),
    ("Lyrics", "Italic", "Left", 0.0, 2.5, 6.0, 0, "No", "Dialogue", "Lyrics", 1),
    ("Outline Body", "Italic+HiddenText", "Left", 0.0, 1.5, 7.5, 0, "No", "General",
     "Outline Body", 0),
    ("Outline 1", "Bold+HiddenText", "Left", 0.0, 1.5, 7.5, 12, "No", "General",
     "Outline Body", 4),
    ("Outline 2", "Bold+HiddenText", "Left", 0.0, 1.5, 7.5, 12, "No", "General",
     "Outline Body", 3),
    ("Outline 3", "Italic+HiddenText", "Left", 0.0, 1.5, 7.5, 10, "No", "General",
     "Outline Body", 2),
    ("Outline 4", "Italic+HiddenText", "Left", 0.0, 1.5, 7.5, 10, "No", "General",
     "Outline Body", 1),
)  # fmt: skip
_SIZES = {"letter": ("11.00", "8.50"), "a4": ("11.69", "8.26")}


def blank(paper: Literal["letter", "a4"], mixed: Set[str] = frozenset()) -> str:
    """Return a document with no script in it; the types in `mixed` are not set in capitals."""
    height, width = _SIZES[paper]
    settings = "\n".join(
        _settings(row[0], "" if row[0] in mixed else row[1], *row[2:]) for row in _TYPES
    )
    font = _FONT.format(colour=_INK, style="")
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<FinalDraft DocumentType="Script" Template="No" Version="5">
  <Content></Content>
  <PageLayout BackgroundColor="#FFFFFFFFFFFF" BottomMargin="72" \
BreakDialogueAndActionAtSentences="Yes" DocumentLeading="Normal" FooterMargin="36" \
ForegroundColor="{_INK}" HeaderMargin="36" InvisiblesColor="#808080808080" TopMargin="72" \
UsesSmartQuotes="No">
    <PageSize Height="{height}" Width="{width}"/>
  </PageLayout>
{settings}
  <TitlePage>
    <Content></Content>
  </TitlePage>
  <MoresAndContinueds>
    <FontSpec {font}/>
    <DialogueBreaks AutomaticCharacterContinueds="Yes" BottomOfPage="Yes" \
DialogueBottom="(MORE)" DialogueTop="(CONT'D)" TopOfNext="Yes"/>
    <SceneBreaks ContinuedNumber="No" SceneBottom="(CONTINUED)" SceneBottomOfPage="No" \
SceneTop="CONTINUED:" SceneTopOfNext="No"/>
  </MoresAndContinueds>
  <LockedPages/>
  <Revisions ActiveSet="1" Location="7.75" RevisionMode="No" RevisionsShown="Active" \
ShowAllMarks="No" ShowAllSets="No" ShowPageColor="Yes"></Revisions>
  <SceneNumberOptions LeftLocation="0.75" RightLocation="7.38" ShowNumbersOnLeft="Yes" \
ShowNumbersOnRight="Yes">
    <FontSpec {font}/>
  </SceneNumberOptions>
  <TagData>
    <TagCategories></TagCategories>
  </TagData>
  <ScriptNotes/>
</FinalDraft>
"""


def _settings(
    type_: str, style: str, alignment: str, first: float, left: float, right: float,
    space: int, page: str, paginated: str, key: str, level: int,
) -> str:  # fmt: skip
    hidden = "HiddenText" in style
    font = _FONT.format(colour=_FAINT if hidden else _INK, style=style)
    return f"""  <ElementSettings Type="{type_}">
    <FontSpec {font}/>
    <ParagraphSpec Alignment="{alignment}" FirstIndent="{first:.2f}" Leading="Regular" \
LeftIndent="{left:.2f}" RightIndent="{right:.2f}" SpaceBefore="{space}" Spacing="1" \
StartsNewPage="{page}"/>
    <Behavior PaginateAs="{paginated}" ReturnKey="{key}" Shortcut=""/>
    <Outline CanHide="{"Yes" if hidden else "No"}" Level="{level}"/>
  </ElementSettings>"""
