"""The keys of a text's words: the same key for the forms and spellings of one word, in Arabic and in English."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any
from unicodedata import decimal, normalize

from fihrist.reading import load

_SIGNS = re.compile(r"[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f]")
_DOTTED = re.compile(r"(?<![^\W\d_])([^\W\d_](?:\.[^\W\d_])+)(?![^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_DIGIT = re.compile(r"[٠-٩۰-۹]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
LEAST = 3
"""So many letters stay at least of an Arabic word when something is taken from it."""


@dataclass(frozen=True)
class Rules:
    """How words become keys."""

    data: Mapping[str, Any]

    def fold(self, text: str) -> str:
        """A text without what spellings differ in: case, vowel signs, hamza, and the shape of digits."""
        plain = _SIGNS.sub("", normalize("NFKD", text.lower()))
        plain = _DIGIT.sub(lambda digit: str(decimal(digit[0])), plain)
        return plain.translate(self._alike)

    def words(self, text: str) -> Iterator[str]:
        """The folded words and numbers of a text; `MiG29`, `MiG-29` and `MiG 29` are the same two."""
        joined = _DOTTED.sub(lambda found: found[0].replace(".", ""), self.fold(text))
        yield from _WORD.findall(joined)

    def keys(self, text: str) -> list[str]:
        """The keys of a text's words, in their order, without the frequent ones."""
        known = self._stems
        return [
            known[word] if word in known else self.stem(word) for word in self.words(text) if word not in self._frequent
        ]

    def stem(self, word: str) -> str:
        """The key of a folded word."""
        return self._stems.setdefault(word, self._stem(word))

    def _stem(self, word: str) -> str:
        if word in self._forms:
            return self._forms[word]
        return self._arabic(word) if _ARABIC.search(word) else _english(word)

    def _arabic(self, word: str) -> str:
        bare = self._without_start(word)
        if bare in self._forms:
            return self._forms[bare]
        short = self._without_end(bare)
        return self._forms.get(short, short)

    def _without_start(self, word: str) -> str:
        for prefix in self.data["prefixes"]:
            if word.startswith(prefix) and len(word) - len(prefix) >= LEAST:
                return word[len(prefix) :]
        for letter in self.data["clitics"]:
            if word.startswith(letter) and word[1:] in self._forms:
                return word[1:]
        return word[1:] if word.startswith("و") and len(word) > LEAST + 2 else word

    def _without_end(self, word: str) -> str:
        for suffix in self.data["suffixes"]:
            if word.endswith(suffix) and len(word) - len(suffix) >= LEAST:
                return word[: -len(suffix)]
        return word

    @cached_property
    def _alike(self) -> dict[int, str]:
        return {ord(letter): other for letter, other in self.data["alike"].items()}

    @cached_property
    def _stems(self) -> dict[str, str]:
        return {}

    @cached_property
    def _forms(self) -> Mapping[str, str]:
        folded = {self.fold(form): self.fold(word) for form, word in self.data["forms"].items()}
        return {form: self._plain_stem(word) for form, word in folded.items()}

    def _plain_stem(self, word: str) -> str:
        return self._without_end(word) if _ARABIC.search(word) else _english(word)

    @cached_property
    def _frequent(self) -> frozenset[str]:
        return frozenset(self.fold(word) for word in self.data["frequent"])

    @cached_property
    def synonyms(self) -> Mapping[str, tuple[str, ...]]:
        """The keys that are asked for the sake of a key."""
        found: dict[str, dict[str, None]] = {}
        for group in self.data["synonyms"]:
            keys = dict.fromkeys(self.stem(self.fold(word)) for word in group)
            for key in keys:
                found.setdefault(key, {}).update((other, None) for other in keys if other != key)
        return {key: tuple(others) for key, others in found.items()}


def _english(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@cache
def rules() -> Rules:
    """The rules of the file beside this module."""
    data: Any = load(files(__package__).joinpath("rules.yaml").read_bytes())
    return Rules(data)
