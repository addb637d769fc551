"""FDX files for the tests: one with all that Final Draft knows, written by hand."""

from xml.etree.ElementTree import Element

from hypothesis import strategies as st

from moteur.screenplay.formats import xml

FULL = """<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<FinalDraft DocumentType="Script" Template="No" Version="5">

  <Content>
    <Paragraph Type="Transition"><Text>Fade in:</Text></Paragraph>
    <Paragraph Number="1" Type="Scene Heading">
      <SceneProperties Color="#00000000FFFF" Length="5/8" Page="1" Title="The key">
        <Summary><Paragraph Alignment="Left"><Text Font="Courier">She finds it.</Text></Paragraph></Summary>
        <SceneArcBeats><CharacterArcBeat Name="ANA">wants it</CharacterArcBeat></SceneArcBeats>
      </SceneProperties>
      <Text>Int. kitchen - Day</Text>
    </Paragraph>
    <Paragraph Type="Action">
      <Text>A </Text><Text TagNumber="1">brass key</Text><Text> lies in the </Text>
      <Text AdornmentStyle="0" Font="Courier Final Draft" RevisionID="2" Size="12" Style="Bold+Underline">sink</Text>
      <Text RevisionID="2">.</Text>
    </Paragraph>
    <Paragraph Type="Character"><ScriptNote Color="#FFFF" Name="ask" Type="Info"><Paragraph><Text>Older?</Text></Paragraph><Paragraph><Text/></Paragraph></ScriptNote><Text>Ana</Text></Paragraph>
    <Paragraph Type="Parenthetical"><Text>(low)</Text></Paragraph>
    <Paragraph Type="Dialogue"><Text>Mine. </Text><Text Style="Italic">Mine</Text><Text>.</Text></Paragraph>
    <Paragraph>
      <DualDialogue>
        <Paragraph Type="Character"><Text>BO (V.O.)</Text></Paragraph>
        <Paragraph Type="Dialogue"><Text>No.</Text></Paragraph>
        <Paragraph Type="Character"><Text>ANA</Text></Paragraph>
        <Paragraph Type="Dialogue"><Text>Yes.</Text></Paragraph>
      </DualDialogue>
    </Paragraph>
    <!-- a remark of another program -->
    <Paragraph Type="Shot"><Text>Close on the key</Text></Paragraph>
    <Paragraph Type="Action"><Text/></Paragraph>
    <Paragraph Number="2" Type="Scene Heading">
      <Text>OMITTED</Text>
      <OmittedScene>
        <Paragraph Type="Scene Heading"><SceneProperties Length="2/8" Page="1" Title=""/><Text>EXT. YARD - DUSK</Text></Paragraph>
        <Paragraph Type="Action"><Text>Bo waits.</Text></Paragraph>
      </OmittedScene>
    </Paragraph>
    <Paragraph Number="2A" Type="Scene Heading"><Text>EXT. STREET - NIGHT</Text></Paragraph>
    <Paragraph Type="Outline 2"><Text>The chase</Text></Paragraph>
    <Paragraph Type="Outline Body"><Text>They run.</Text></Paragraph>
    <Paragraph StartsNewPage="Yes" Type="Action"><Text>Rain &amp; wind on snake_case 2 * 3.</Text></Paragraph>
    <Paragraph Type="Cast List"><Text>(ANA, BO)</Text></Paragraph>
    <Paragraph Alignment="Center" Type="General"><Text>INTERVAL</Text></Paragraph>
    <Paragraph Type="End of Act"><Text>END OF ACT ONE</Text></Paragraph>
  </Content>

  <PageLayout TopMargin="72"><PageSize Height="11.69" Width="8.26"/></PageLayout>
  <ElementSettings Type="Action"><FontSpec Font="Courier Final Draft" Style=""/></ElementSettings>
  <TitlePage>
    <HeaderAndFooter HeaderVisible="No"><Header><Paragraph/></Header></HeaderAndFooter>
    <Content>
      <Paragraph Alignment="Center"><Text> </Text></Paragraph>
      <Paragraph Alignment="Center"><Text Size="12" Style="Bold+Underline">THE KEY</Text></Paragraph>
      <Paragraph Alignment="Center"><Text/></Paragraph>
      <Paragraph Alignment="Center"><Text>Written by</Text></Paragraph>
      <Paragraph Alignment="Center"><Text/></Paragraph>
      <Paragraph Alignment="Center"><Text>Mo Example</Text></Paragraph>
      <Paragraph Alignment="Center"><Text/></Paragraph>
      <Paragraph Alignment="Center"><Text>Based on nothing</Text></Paragraph>
      <Paragraph Alignment="Left"><Text>Second draft 12/05/2026</Text></Paragraph>
      <Paragraph Alignment="Left"><Text>12 Street</Text></Paragraph>
      <Paragraph Alignment="Left"><Text>Town</Text></Paragraph>
      <Paragraph Alignment="Left"><Text>Copyright 2026</Text></Paragraph>
    </Content>
  </TitlePage>
  <SmartType><Characters><Character>ANA</Character></Characters></SmartType>
  <LockedPages><LockedPage Number="1" Odd="x"/><LockedPage Number="2"/></LockedPages>
  <Revisions ActiveSet="2" Location="7.75" RevisionMode="Yes">
    <Revision Color="#00000000FFFF" ID="1" Mark="*" Name="Blue (2026-05-12)" Style=""/>
    <Revision Color="#FFFF0000FFFF" ID="2" Mark="**" Name="Pink" Style=""/>
    <Revision Color="#A0A0A0A00000" ID="3" Mark="*" Name="Yellow" Style=""/>
  </Revisions>
  <TagData>
    <TagCategories>
      <TagCategory Color="#FFFF" Id="05c556eb-6bc1-4a3a-b09f-f8b5ba1b6afa" Name="Props" Number="5" Style="Bold"/>
    </TagCategories>
    <TagDefinitions>
      <TagDefinition CatId="05c556eb-6bc1-4a3a-b09f-f8b5ba1b6afa" Id="d1" Label="Key" Number="1"/>
    </TagDefinitions>
    <Tags><Tag Number="1"><DefId>d1</DefId></Tag></Tags>
  </TagData>
  <ScriptNotes>
    <ScriptNote Id="4" Name="" Range="27,29"><Paragraph><Text>Which kitchen?</Text></Paragraph></ScriptNote>
  </ScriptNotes>
  <Nobody knows="this"><Child xml:space="preserve"> kept </Child>tail</Nobody>
</FinalDraft>
"""  # noqa: E501


