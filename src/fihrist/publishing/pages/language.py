"""The two languages of the site: interface words, numbers and plurals in each."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale
from babel.numbers import format_decimal, format_percent

from fihrist.model import Quantity, Text
from fihrist.model.vocabulary import Label, term_list
from fihrist.publishing.words import Language as Code
from fihrist.publishing.words import amount
from fihrist.reading import load


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language of the site: its code, the locale of its dates, the direction of its script, its folder."""

    code: Code
    locale: str
    direction: str
    folder: str

    def t(self, key: str, **parts: Any) -> str:
        """The interface words under a key; a number `n` chooses among plural forms."""
        found = words()[key][self.code]
        if not parts:
            return str(found)
        if isinstance(found, Mapping):
            form = Locale(self.code).plural_form(parts["n"])
            found = found.get(form, found["other"])
        numbers = {name: self.number(part) if isinstance(part, int | float) else part for name, part in parts.items()}
        return str(found).format(**numbers)

    def of(self, text: Label | Text) -> str:
        """The side of a bilingual text that is in this language."""
        return str(getattr(text, self.code))

    def label(self, terms: str, term: str) -> str:
        """The label of a term of a closed list."""
        return self.of(term_list(terms).terms[term].label)

    def meaning(self, terms: str, term: str) -> str:
        """What a term of a closed list means."""
        return self.of(term_list(terms).terms[term].about)

    def knows(self, key: str) -> bool:
        """Whether there are interface words under a key."""
        return key in words()

    def known(self, key: str, otherwise: str) -> str:
        """The interface words under a key, or the given ones where there are none of ours."""
        return self.t(key) if self.knows(key) else otherwise

    @cache  # noqa: B019 - there are two languages
    def number(self, number: float) -> str:
        """A number with the separators of the language, in the digits that the sources use."""
        whole = int(number) if float(number).is_integer() else number
        return str(format_decimal(whole, locale=self.code, numbering_system="latn"))

    def amount(self, quantity: Quantity) -> str:
        """A number with its bounds in words."""
        return amount(quantity, self.code, self.number)

    def letter(self, number: int) -> str:
        """The letter that stands for the thing of this number, from 0; after the last one they are doubled."""
        letters = self.t("letters")
        return letters[number % len(letters)] * (number // len(letters) + 1)

    def size(self, bytes: int) -> str:
        """A size in the largest unit of thousands in which it is at least one."""
        unit = min(2, (len(str(bytes)) - 1) // 3)
        return self.t(("size_b", "size_kb", "size_mb")[unit], n=round(bytes / 1000**unit, 1 if unit == 2 else 0))

    def share(self, part: int, whole: int) -> str:
        """A part of a whole as per cent to a tenth, never rounded up to the whole."""
        share = (1000 * part // whole if whole else 0) / 1000
        return str(format_percent(share, locale=self.code, numbering_system="latn", decimal_quantization=False))

    @property
    def other(self) -> "Language":
        """The other language."""
        return ARABIC if self.code == "en" else ENGLISH


@cache
def words() -> Mapping[str, Any]:
    """The interface words by key, each in both languages: those of all pages, and those beside a family of pages."""
    folder = files("fihrist.publishing.pages")
    beside = (one for one in folder.joinpath("families").iterdir() if one.name.endswith(".words.yaml"))
    found: dict[str, Any] = {}
    for file in (folder.joinpath("words.yaml"), *beside):
        data: Any = load(file.read_bytes())
        found |= data
    return found


def both(key: str, **parts: Any) -> Label:
    """The interface words under a key in both languages."""
    return Label(ENGLISH.t(key, **parts), ARABIC.t(key, **parts))


ENGLISH = Language("en", "en_GB", "ltr", "")
ARABIC = Language("ar", "ar", "rtl", "ar/")
LANGUAGES = (ENGLISH, ARABIC)
