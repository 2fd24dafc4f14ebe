"""A field says what it means where it stands, and so does a term; no check keeps the name of a field."""

import ast
from pathlib import Path

import pytest

from fihrist.checking.evidence.lexicon import facts
from fihrist.model import Quantity
from fihrist.model.fields import Field, fields
from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import names as vocabularies
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import type_at

CHECKING = Path(__file__).parents[2] / "src" / "fihrist" / "checking"
EVERY = [(kind, one) for kind, model in kinds().items() for one in fields(model).values()]
ALSO_WORDS = frozenset({"date", "form", "period", "place", "stage", "title", "written"})
"""Names of fields that are words of their own: of annotations, lists and reports."""


@pytest.mark.parametrize(("kind", "one"), EVERY, ids=[f"{kind}.{one.name}" for kind, one in EVERY])
def test_a_field_says_what_it_means(kind: str, one: Field) -> None:
    """Every field has its labels and what it holds in both languages, and a type of value.

    A field of numbers has a unit for which evidence knows words, and no other field has one.
    """
    assert all((one.label.en, one.label.ar, one.about.en, one.about.ar))
    assert isinstance(one.value, type)
    known = {*facts("measures")["units"], "pieces"}
    assert (one.unit in known) if issubclass(one.value, Quantity) else one.unit is None


def test_only_records_are_wholes() -> None:
    """A field that names a whole holds records, or parts that name one."""
    for kind, one in EVERY:
        inner = {type_at(one.value, (name,))[0] for name in getattr(one.value, "model_fields", {})}
        assert not one.whole or one.marks.reference or inner, (kind, one.name)


def test_no_check_keeps_the_name_of_a_field() -> None:
    """What a field means stands at the field: but for spots and terms of lists, no check has its name as a string."""
    keys = {key for model in kinds().values() for key in model.model_fields}
    terms = {term for name in vocabularies() for term in term_list(name).terms}
    names = {one.name for _, one in EVERY} - ALSO_WORDS - keys - terms
    found = []
    for path in CHECKING.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and getattr(n.func, "id", "") == "Spot"]
        spots = {id(argument) for call in calls for argument in call.args}
        strings = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in spots]
        found += [(path.name, n.lineno, n.value) for n in strings if n.value in names]
    assert found == []


@pytest.mark.parametrize("name", vocabularies())
def test_a_term_says_what_it_means(name: str) -> None:
    """Each term has a label and a definition in both languages, which are those of no other term of its list."""
    terms = term_list(name).terms.values()
    for told in ("label", "about"):
        for language in ("en", "ar"):
            words = [getattr(getattr(term, told), language) for term in terms]
            assert (all(words), len(set(words))) == (True, len(terms))
    assert [term.id for term in terms if term.about.en.endswith(".") or term.about.en == term.label.en] == []
