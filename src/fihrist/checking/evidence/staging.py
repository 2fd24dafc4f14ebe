"""Staging: how far an Arabic text says that a transfer or an agreement has got."""

from fihrist.checking.evidence.cues import cues
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.referring import called_at
from fihrist.checking.evidence.spelling import has, places, single, words

OPEN = frozenset({"sought", "requested", "discussed", "pledged", "planned", "expected", "offered", "refused"})
"""Stages of a transfer that is yet to come."""
REACHED = frozenset({"under-way", "done"})
"""Stages of which no reason and no word nearby makes a passage that tells of one that is open."""
BOUND = frozenset({"agreed", "contracted"})
"""Stages of a transfer to which somebody is bound."""
_EARLIER = {
    **{("stage", term): OPEN for term in BOUND},
    **{("stage", term): OPEN | BOUND for term in REACHED},
    **{("agreement-stage", term): frozenset({"proposed", "sought", "planned", "negotiated"}) for term in ("signed",)},
}
"""The stages before each, of which its verbal nouns are the content: طلبت شراء, العقد ينص على تسليم."""
_HEAD = 5
"""Within so many words from its beginning a headline has its verb."""
_DENIED = 5
"""So many words after a particle that denies stands what is denied."""
_BUT = frozenset({"سوي", "الا"})
_NEAR = 10
"""So many words after a verb stands from whom words are brought."""


@memo
def stages(terms: str, text: str) -> frozenset[str]:
    """The stages of a list of which a text tells, but for what is only asked for, agreed, or not done."""
    found, spans = words(text), called_at(terms, text)
    denied, relayed, future = _denied(found), _relayed(found), {cue.at for cue in cues(text) if cue.is_verbal}
    return frozenset(
        term
        for term, start, end in spans
        if start not in relayed
        and not (term in REACHED and start in future)
        and not (
            _is_noun(terms, term, start, end, found) and (start in denied or _is_content(terms, term, start, found))
        )
    )


@memo
def is_done_now(text: str) -> bool:
    """Whether an Arabic text tells of what is done by a verb in the present.

    A headline begins with who does it and such a verb. What is denied but for some is done: لم تتسلم سوى أربع.
    """
    found = words(text)
    verbs = [*_present(found)]
    begins = (at for at in verbs if 0 < at < _HEAD)
    but = (
        at for at in verbs if at and found[at - 1].lstrip("وف") in ("لم", "لا") and _BUT & {*found[at : at + _DENIED]}
    )
    return any(single("roles", "governing").isdisjoint(found[:at]) for at in begins) or any(True for _ in but)


@memo
def goes_on_now(text: str) -> bool:
    """Whether a verb of an Arabic text tells in the present of what is done."""
    found = words(text)
    return any(single("roles", "governing").isdisjoint(found[max(0, at - 1) : at]) for at in _present(found))


def _present(found: tuple[str, ...]) -> tuple[int, ...]:
    # One in سـ is to come.
    return tuple(at for at in places(phrases("roles", "present"), found) if found[at].lstrip("وف")[:1] in ("ي", "ت"))


def _is_noun(terms: str, term: str, start: int, end: int, found: tuple[str, ...]) -> bool:
    """Whether the words for a stage are a verbal noun and no verb."""
    return has(phrases(terms, term, "nouns"), found[start:end]) and not _is_verb(terms, term, start, found)


def _is_content(terms: str, term: str, start: int, found: tuple[str, ...]) -> bool:
    """Whether a verbal noun for a stage stands after a word for an earlier one, of which it is the content."""
    earlier = _EARLIER.get((terms, term), frozenset())
    before = any(other in earlier and at < start for other, at, _ in called_at(terms, " ".join(found)))
    return before and not has(phrases("roles", "light"), found[max(0, start - 2) : start])


def _is_verb(terms: str, term: str, at: int, found: tuple[str, ...]) -> bool:
    """Whether a word for a stage can be a verb: what is spelled as one and stands after no preposition."""
    word, verbs = found[at], single(terms, term, "verbs")
    after = at > 0 and found[at - 1] in single("roles", "prepositions")
    return not after and (word in verbs or (word[0] in "وفلس" and word[1:] in verbs))


def _relayed(found: tuple[str, ...]) -> frozenset[int]:
    """The verbs by which words are brought, and no goods: نقلت الصحيفة عن مصدر."""
    relays = places(phrases("roles", "relays"), found)
    return frozenset(at for at in relays if "عن" in found[at : at + _NEAR] and "الي" not in found[at : at + _NEAR])


def _denied(found: tuple[str, ...]) -> frozenset[int]:
    """The words after a verb that is denied, with whoever does it: لم تطلب إلغاء, لم تعلن أثينا تسليم."""
    idle = set(places(tuple(facts("negations")["ar"]["idle"]), found))
    undoing = {at - 1 for at in places(phrases("roles", "undoing"), found)}
    negators = single("roles", "negators")
    denied = (at for at, word in enumerate(found) if word.lstrip("وف") in negators and at not in idle | undoing)
    return frozenset(word for at in denied for word in range(at + 2, at + _DENIED))
