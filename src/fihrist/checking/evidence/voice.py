"""Voice: which cues of a passage govern what a claim says, and whether the claim carries them."""

import re
from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence, parts, texts
from fihrist.checking.evidence.cues import SPOKEN, Cue, cues, is_framed, is_guess, kinds_of, verb_of
from fihrist.checking.evidence.names import place_of, places_of
from fihrist.checking.evidence.numbers import numbers
from fihrist.checking.evidence.spelling import forms, places, words
from fihrist.model import Record
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import Leaf

QUOTATION = "quotation"
"""The kind of a passage that begins between quotation marks: somebody says it, whatever its words."""
_CLOSING = re.compile('["”»]')
_MODES = {"expectation": "expected", "estimate": "estimated"}
FRAME = frozenset(
    {"type", "parties", "affiliation", "part_of", "position", "owner", "participant", "member", "place", "publisher",
     "about_agreement", "about_weapon", "about_transfer", "about_programme", "provision", "omission"}
)  # fmt: skip
"""Fields that say who and what a record is, or what is agreed; a sentence of saying tells these in its own voice."""
_LONG = 4
"""Shorter words stand anywhere, so they do not show on which part of a passage a text rests."""
_MOST = 0.85
_UNNAMED = 2
"""So many words after a verb its content begins at the latest where the verb names nobody: وقال إن."""
_SPEECH = frozenset({"reporting", "allegation", "denial"})
_NEAR = 5
"""A guess at a number stands at most so many words before it."""
_THOUGHT = frozenset({"belief", "estimate"})


def _quotation(found: Evidence, catalogue: Catalogue) -> Iterator[Cue]:
    """The words of the first quote up to a closing mark, where the quotation marks have opened before it."""
    quote = found.quotes[0]
    match, source = catalogue.match(quote), catalogue.text(quote.source)
    if match and source:
        start = source.raw_span(match.span).start
        before = source.raw[source.raw.rfind("\n", 0, start) + 1 : start]
        curly = max(before.rfind("“"), before.rfind("«")) > max(before.rfind("”"), before.rfind("»"))
        if before.count('"') % 2 or curly:
            end = next((mark.start() for mark in _CLOSING.finditer(quote.text)), len(quote.text))
            yield Cue(QUOTATION, 0, 0, len(words(quote.text[:end])))


def is_frame(record: Record, field: str) -> bool:
    """Whether a field says who and what its record is; the role of a commentator does, that of a weapon doesn't."""
    return field in FRAME or (field == "role" and record.folder == "commentators")


def governing(found: Evidence, catalogue: Catalogue, kinds: frozenset[str]) -> Iterator[Cue]:
    """The cues of these kinds in the first quote of a claim that govern all that the claim takes from it."""
    if not found.quotes:
        return
    wanted = [cue for cue in cues(found.quotes[0].text) if cue.kind in kinds]
    wanted += _quotation(found, catalogue) if QUOTATION in kinds else ()
    anchors = _anchors(found, catalogue) if wanted else []
    for cue in wanted:
        # Who speaks is named between the verb and what is said, and is no part of it.
        told = [places for places in anchors if not all(cue.at < at < cue.start for at in places)]
        inside = sum(any(cue.governs(at) for at in places) for places in told)
        if told and inside >= _MOST * len(told):
            yield cue


def carried(found: Evidence, kinds: frozenset[str]) -> bool:
    """Whether the text of a value itself says that somebody says or doubts it."""
    return any(language == "ar" and not kinds.isdisjoint(kinds_of(text)) for _, language, text in texts(found))


def says_who(found: Evidence, cue: Cue) -> bool:
    """Whether the text of a value itself tells what a cue tells; who thinks so is not who says that he does."""
    return carried(found, SPOKEN - {"belief"} if cue.kind in _SPEECH else SPOKEN)


