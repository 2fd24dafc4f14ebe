"""Terms of closed lists: whether a passage calls something by one of the words for a term."""

from collections.abc import Iterator
from functools import lru_cache

from fihrist.checking.evidence.spelling import has, places, words
from fihrist.model.vocabulary import term_list

_NEGATORS = frozenset(words("لم لن ليس ليست لا"))

_Span = tuple[int, int]


def can_be_named(terms: str, term: str) -> bool:
    """Whether the list says by which words a source calls the term."""
    return bool(term_list(terms).terms[term].words)


def is_called(terms: str, term: str, text: str) -> bool:
    """Whether an Arabic text has one of the words for a term, not denied nor inside a longer word for another."""
    return term in called(terms, text)


@lru_cache(maxsize=16384)
def called(terms: str, text: str) -> tuple[str, ...]:
    """The terms of a list for which an Arabic text has a word; `الاتفاق النووي` calls nothing an `اتفاق`."""
    found = tuple(_found(terms, words(text)))
    free = {term for term, span in found if not any(_inside(span, wider) for other, wider in found if other != term)}
    return tuple(term for term in term_list(terms).terms if term in free)


def gives(terms: str, term: str, reason: str) -> bool:
    """Whether an Arabic reason says the term, by one of its words or its label."""
    return is_called(terms, term, reason) or has((term_list(terms).terms[term].label.ar,), words(reason))


def _found(terms: str, text: tuple[str, ...]) -> Iterator[tuple[str, _Span]]:
    """Each word for a term of a list that stands in a text and isn't directly denied, as its term and its place."""
    known = term_list(terms).terms
    for at in places(tuple(name for about in known.values() for name in about.words), text):
        if at == 0 or text[at - 1] not in _NEGATORS:
            for term, about in known.items():
                lengths = {len(words(name)) for name in about.words if has((name,), text[at : at + len(words(name))])}
                yield from ((term, (at, at + length)) for length in lengths)


def _inside(span: _Span, other: _Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1] and other != span
