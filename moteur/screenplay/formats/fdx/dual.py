"""Dual dialogue: two speeches in one paragraph, side by side."""

from collections.abc import Mapping, Sequence, Set
from xml.etree.ElementTree import Element, SubElement

from moteur.screenplay.formats.flow import HIDDEN, SPOKEN, Block
from moteur.screenplay.model import Kind


def regroup(
    content: Element, blocks: Sequence[Block], nodes: Mapping[str, Element], was: Set[int]
) -> None:
    """Set speeches side by side where the second is dual, and apart where it no longer is.

    `was` are the cues, by id(), that were dual before.
    """
    duals = {id(nodes[b.id]) for b in blocks if b.dual and not b.heading and b.id in nodes}
    for node in list(content):
        pair = node.find("DualDialogue")
        inside = {id(inner) for inner in pair} if pair is not None else set()
        if pair is not None and inside & was and not inside & duals:
            _part(content, node, pair)
    top = {id(node) for node in content}
    for number, block in enumerate(blocks):
        if block.dual and block.kind is Kind.CHARACTER and id(nodes[block.id]) in top:
            first = _speech_before(blocks, number)
            if first >= 0:
                speeches = blocks[first : _end(blocks, number)]
                both = [nodes[b.id] for b in speeches if b.kind not in HIDDEN]
                if all(id(node) in top for node in both):
                    _join(content, both)
                    top -= {id(node) for node in both}


def _part(content: Element, wrapper: Element, pair: Element) -> None:
    at = list(content).index(wrapper)
    inner = list(pair)
    for node in inner:
        node.tail = wrapper.tail
    content[at : at + 1] = inner


def _join(content: Element, nodes: Sequence[Element]) -> None:
    at = list(content).index(nodes[0])
    wrapper = Element("Paragraph")
    wrapper.tail = nodes[-1].tail
    for node in nodes:
        content.remove(node)
    SubElement(wrapper, "DualDialogue").extend(nodes)
    content.insert(at, wrapper)


def _speech_before(blocks: Sequence[Block], cue: int) -> int:
    """Return where the speech right before a cue begins, -1 where there is none of its own."""
    at = cue - 1
    while at >= 0 and not blocks[at].heading and blocks[at].kind in (*SPOKEN, *HIDDEN):
        at -= 1
    fits = at >= 0 and blocks[at].kind is Kind.CHARACTER and not blocks[at].dual
    return at if fits else -1


def _end(blocks: Sequence[Block], cue: int) -> int:
    at = cue + 1
    while at < len(blocks) and not blocks[at].heading and blocks[at].kind in (*SPOKEN, *HIDDEN):
        at += 1
    return at
