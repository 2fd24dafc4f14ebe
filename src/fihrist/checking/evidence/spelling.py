"""Words of Arabic text as evidence compares them, folded and freed of particles, and where they stand."""

import re
from collections.abc import Iterator, Mapping, Sequence

from fihrist.checking.evidence.lexicon import memo, phrases
from fihrist.text import fold_key

_WORD = re.compile(r"[^\W_]+")
_JOINERS = ("و", "ف")
_PREPOSITIONS = ("ب", "ك", "ل", "س")
_ARTICLE = "ال"
_SHORTEST = 2
_ENDING, _VOWELS, _TWICE = re.compile(r"(?<=...)(?:ات|ون|ين|ان|ه|ي)$"), re.compile(r"[اويىءئؤه]"), re.compile(r"(.)\1")
_NOW = "الان"
"""The word for `now`, which is not أن with an article."""

_Name = tuple[tuple[frozenset[str], ...], bool]
"""The words of a name, each in all its forms, and whether the last of them is only a beginning."""


@memo
def single(file: str, *keys: str) -> frozenset[str]:
    """The words of all phrases in such a list."""
    return frozenset(words(" ".join(phrases(file, *keys))))


@memo
def skeletons(word: str) -> frozenset[str]:
    """The consonants that an Arabic noun keeps in its plural, broken or sound, with and without its particles."""
    found = (_ENDING.sub("", form) for form in forms(fold_key(word)))
    bones = (_TWICE.sub(r"\1", _VOWELS.sub("", form)) for form in found)
    # مقتل is akin to قتلى.
    return frozenset(bone for whole in bones for bone in (whole, whole.removeprefix("م")) if len(bone) >= _SHORTEST)


@memo
def words(text: str) -> tuple[str, ...]:
    """The words of a text as search keys: runs of letters and digits without vowel signs, tatweel and hamzas."""
    return tuple(_WORD.findall(fold_key(text)))


@memo
def forms(word: str) -> frozenset[str]:
    """A word, and what it is without the particles that may be written onto it: و ف, then ب ك ل س, then ال or لل."""
    return frozenset(_forms(word))


@memo
def bare(name: str) -> tuple[frozenset[str], ...]:
    """The words of a name, each with and without its article."""
    return tuple(frozenset(_without_article(word)) for word in words(name))


def places(names: tuple[str, ...], text: Sequence[str]) -> Iterator[int]:
    """The number of each word, from 0, at which a name begins in the words of a text; a last `*` leaves an end open."""
    return iter(_places(names, tuple(text)))


def has(names: tuple[str, ...], text: Sequence[str]) -> bool:
    """Whether one of several names stands in the words of a text."""
    return bool(_spans(names, tuple(text)))


def spans(names: tuple[str, ...], text: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each of several names stands in the words of a text: the number of its first word, and that of the next."""
    return iter(_spans(names, tuple(text)))


@memo
def _spans(names: tuple[str, ...], text: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    known, beginnings = _index(names)
    where = by_form(text)
    if not beginnings and where.keys().isdisjoint(known):
        return ()
    starts = {(at, name) for form in known.keys() & where.keys() for at in where[form] for name in known[form]}
    found = {(at, at + len(name[0])) for at, name in starts if _stands(name, text, at)}
    if beginnings:
        found |= {(at, at + 1) for form, places in where.items() if form.startswith(beginnings) for at in places}
    return tuple(sorted(found))


@memo
def _places(names: tuple[str, ...], text: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(start for start, _ in _spans(names, text)))


@memo
def by_form(text: tuple[str, ...]) -> Mapping[str, tuple[int, ...]]:
    """The places of the words of a text by each of their forms."""
    found: dict[str, tuple[int, ...]] = {}
    for at, word in enumerate(text):
        for form in forms(word):
            found[form] = (*found.get(form, ()), at)
    return found


@memo
def _index(names: tuple[str, ...]) -> tuple[Mapping[str, tuple[_Name, ...]], tuple[str, ...]]:
    """Names by every form of their first word, and the beginnings of words that stand for a name by themselves."""
    known: dict[str, tuple[_Name, ...]] = {}
    beginnings: list[str] = []
    for name in names:
        wanted, open_end = bare(name), name.endswith("*")
        if len(wanted) == 1 and open_end:
            beginnings += wanted[0]
        for form in wanted[0] if wanted and not (len(wanted) == 1 and open_end) else ():
            known[form] = (*known.get(form, ()), (wanted, open_end))
    return known, tuple(beginnings)


def _stands(name: _Name, text: Sequence[str], at: int) -> bool:
    wanted, open_end = name
    if len(text) - at < len(wanted):
        return False
    last = forms(text[at + len(wanted) - 1])
    if open_end and not any(form.startswith(tuple(wanted[-1])) for form in last):
        return False
    closed = wanted[:-1] if open_end else wanted
    return not any(one.isdisjoint(forms(text[at + number])) for number, one in enumerate(closed))


def _without_article(word: str) -> Iterator[str]:
    yield word
    if word.startswith(_ARTICLE) and len(word) - len(_ARTICLE) >= _SHORTEST and word != _NOW:
        yield word.removeprefix(_ARTICLE)


def _forms(word: str) -> Iterator[str]:
    for rest in (word, word[1:]) if word.startswith(_JOINERS) and len(word) > _SHORTEST else (word,):
        yield from _without_article(rest)
        if rest.startswith("لل") and len(rest) > _SHORTEST + 1:
            yield rest[2:]
        if rest.startswith(_PREPOSITIONS) and len(rest) > _SHORTEST:
            yield from _without_article(rest[1:])
