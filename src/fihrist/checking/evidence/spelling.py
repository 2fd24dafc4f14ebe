"""Words of Arabic text as evidence compares them, folded and freed of particles, and where they stand."""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fihrist.checking.evidence.lexicon import memo, phrases, pure_memo
from fihrist.reading.keeping import digest, known
from fihrist.text import fold_key

_WORD, _APART, _BAR = re.compile(r"[^\W_]+"), re.compile(r"(?:[^\w|]|_)+"), re.compile("[|｜]")
_JOINERS = ("و", "ف")
_PREPOSITIONS = ("ب", "ك", "ل", "س")
_ARTICLE = "ال"
_SHORTEST = 2
_ENDING, _VOWELS, _TWICE = re.compile(r"(?<=...)(?:ات|ون|ين|ان|ه|ي)$"), re.compile(r"[اويىءئؤه]"), re.compile(r"(.)\1")
_NOW = "الان"
"""The word for `now`, which is not أن with an article."""

_Name = tuple[Hashable, str, bool]
"""A name in an index: its tag, its words behind the first, and whether the last of all is only a beginning."""
_Rest = tuple[tuple[frozenset[str], ...], bool]
"""The words of a name behind the first, each in all its forms, and whether the last of them is only a beginning."""


@memo
def single(file: str, *keys: str) -> frozenset[str]:
    """The words of all phrases in such a list."""
    return frozenset(words(" ".join(phrases(file, *keys))))


@pure_memo
def skeletons(word: str) -> frozenset[str]:
    """The consonants that an Arabic noun keeps in its plural, broken or sound, with and without its particles."""
    found = (_ENDING.sub("", form) for form in forms(fold_key(word)))
    bones = (_TWICE.sub(r"\1", _VOWELS.sub("", form)) for form in found)
    # مقتل is akin to قتلى.
    return frozenset(bone for whole in bones for bone in (whole, whole.removeprefix("م")) if len(bone) >= _SHORTEST)


@pure_memo
def words(text: str) -> tuple[str, ...]:
    """The words of a text as search keys: runs of letters and digits without vowel signs, tatweel and hamzas."""
    return tuple(_WORD.findall(fold_key(text)))


@pure_memo
def forms(word: str) -> frozenset[str]:
    """A word, and what it is without the particles that may be written onto it: و ف, then ب ك ل س, then ال or لل."""
    return frozenset(_forms(word))


@pure_memo
def unjoined(word: str) -> str:
    """A word without the particles و and ف that are written together with it."""
    return word.lstrip("وف")


def bare(name: str) -> tuple[frozenset[str], ...]:
    """The words of a name, each with and without its article."""
    return _bare(words(name))


def _bare(text: Iterable[str]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(_without_article(word)) for word in text)


def places(names: tuple[str, ...], text: Sequence[str]) -> Iterator[int]:
    """The number of each word, from 0, at which a name begins in the words of a text; a last `*` leaves an end open."""
    return iter(dict.fromkeys(start for start, _ in _spans(names, tuple(text))))


def has(names: tuple[str, ...], text: Sequence[str]) -> bool:
    """Whether one of several names stands in the words of a text."""
    return bool(_spans(names, tuple(text)))


def spans(names: tuple[str, ...], text: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each of several names stands in the words of a text: the number of its first word, and that of the next."""
    return iter(_spans(names, tuple(text)))


@pure_memo
def _spans(names: tuple[str, ...], text: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    index = _index(names)
    if not index.beginnings and index.names.keys().isdisjoint(_every_form(text)):
        return ()
    return tuple(sorted({(start, end) for _, start, end in index.spans(text)}))


@pure_memo
def _every_form(text: tuple[str, ...]) -> frozenset[str]:
    return frozenset(form for word in text for form in forms(word))


@dataclass(frozen=True, slots=True)
class Index:
    """Lists of names, each with its tag, ready to be found in the words of a text by one look-up a word.

    Names stand under every form of their first word; beginnings of words that are a name by themselves stand apart.
    What begins with a word that was met is kept.
    """

    names: Mapping[str, Sequence[_Name]]
    beginnings: Mapping[str, Sequence[_Name]]
    met: dict[str, tuple[tuple[Hashable, _Rest], ...]] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, lists: Mapping[Any, Iterable[str]]) -> "Index":
        """The index of such lists by their tags."""
        known, beginnings = defaultdict[str, list[_Name]](list), defaultdict[str, list[_Name]](list)
        every = [(tag, name) for tag, names in lists.items() for name in names]
        # To fold them together is quicker than to fold each.
        keys = _APART.sub(" ", fold_key("|".join(_BAR.sub(" ", name) for _, name in every))).split("|")
        for (tag, name), key in zip(every, keys, strict=False):
            first, _, rest = key.strip().partition(" ")
            is_open = name[-1:] == "*"
            under = beginnings if is_open and not rest else known
            for form in _without_article(first) if first[:1] == "ا" else (first,) if first else ():
                under[form].append((tag, rest, is_open))
        return cls(dict(known), dict(beginnings))

    @classmethod
    def kept(cls, name: str, key: str, lists: Callable[[], Mapping[str, Iterable[str]]]) -> "Index":
        """The index of such lists, which is made anew only where the key is another, of all on which they rest."""

        def made() -> bytes:
            index = cls.of(lists())
            return json.dumps([index.names, index.beginnings]).encode()

        return cls(*json.loads(known(f"{digest(name)}.json", key, made)))

    def spans(self, text: tuple[str, ...]) -> set[tuple[Any, int, int]]:
        """The tag of each name that stands in a text, with the number of its first word and that of the word after."""
        return {
            (tag, at, at + 1 + len(rest[0]))
            for at, word in enumerate(text)
            for tag, rest in (self.met[word] if word in self.met else self._begun(word))
            if not rest[0] or _goes_on(rest, text, at + 1)
        }

    def _begun(self, word: str) -> tuple[tuple[Hashable, _Rest], ...]:
        """The names that may begin with a word."""
        found = [one for form in forms(word) for one in self.names.get(form, ())]
        for form in forms(word) if self.beginnings else ():
            ends = range(_SHORTEST, len(form) + 1)
            found += (one for end in ends for one in self.beginnings.get(form[:end], ()))
        self.met[word] = tuple((tag, (_bare(rest.split()), is_open)) for tag, rest, is_open in found)
        return self.met[word]


def whole(found: Iterable[tuple[Any, int, int]]) -> list[tuple[Any, int, int]]:
    """The spans, each with its tag, that are no part of a longer one."""
    every = [*found]
    longer = {(start, end) for _, start, end in every if end - start > 1}
    return [one for one in every if not any(s <= one[1] and one[2] <= e and (s, e) != one[1:] for s, e in longer)]


@pure_memo
def _index(names: tuple[str, ...]) -> Index:
    return Index.of({"": names})


def _goes_on(rest: _Rest, text: Sequence[str], at: int) -> bool:
    """Whether the words of a name behind its first one stand in a text from a place on."""
    wanted, open_end = rest
    if len(text) - at < len(wanted):
        return False
    # A particle alone is the beginning of the very word, with no article before it: توصل بـ.
    whole_word = text[at + len(wanted) - 1]
    last = forms(whole_word) if len(max(wanted[-1], key=len)) > 1 else frozenset({whole_word})
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
