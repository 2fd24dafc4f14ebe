"""Voice: which cues of a passage govern what a claim says, and whether the claim carries them."""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.grounding.cues import SPOKEN, Cue, cues, is_framed, kinds_of, verb_of
from fihrist.grounding.evidence import Evidence, parts, texts
from fihrist.grounding.names import place_of
from fihrist.grounding.spelling import forms, words
from fihrist.record import Record

_MODES = {"expectation": "expected", "estimate": "estimated"}
FRAME = frozenset(
    {"type", "parties", "affiliation", "part_of", "position", "owner", "participant", "member", "place", "publisher",
     "about_agreement", "about_weapon", "about_transfer", "about_programme", "role", "provision", "omission"}
)  # fmt: skip
"""Fields that say who and what a record is, or what is agreed; a sentence of saying tells these in its own voice."""
_LONG = 4
"""Shorter words stand anywhere, so they do not show on which part of a passage a text rests."""
_MOST = 0.85


def governing(found: Evidence, catalogue: Catalogue, kinds: frozenset[str]) -> Iterator[Cue]:
    """The cues of these kinds in the first quote of a claim that govern all that the claim takes from it."""
    if not found.quotes:
        return
    anchors = _anchors(found, catalogue)
    if not anchors:
        return
    for cue in cues(found.quotes[0].text):
        if cue.kind in kinds:
            inside = sum(cue.governs(at) for at in anchors)
            if inside >= _MOST * len(anchors):
                yield cue


def carried(found: Evidence, kinds: frozenset[str]) -> bool:
    """Whether the text of a value itself says that somebody says or doubts it."""
    return any(language == "ar" and not kinds.isdisjoint(kinds_of(text)) for _, language, text in texts(found))


def names_outside(record: Record, cue: Cue, found: Evidence) -> bool:
    """Whether the quotes name a record outside of what a cue of the first one governs: as the one who speaks."""
    place = place_of(record, found.quotes[0].text)
    elsewhere = any(place_of(record, quote.text) is not None for quote in found.quotes[1:])
    return elsewhere or (place is not None and not cue.governs(place))


def _anchors(found: Evidence, catalogue: Catalogue) -> list[int]:
    """The numbers of the words in the first quote on which a claim's value rests."""
    text = found.quotes[0].text
    anchors = [
        place
        for _, leaf in parts(found)
        if leaf.reference is not None and (target := catalogue.records.get(leaf.value))
        if (place := place_of(target, text)) is not None
    ]
    wanted = {
        form
        for _, language, t in texts(found)
        if language == "ar"
        for w in words(t)
        if len(w) >= _LONG
        for form in forms(w)
    }
    shared = [at for at, word in enumerate(words(text)) if len(word) >= _LONG and not wanted.isdisjoint(forms(word))]
    return anchors + (shared if len(shared) > 1 else [])


def hedge(found: Evidence, catalogue: Catalogue) -> str | None:
    """The mode that a claim's words demand in place of `stated`: those of its text, or the verb on which it rests."""
    if any(True for _ in governing(found, catalogue, frozenset({"allegation"}))) and not carried(found, SPOKEN):
        return "alleged"
    for _, language, text in texts(found):
        if language == "ar" and SPOKEN.isdisjoint(kinds_of(text)) and not is_framed(text):
            hedges = (cue for cue in cues(text) if cue.kind in _MODES and not cue.is_noun)
            if mode := next((_MODES[cue.kind] for cue in hedges), None):
                return mode
            if _rests_on_hedged_verb(text, found.quotes[0].text if found.quotes else ""):
                return "expected"
    return None


def _rests_on_hedged_verb(text: str, quote: str) -> bool:
    """Whether a text has, without its hedge, a verb that the quote puts in the future or makes a possibility."""
    passage, said = words(quote), {form for word in words(text) for form in forms(word)}
    verbs = (passage[verb_of(cue, passage)] for cue in cues(quote) if cue.kind == "expectation" and cue.is_verbal)
    return any(verb.removeprefix("و").removeprefix("س") in said for verb in verbs)
