"""Asserting: how surely a text says something, and what it denies or leaves open."""

from collections.abc import Iterator
from itertools import pairwise

from fihrist.catalogue import PassageAt
from fihrist.checking.evidence.cues import Cue, cues, is_may, is_negated, kinds_of
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.parts import Part
from fihrist.checking.evidence.speaking import is_apart, sayings
from fihrist.checking.evidence.spelling import has, places, single, spans, words
from fihrist.checking.evidence.terms import called

_MODES = {
    "allegation": "alleged",
    "rumour": "alleged",
    "belief": "estimated",
    "estimate": "estimated",
    "expectation": "expected",
}
_WEAKEST = ("possible", "expected", "alleged", "estimated")
"""Of several hedges the weakest mode is asked for."""
_LONGEST = 4
"""So many words before a passage can stand in a phrase that governs it."""
_SAME = ({"done", "partly-delivered"}, {"agreed", "contracted", "signed", "reached", "negotiated"})
"""Stages whose words are those of each other."""
_LOOSE = {"under-way", "sought", "planned", "expected", "discussed"}
"""Stages whose words say much else."""
_OPEN = _LOOSE - {"planned", "expected"}
_GIVEN = 6
"""So many words after a negation or a word of declining it is told at the latest what is not given."""


def has_speaker(passage: PassageAt) -> bool:
    """Whether somebody other than the document says a passage."""
    return bool(passage.passage.said_by or passage.passage.speaker)


def hedge(text: str, names: tuple[str, ...] = ()) -> tuple[str, str] | None:
    """The mode that the words of an Arabic text ask for in place of `stated`, with the word that does, or None.

    A word within one of the `names` asks for nothing: it says who somebody is.
    """
    found, every = words(text), [cue for cue in _hedges(text) if _is_hedge(cue, text)]
    idle = {at for start, end in spans(names, found) for at in range(start, end)} if every else ()
    asked = {_mode(cue, found): found[cue.at] for cue in every if cue.at not in idle}
    return next(((mode, asked[mode]) for mode in _WEAKEST if mode in asked), None)


def bears_mode(mode: str, text: str, around: str) -> bool:
    """Whether a text has a word of a mode, or has none of another and what is around it has one."""
    own = _modes(text)
    return mode in own or (mode in _modes(around) and not (own and mode in ("expected", "possible")))


@memo
def _modes(text: str) -> frozenset[str]:
    """The modes of which an Arabic text has a word."""
    found = words(text)
    asked = {_mode(cue, found) for cue in _hedges(text)}
    bare = [word for word in found if word != "لا"]
    may = any(is_may(one) and after[0] in "يتن" and not after.endswith("ت") for one, after in pairwise(bare))
    told = {mode for mode in facts("cues")["modes"] if has(phrases("cues", "modes", mode), found)}
    return frozenset(asked | told | ({"possible"} if may else set()))


def _hedges(text: str) -> list[Cue]:
    """The cues of a text that tell of a mode; who expects something also thinks it."""
    every = [cue for cue in cues(text) if cue.kind in _MODES]
    expected = {cue.at for cue in every if cue.kind == "expectation"}
    return [cue for cue in every if cue.kind != "belief" or cue.at not in expected]


def _mode(cue: Cue, found: tuple[str, ...]) -> str:
    is_possible = (cue.is_verbal and is_may(found[cue.at])) or cue.at in places(phrases("cues", "possible"), found)
    return "possible" if cue.kind in ("expectation", "estimate") and is_possible else _MODES[cue.kind]