def same(one: Element, other: Element, path: str = "") -> None:
    """Assert that two trees are equal, but for white space between tags."""
    path = f"{path}/{one.tag}"
    assert one.tag == other.tag, path
    assert one.attrib == other.attrib, path
    letters = one.tag in ("Text", "text")
    for a, b in ((one.text, other.text), ("", "") if letters else (one.tail, other.tail)):
        was, now = a or "", b or ""
        assert (was == now) if letters else (was.strip() == now.strip()), path
    assert [n.tag for n in one] == [n.tag for n in other], path
    for a_, b_ in zip(one, other, strict=True):
        same(a_, b_, path)


SAID = st.text(alphabet="ab É*_[/\\.\n漢", min_size=1, max_size=12)
TYPES = st.sampled_from(
    [
        "Action",
        "Character",
        "Parenthetical",
        "Dialogue",
        "Transition",
        "Shot",
        "General",
        "Lyrics",
        "Scene Heading",
        "Cast List",
        "New Act",
        "Outline 1",
        "Outline Body",
        "Unheard Of",
        "",
    ]
)


@st.composite
def _text(draw: st.DrawFn) -> Element:
    node = Element("Text")
    node.text = draw(SAID)
    for name, values in (
        ("Style", ["Bold", "Italic", "Bold+Underline", "AllCaps", "Strikeout", ""]),
        ("RevisionID", ["0", "1", "2"]),
        ("TagNumber", ["1", "7"]),
        ("Font", ["Arial"]),
    ):
        if draw(st.booleans()):
            node.set(name, draw(st.sampled_from(values)))
    return node


@st.composite
def paragraphs(draw: st.DrawFn, deep: bool = True) -> Element:
    node = Element("Paragraph")
    type_ = draw(TYPES)
    if type_:
        node.set("Type", type_)
    for name, values in (
        ("Number", ["1", "2A", "x y"]),
        ("Alignment", ["Center", "Left"]),
        ("StartsNewPage", ["Yes", "No"]),
        ("SpaceBefore", ["36", "0"]),
        ("Odd", ["é"]),
    ):
        if draw(st.integers(0, 3)) == 0:
            node.set(name, draw(st.sampled_from(values)))
    if draw(st.integers(0, 5)) == 0:
        note = Element("ScriptNote")
        inner = Element("Paragraph")
        inner.append(draw(_text()))
        note.append(inner)
        node.append(note)
    node.extend(draw(st.lists(_text(), max_size=3)))
    if deep and draw(st.integers(0, 4)) == 0:
        nest = Element(draw(st.sampled_from(["DualDialogue", "OmittedScene", "Unknown"])))
        nest.extend(draw(st.lists(paragraphs(deep=False), max_size=4)))
        node.append(nest)
    return node


@st.composite
def files(draw: st.DrawFn) -> str:
    root = Element("FinalDraft", DocumentType="Script", Version="5")
    content = Element("Content")
    heading = Element("Paragraph", Type="Scene Heading")
    words = Element("Text")
    words.text = "INT. HOUSE - DAY"
    heading.append(words)
    content.append(heading)
    content.extend(draw(st.lists(paragraphs(), max_size=8)))
    root.append(content)
    notes = Element("ScriptNotes")
    for at in draw(st.lists(st.integers(0, 60), max_size=2)):
        note = Element("ScriptNote", Range=f"{at},{at + 2}")
        inner = Element("Paragraph")
        inner.append(draw(_text()))
        note.append(inner)
        notes.append(note)
    root.append(notes)
    return xml.write(root)
