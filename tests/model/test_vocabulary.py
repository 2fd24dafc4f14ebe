"""A term of a closed list says what it means."""

import pytest

from fihrist.model.vocabulary import names, term_list


@pytest.mark.parametrize("name", names())
def test_a_term_says_what_it_means(name: str) -> None:
    """Each term has a label and a definition in both languages, which are those of no other term of its list."""
    terms = term_list(name).terms.values()
    for told in ("label", "about"):
        for language in ("en", "ar"):
            words = [getattr(getattr(term, told), language) for term in terms]
            assert (all(words), len(set(words))) == (True, len(terms))
    assert [term.id for term in terms if term.about.en.endswith(".") or term.about.en == term.label.en] == []
