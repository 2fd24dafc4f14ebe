"""Denying: what an Arabic text denies."""

from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.evidence.lexicon import memo, phrases
from fihrist.checking.evidence.referring import called
from fihrist.checking.evidence.spelling import has, single, spans, words

_SAME = ({"done", "partly-delivered"}, {"agreed", "contracted", "signed", "reached", "negotiated"})
"""Stages whose words are those of each other."""
_LOOSE = {"under-way", "sought", "planned", "expected", "discussed"}
"""Stages whose words say much else."""
_OPEN = _LOOSE - {"planned", "expected"}
_GIVEN = 6
"""So many words after a negation or a word of declining it is told at the latest what is not given."""


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
    """Whether a text has words of that kind: لم تؤكد النبأ ولم تنفه, رفضت الوزارة التعليق, لاذ بالصمت."""
    found = words(text)
    negations, declining = phrases("withholding", "negations"), phrases("withholding", "declining")
    told = [end for _, end in spans(negations, found) if has(phrases("withholding", "verbs"), found[end : end + 1])]
    told += [
        end
        for _, end in spans((*negations, *declining), found)
        if has(phrases("withholding", "nouns"), found[end : end + _GIVEN])
    ]
    return bool(told) or has(phrases("withholding", "silence"), found)