def names_outside(record: Record, cue: Cue, found: Evidence) -> bool:
    """Whether a record is named outside of what a cue governs, as the one who speaks, or the verb names nobody."""
    place = place_of(record, found.quotes[0].text)
    unnamed = cue.kind != "attribution" and 0 <= cue.start - cue.at <= _UNNAMED
    elsewhere = unnamed and any(place_of(record, quote.text) is not None for quote in found.quotes[1:])
    return elsewhere or (place is not None and not cue.governs(place))


def _anchors(found: Evidence, catalogue: Catalogue) -> list[tuple[int, ...]]:
    """The numbers of the words in the first quote for each thing on which a claim's value rests."""
    text = found.quotes[0].text
    named = [_named(leaf, text, catalogue) for _, leaf in parts(found)]
    arabic = (t for _, language, t in texts(found) if language == "ar")
    wanted = {form for t in arabic for word in words(t) if len(word) >= _LONG for form in forms(word)}
    shared: dict[frozenset[str], list[int]] = {}
    for at, word in enumerate(words(text)):
        if len(word) >= _LONG and (common := wanted & forms(word)):
            shared.setdefault(frozenset(common), []).append(at)
    return [*filter(None, named), *(map(tuple, shared.values()) if len(shared) > 1 else ())]


def _named(leaf: Leaf, text: str, catalogue: Catalogue) -> tuple[int, ...]:
    """The numbers of the words at which a text names the record or has a word for the term that a scalar is."""
    if leaf.reference is not None and (target := catalogue.records.get(leaf.value)):
        return places_of(target, text)
    term = term_list(leaf.terms).terms.get(leaf.value) if leaf.terms else None
    return tuple(places(tuple(term.words), words(text))) if term else ()


def hedge(found: Evidence, catalogue: Catalogue) -> str | None:
    """The mode that a claim's words demand in place of `stated`: those of its text, or the verb on which it rests."""
    if any(True for _ in governing(found, catalogue, frozenset({"allegation"}))) and not carried(found, SPOKEN):
        return "alleged"
    if _is_supposed(found) or _is_guessed(found, catalogue):
        return "estimated"
    for _, language, text in texts(found):
        if language == "ar" and SPOKEN.isdisjoint(kinds_of(text)):
            hedges = (c for c in cues(text) if c.kind in _MODES and not c.is_noun and not is_framed(text, c.at))
            if mode := next((_MODES[cue.kind] for cue in hedges), None):
                return mode
            quote = found.quotes[0].text if found.quotes else ""
            if not is_framed(text, len(text)) and _rests_on_hedged_verb(text, quote):
                return "expected"
    return None


def _is_guessed(found: Evidence, catalogue: Catalogue) -> bool:
    """Whether somebody only thinks what a claim takes from its quote, and no text of the claim says so."""
    if not found.quotes or carried(found, _THOUGHT):
        return False
    passage = words(found.quotes[0].text)
    return any(is_guess(cue, passage) for cue in governing(found, catalogue, frozenset({"belief"})))


def _is_supposed(found: Evidence) -> bool:
    """Whether the numbers of a value stand after a verb that leaves them a guess: يفترض أن يتراوح بين."""
    text = found.quotes[0].text if found.quotes else ""
    wanted = {leaf.value for _, leaf in parts(found) if isinstance(leaf.value, float)}
    told = [number.start for number in numbers(text) if number.value in wanted]
    guesses = (cue.at for cue in cues(text) if cue.kind == "estimate" and not cue.is_noun)
    return bool(told) and any(0 <= min(told) - at <= _NEAR for at in guesses)


def _rests_on_hedged_verb(text: str, quote: str) -> bool:
    """Whether a text has, without its hedge, a verb that the quote puts in the future or makes a possibility."""
    passage, said = words(quote), {form for word in words(text) for form in forms(word)}
    verbs = (passage[verb_of(cue, passage)] for cue in cues(quote) if cue.kind == "expectation" and cue.is_verbal)
    return any(verb.removeprefix("و").removeprefix("س") in said for verb in verbs)
