"""Checks of the letters of a text: those of one script, and of the one that it says."""

import re

from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.walk import Leaf
from fihrist.text.characters import LATIN, misplaced, named
from fihrist.text.places import Span

FOREIGN = re.compile(
    r"[\u0620\u063b-\u063f\u066e\u066f\u0672-\u067d\u067f-\u0685\u0687-\u06a3\u06a5-\u06ae\u06b0-\u06d3\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f]"
)
ARABIC = re.compile(r"[\u0620-\u064A\u066E-\u06D3\u0750-\u077F]")


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
