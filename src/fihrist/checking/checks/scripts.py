"""Checks of the letters of our own texts: of one script, and of the one that a text says, each as it is read."""

import re
from unicodedata import decimal

from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.walk import Leaf
from fihrist.text.characters import LATIN, misplaced, named
from fihrist.text.places import Span

FOREIGN = re.compile(
    r"[\u0620\u063b-\u063f\u066e\u066f\u0672-\u067d\u067f-\u0685\u0687-\u06a3\u06a5-\u06ae\u06b0-\u06d3\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f]"
)
ARABIC = re.compile(r"[\u0620-\u064A\u066E-\u06D3\u0750-\u077F]")
_LOOSE = re.compile(r"\n| {2,}|^ | $")
_NUMBER = re.compile(r"\d+")
_LOST = re.compile(r"[\ufffc\ufffd]")
_MARK = r"\u0300-\u036f\u0483-\u0489\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
_MARKS = re.compile(rf"(?<![\w\u25cc{_MARK}])[{_MARK}]+|[{_MARK}]{{4,}}")
_DIGITS = frozenset({"0", "٠", "۰"})
"""The zeros of the digits in which Arabic and English texts are written."""


def t110_space_out_of_place(leaf: Leaf) -> Findings:
    """A text of ours has a line break, two spaces side by side, or a space at an end.

    Two names that differ by a space look the same, and a line break can make a text something else wherever it is written on: a heading, another
    row, the head of a file. What is copied from a source may have its white space.

    ```diff
      # catalogue/weapons/mig-29.yaml
    - name: {en: MiG-29, ar: ميغ  - 29}  # <- T110
    + name: {en: MiG-29, ar: ميغ - 29}
    ```
    """
    if odd := _in_our_words(_LOOSE, leaf):
        told = {"\n": "a line break", " ": "a space at an end"}.get(odd[0], "two spaces side by side")
        help = "write the text on one line, with single spaces and none at its ends"
        yield Finding(Spot(*leaf.path), f"{told} in a text of ours", help, within=Span(*odd.span()))


def t203_digits_of_two_sorts(leaf: Leaf) -> Findings:
    """A number is written in digits of two sorts, or of a script that is none of ours.

    An Arabic four among Latin digits is read over, and programs read another number or none.

    ```diff
      # catalogue/weapons/mig-29.yaml
    - name: {en: MiG-29, ar: ميغ - 2٩}  # <- T203
    + name: {en: MiG-29, ar: ميغ - 29}
    ```
    """
    if not isinstance(leaf.value, str) or leaf.is_copied:
        return
    for number in _NUMBER.finditer(leaf.value):
        zeros = {chr(ord(digit) - decimal(digit)) for digit in number[0]}
        if len(zeros) > 1 or not zeros <= _DIGITS:
            help = "write it in digits of one sort: 0 to 9, or ٠ to ٩"
            message = f"a number in odd digits: {', '.join(map(named, dict.fromkeys(number[0][:3])))}"
            yield Finding(Spot(*leaf.path), message, help, within=Span(*number.span()))


def t204_marks_that_pile_up(leaf: Leaf) -> Findings:
    """A mark stands on no letter, or four and more on one.

    Marks that pile up cover the lines above; one that has no letter goes to whatever stands before the text.

    ```diff
      # catalogue/weapons/mig-29.yaml
    - name: {en: MiG-29, ar: ميًًًًغ - 29}  # <- T204
    + name: {en: MiG-29, ar: ميغ - 29}
    ```
    """
    if odd := _in_our_words(_MARKS, leaf):
        message = f"{len(odd[0])} marks on one letter" if len(odd[0]) > 3 else "a mark that stands on no letter"
        yield Finding(Spot(*leaf.path), f"{message}: {named(odd[0][0])}", "delete it", within=Span(*odd.span()))


def t205_lost_character(leaf: Leaf) -> Findings:
    """A sign stands for a character that was lost.

    Programs write it where they could not read what was there. Only the original tells what that was.

    ```diff
      # catalogue/weapons/mig-29.yaml
    - name: {en: MiG-29, ar: مي� - 29}  # <- T205
    + name: {en: MiG-29, ar: ميغ - 29}
    ```
    """
    if odd := _in_our_words(_LOST, leaf):
        message, help = f"a sign for what was lost: {named(odd[0])}", "write the character that was there"
        yield Finding(Spot(*leaf.path), message, help, within=Span(*odd.span()))


def _in_our_words(pattern: re.Pattern[str], leaf: Leaf) -> re.Match[str] | None:
    """Where a pattern first stands in a text that is not copied from a source."""
    return pattern.search(leaf.value) if isinstance(leaf.value, str) and not leaf.is_copied else None


def t201_mixed_scripts(leaf: Leaf) -> Findings:
    """A word mixes letters that only look alike.

    A Latin o in an Arabic name, or a Cyrillic а in an English one, looks right and is found by no search.

    ```diff
      # catalogue/weapons/mig-29.yaml
    - name: {en: "MіG-29", ar: ميغ - 29}  # <- T201
    + name: {en: MiG-29, ar: ميغ - 29}
    ```
    """
    if isinstance(leaf.value, str) and (at := misplaced(leaf.value)) is not None:
        message = f"a letter of another script in a word: {named(leaf.value[at])}"
        help = "write the word in the letters of one script"
        yield Finding(Spot(*leaf.path), message, help, within=Span(at, at + 1))


def t202_look_alike_arabic_letter(leaf: Leaf) -> Findings:
    """A letter of another language stands in an Arabic word.

    The Persian yeh ی and keheh ک look like the Arabic ي and ك in many fonts, and nobody finds them who types the name in Arabic.

    ```diff
      # catalogue/weapons/mig-29.yaml
    - name: {en: MiG-29, ar: "میغ - 29"}  # <- T202
    + name: {en: MiG-29, ar: ميغ - 29}
    ```
    """
    is_copied = leaf.path[0] in ("passages", "set_aside") and leaf.path[-1] in ("text", "prefix", "suffix")
    if isinstance(leaf.value, str) and not is_copied and (odd := FOREIGN.search(leaf.value)):
        message, help = f"no letter of Arabic: {named(odd[0])}", "write the Arabic letter that is meant"
        yield Finding(Spot(*leaf.path), message, help, within=Span(*odd.span()))


def t301_name_in_wrong_script(leaf: Leaf) -> Findings:
    """A text is not in the script of its language.

    The English text is in Latin letters, the Arabic one in Arabic letters. A name in the wrong place is found by nobody.

    ```diff
      # catalogue/weapons/mig-29.yaml
    - name: {en: MiG-29, ar: MiG-29}  # <- T301
    + name: {en: MiG-29, ar: ميغ - 29}
    ```
    """
    language = next((step for step in reversed(leaf.path) if not isinstance(step, int)), None)
    if not isinstance(leaf.value, str) or leaf.reference is not None:
        return
    if language == "ar" and not ARABIC.search(leaf.value):
        yield Finding(Spot(*leaf.path), "this text has no Arabic letter", "write it in Arabic letters")
    elif language == "en" and ARABIC.search(leaf.value):
        yield Finding(Spot(*leaf.path), "this English text has Arabic letters", "write it in Latin letters")
    elif language == "en" and not LATIN.search(leaf.value):
        yield Finding(Spot(*leaf.path), "this text has no Latin letter", "write it in Latin letters")
