"""Withholding: whether somebody neither confirms nor denies in an Arabic text, or does not comment."""

from fihrist.checking.evidence.lexicon import memo, phrases
from fihrist.checking.evidence.spelling import has, spans, words

_FILE = "withholding"
_NEAR = 6
"""So many words after a negation or a word of declining it is told at the latest what is not given."""


@memo
def withholds(text: str) -> bool:
    """Whether a text has words of that kind: لم تؤكد النبأ ولم تنفه, رفضت الوزارة التعليق, لاذ بالصمت."""
    found = words(text)
    negations, declining = phrases(_FILE, "negations"), phrases(_FILE, "declining")
    told = [end for _, end in spans(negations, found) if has(phrases(_FILE, "verbs"), found[end : end + 1])]
    told += [
        end
        for _, end in spans((*negations, *declining), found)
        if has(phrases(_FILE, "nouns"), found[end : end + _NEAR])
    ]
    return bool(told) or has(phrases(_FILE, "silence"), found)
