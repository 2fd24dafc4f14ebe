"""What is altered in a record that was right is found."""

import pytest

from fihrist.catalogue import Catalogue
from tests.checking.examples import Base

SOURCES = ("khatami-visit", "port-report")


@pytest.mark.parametrize("source", SOURCES)
def test_a_letter_that_is_changed_in_a_passage_is_found(source: str, base: Base, catalogue: Catalogue) -> None:
    """Whichever passage has another letter in its middle, its text is told not to be in its source."""
    path = f"catalogue/sources/{source}.yaml"
    for key, passage in catalogue.sources[source].passages.items():
        text, middle = passage.text, len(passage.text) // 2
        altered = f"{text[:middle]}{'ظ' if text[middle] != 'ظ' else 'ط'}{text[middle + 1 :]}"
        spots = {one.spot for one in base.changed(path, f"text: {text}", f"text: {altered}") if one.code == "Q201"}
        assert spots == {("passages", key, "text")}


@pytest.mark.parametrize("source", SOURCES)
def test_a_digit_that_is_changed_in_a_translation_is_found(source: str, base: Base, catalogue: Catalogue) -> None:
    """Whichever number of a translation is another one, the translation is told to have other numbers."""
    path = f"catalogue/sources/{source}.yaml"
    for key, passage in catalogue.sources[source].passages.items():
        english = passage.en
        for digit in {letter for letter in english if letter.isdigit()}:
            altered = english.replace(digit, str((int(digit) + 1) % 10))
            found = base.changed(path, f"en: {english}", f"en: {altered}")
            assert {one.spot for one in found if one.code == "V331"} == {("passages", key, "en")}
