"""Terms: what an Arabic text calls something, of the terms of a list, and how far it says that something has got."""

from fihrist.checking.evidence.cues import cues
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.spelling import Index, has, places, single, spans, unjoined, whole, words
from fihrist.model.vocabulary import term_list

OPEN = frozenset({"sought", "requested", "discussed", "pledged", "planned", "expected", "offered", "refused"})
"""Stages of a transfer that is yet to come."""
REACHED = frozenset({"under-way", "done"})
"""Stages of which no reason and no word nearby makes a passage that tells of one that is open."""
BOUND = frozenset({"agreed", "contracted"})
"""Stages of a transfer to which somebody is bound."""
_EARLIER = {
    **{("stage", term): OPEN for term in BOUND},
    **{("stage", term): OPEN | BOUND for term in REACHED},
    ("agreement-stage", "signed"): frozenset({"proposed", "sought", "planned", "negotiated"}),
}
"""The stages before each, of which its verbal nouns are the content: طلبت شراء, العقد ينص على تسليم."""
_NEGATORS = frozenset(words("لم لن ليس ليست لا"))
_HEAD = 5
"""Within so many words from its beginning a headline has its verb."""
_DENIED = 5
"""So many words after a particle that denies stands what is denied."""
_NEAR = 10
"""So many words after a verb stands from whom words are brought."""
_BUT, _WITH = frozenset({"سوي", "الا"}), frozenset({"الي", "مع"})


@memo
def called(terms: str, text: str) -> tuple[str, ...]:
    """The terms of a list for which an Arabic text has a word that it does not deny; `الاتفاق النووي` is no `اتفاق`."""
    free = {term for term, _, _ in called_at(terms, text)}
    return tuple(term for term in term_list(terms).terms if term in free)


@memo
def called_at(terms: str, text: str) -> tuple[tuple[str, int, int], ...]:
    """These terms, with the number of the first of its words in the text, from 0, and that of the word after."""
    found = words(text)
    told = sorted(_index(terms).spans(found))
    return tuple(whole(one for one in told if not one[1] or found[one[1] - 1] not in _NEGATORS))


@memo
def _index(terms: str) -> Index:
    """The words for each term of a list."""
    return Index.of({term: phrases(terms, term) for term in term_list(terms).terms})


def narrower(terms: str, term: str, text: str, reach: int = 0) -> str | None:
    """The one narrower term by which an Arabic text calls whatever it calls by a term, within so many words; or None.

    So is a صاروخ باليستي, and a فرقاطة among warships; but not where a صاروخ stands alone as well.
    """
    told = sorted(called_at(terms, text), key=lambda one: one[1])
    finer = {other: at for other, at, _ in told if other in term_list(terms).terms[term].narrower}
    own = [at for other, at, _ in told if other == term]
    ends = (min(start + reach, after - 1) for start, after in zip(own, (*own[1:], len(words(text))), strict=False))
    is_finer = (any(start <= at <= end for at in finer.values()) for start, end in zip(own, ends, strict=True))
    return min(finer) if len(finer) == 1 and all(is_finer) else None


def gives(terms: str, term: str, reason: str) -> bool:
    """Whether an Arabic reason says a term, by one of its words or its label."""
    return term in called(terms, reason) or has((term_list(terms).terms[term].label.ar,), words(reason))


