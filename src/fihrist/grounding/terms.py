"""Terms of closed lists: whether a passage calls something by one of the words for a term."""

from fihrist.grounding.spelling import places, words
from fihrist.vocabulary import term_list

_NEGATORS = frozenset(words("لم لن ليس ليست لا"))


def can_be_named(terms: str, term: str) -> bool:
    """Whether the list says by which words a source calls the term."""
    return bool(term_list(terms).terms[term].words)


def is_called(terms: str, term: str, text: str) -> bool:
    """Whether an Arabic text has one of the words for a term, not directly denied."""
    found = words(text)
    known = term_list(terms).terms[term].words
    return any(at == 0 or found[at - 1] not in _NEGATORS for at in places(known, found))


def called(terms: str, text: str) -> tuple[str, ...]:
    """The terms of a list for which an Arabic text has a word."""
    return tuple(term for term in term_list(terms).terms if is_called(terms, term, text))