def _is_hedge(cue: Cue, text: str) -> bool:
    """Whether a cue makes uncertain what the text says: not where it is a part of a pledge, a fear or an article."""
    found = words(text)
    if cue.kind == "allegation":
        return any(one.at == cue.at and one.start < len(found) for one in sayings(text))
    if cue.kind == "expectation":
        is_feared = any(at < cue.at for at in places(phrases("cues", "fears"), found))
        # Who does not think that something will be expects nothing.
        is_doubted = any(one.kind == "belief" and one.at < cue.at and is_negated(one.at, found) for one in cues(text))
        is_future = cue.is_verbal and not is_may(found[cue.at])
        is_told = has(phrases("cues", "frames"), found) or (is_doubted and is_future)
        return not (cue.is_noun or is_feared or is_told)
    is_guess = cue.kind != "belief" or cue.at in places(phrases("cues", "guesses"), found)
    return not cue.is_noun and is_guess


def cut_off(one: Part, kind: str) -> str | None:
    """The phrase of a kind that stands just before a passage in its sentence, with no mark between them, or None."""
    found = () if is_apart(one.sentence, one.start) else words(one.sentence)[: one.start][-_LONGEST:]
    # Only و and ف are taken off; others would make لم of كلم.
    known = single("governing", kind)
    ending = (start for start, end in spans(phrases("governing", kind), found) if end == len(found))
    starts = (at for at in ending if not known.isdisjoint((found[at], found[at][1:] if found[at][0] in "وف" else "")))
    return next((" ".join(found[at:]) for at in starts), None)


@memo
def denies(text: str) -> bool:
    """Whether a text denies or rejects anything."""
    return bool(kinds_of(text) & {"denial", "negation"}) or has(phrases("speaking", "refuting"), words(text))


def denies_part(text: str) -> bool:
    """Whether a denial is of having a part in something: أي صلة لها, ضلوعه, علاقته."""
    return has(phrases("speaking", "involvement"), words(text))


def names_object(text: str) -> bool:
    """Whether a denial says itself what it denies, and not only «that»."""
    return not has(phrases("speaking", "stand_ins"), words(text))


def stage_denied(text: str, stage: str) -> str | None:
    """The stage of which a denial says that it is not so, where it is none like the one given, or None."""
    if not names_object(text) or "expectation" in kinds_of(text):
        return None
    said = " ".join(word for word in words(text) if word not in single("negations", "ar", "words"))
    terms = {*called("stage", said), *called("agreement-stage", said)} - _LOOSE
    alike = next((same for same in _SAME if terms & same), terms)
    is_one = terms <= alike and (len(terms) == 1 or alike is not terms)
    return min(terms) if terms and is_one and stage not in alike | _OPEN else None


@memo
def withholds(text: str) -> bool:
    """Whether somebody neither confirms nor denies: لم تؤكد النبأ ولم تنفه, رفضت الوزارة التعليق, لاذ بالصمت."""

    def behind(key: str) -> Iterator[tuple[str, ...]]:
        return (words(text)[end : end + _GIVEN] for _, end in spans(phrases("withholding", key), words(text)))

    denied = [(after[:1], after[1:], after) for after in behind("negations")]
    is_told = (_has("verbs", verb) or (_has("answers", verb) and _is_asked(rest)) for verb, rest, _ in denied)
    given = (after for verb, _, after in denied if _has("giving", verb) or _has("nouns", verb))
    is_silent = any(_has("silence", after) for after in behind("keeping"))
    return is_silent or any(is_told) or any(map(_has_answer, (*behind("declining"), *given)))


def _has(key: str, found: tuple[str, ...]) -> bool:
    return has(phrases("withholding", key), found)


def _is_asked(after: tuple[str, ...]) -> bool:
    """Whether what is not answered is no offer and no blow, by the words behind the verb."""
    is_about = _has("about", after) or any(word.startswith(("ل", "بال")) for word in after)
    return not is_about or _has("asked", after) or _has_answer(after)


def _has_answer(found: tuple[str, ...]) -> bool:
    """Whether some words have a noun of answering: التعليق, but not تعليق العضوية."""
    nouns, apart = phrases("withholding", "nouns"), single("withholding", "apart")
    pairs = ((found[at], "".join(found[at + 1 : at + 2])) for at in places(nouns, found))
    return any(
        noun not in apart or not (after.startswith("ال") or after.endswith(("ها", "هم"))) for noun, after in pairs
    )