@memo
def stages(terms: str, text: str) -> frozenset[str]:
    """The stages of a list of which a text tells, but for what is only asked for, agreed, or not done."""
    found, future = words(text), _to_come(text)
    denied, near = _denied(found), ((at, found[at : at + _NEAR]) for at in places(phrases("roles", "relays"), found))
    # Who brings words brings no goods, and who speaks of goods does not discuss them: نقلت الصحيفة عن مصدر.
    relays = {at for at, after in near if "عن" in after and _WITH.isdisjoint(after)}
    told = [one for one in called_at(terms, text) if one[1] not in relays]

    def is_reached(term: str, start: int, end: int) -> bool:
        is_noun, beside = _is_noun(terms, term, start, end, found), range(start - 2, start + 2 if start else 0)
        if term in REACHED and (start in future or (is_noun and not future.isdisjoint(beside))):
            return False
        earlier = [at for other, at, _ in told if other in _EARLIER.get((terms, term), ()) and at < start]
        light = max(places(phrases("roles", "light"), found[max(0, start - 2) : start]), default=-len(found))
        is_content = bool(earlier) and max(earlier) > light + max(0, start - 2)
        return not (is_noun and (start in denied or is_content))

    return frozenset(term for term, start, end in told if is_reached(term, start, end))


def _to_come(text: str) -> frozenset[int]:
    """The words by which a text tells what is to come: ستسلم, سوف تسلم, and يتم in على أن يتم تسليم."""
    found = words(text)
    light = {*places(phrases("roles", "light"), found)}
    behind = [(at, unjoined(before)) for at, before in enumerate(found[:-1], 1)]
    is_open = {at for at, before in behind if before == "ان" and at in light and not found[at].startswith("تم")}
    willed = {at for at, before in behind if before == "سوف"}
    return frozenset({cue.at for cue in cues(text) if cue.is_verbal} | is_open | willed)


def _is_noun(terms: str, term: str, start: int, end: int, found: tuple[str, ...]) -> bool:
    """Whether the words for a stage are a verbal noun, and no verb, which is spelled as one behind no preposition."""
    word, verbs = found[start], single(terms, term, "verbs")
    is_spelled = word in verbs or (word[0] in "وفس" and word[1:] in verbs)
    is_verb = is_spelled and not (start and found[start - 1] in single("roles", "prepositions"))
    return has(phrases(terms, term, "nouns"), found[start:end]) and not is_verb


def _denied(found: tuple[str, ...]) -> frozenset[int]:
    """The words after a verb that is denied, with whoever does it: لم تطلب إلغاء, لم تعلن أثينا تسليم."""
    idle = {*places(tuple(facts("negations")["ar"]["idle"]), found)}
    idle |= {at - 1 for at in places(phrases("roles", "undoing"), found)}
    denied = (at for at, word in enumerate(found) if unjoined(word) in single("roles", "negators") and at not in idle)
    return frozenset(word for at in denied for word in range(at + 2, at + _DENIED))


@memo
def is_perhaps_over(text: str) -> bool:
    """Whether what an Arabic text holds possible has been, and is not to come: قد تكون بيعت, ربما وصلت."""
    found, done = words(text), ("stage", "done")
    past = single(*done) - (single(*done, "nouns") - single(*done, "verbs"))
    after = [found[end] for _, end in spans(phrases("roles", "perhaps"), found) if end < len(found)]
    # One in ي or ت is mostly of the present, but not what ends in the ت of the past: تسلمت.
    is_past = any(word in past and (word[0] not in "يت" or word[0] + word[-1] == "تت") for word in after)
    return is_past or has(phrases("roles", "perhaps_over"), found)


@memo
def told_now(text: str) -> frozenset[str]:
    """The stages of a transfer of which an Arabic text tells by a verb in the present.

    What is under way is told by any such verb, and what is done by the head of a news, which begins with who does it.
    What is denied but for some is done: لم تتسلم سوى أربع.
    """
    found, governing, told = words(text), single("roles", "governing"), set[str]()
    plain = tuple(unjoined(word) for word in found)
    for at in places(phrases("roles", "present"), found):
        # One in سـ is to come.
        if not plain[at].startswith(("ي", "ت")):
            continue
        last = plain[at - 1] if at else ""
        if last not in governing:
            told.add("under-way")
        is_head = 0 < at < _HEAD and governing.isdisjoint(plain[:at])
        if is_head or (last in ("لم", "لا") and not _BUT.isdisjoint(found[at : at + _DENIED])):
            told.add("done")
    return frozenset(told)
