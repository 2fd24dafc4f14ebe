"""What is explained of kinds, fields, passages, statements, claims and checks: it is true, and it is all."""

import json
import re
import subprocess
import sys

import pytest

from fihrist.cli.commands.explain import MODELS, command
from fihrist.model import Claim, Model, Passage, Record, Statement
from fihrist.model.fields import fields
from fihrist.model.kinds import kinds
from fihrist.model.shape import read_as, shape
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import type_at
from fihrist.reading import load
from tests.small import ROOT, fihrist

PARTS: dict[str, type[Model]] = {"passage": Passage, "statement": Statement, "claim": Claim[str]}


def told(what: str) -> str:
    """What is explained of something, anywhere."""
    done = fihrist("explain", what, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("name", kinds())
def test_a_kind_is_explained_by_a_record_with_every_key(name: str) -> None:
    """What is shown is a record of the kind as it may be written, with each key and field in its shape."""
    kind, text = kinds()[name], told(name)
    document, faults = read_as(kind, f"catalogue/{kind.folder}/some-id.yaml", text.encode())
    assert (document is None, faults) == (False, ())
    assert document
    record = shape(document, kind)
    assert isinstance(record, Record)
    assert record.model_fields_set == set(kind.model_fields) - ({"claims"} if not fields(kind) else set())
    assert list(record.fields()) == list(fields(kind))
    for field in fields(kind).values():
        below = text[text.index(f"# {field.about.en}") :].split("\n  # ")[0]
        assert (" Required." in below, f"\n  {field.name}:" in below) == (field.required, True)


@pytest.mark.parametrize("name", PARTS)
def test_a_part_is_explained_by_an_example(name: str) -> None:
    """What is shown of a passage, a statement or a claim has every key, and has its shape."""
    model = PARTS[name]
    found = model.model_validate_json(json.dumps(load(told(name))))
    assert found.model_fields_set == set(model.model_fields)


@pytest.mark.parametrize("name", MODELS)
def test_each_key_is_explained_with_what_it_can_be(name: str) -> None:
    """For each key there is a page with the example of the kind; terms, ids and parts of a value are all named."""
    whole, model = told(name), MODELS[name]
    below = fields(model) if issubclass(model, Record) else {}
    for key in (*below, *(key for key in model.model_fields if key != "claims")):
        text = told(f"{name}.{key}")
        example = re.findall(rf"^ *{key}:.*(?:\n  +- .*)?", text, re.MULTILINE)[0]
        assert example in whole
        value, marks = type_at(model, ("claims", key, 0, "value") if key in below else (key,))
        for term in term_list(marks.terms).terms.values() if marks.terms else ():
            assert f"  {term.id} ({term.label.ar}): {term.about.en}\n" in text
        for part in getattr(value, "model_fields", ()):
            assert f"{part}: " in text
        for kind in marks.reference or ():
            assert kind in text
        assert not marks.is_date or "EDTF date such as" in text
        assert not below.get(key) or below[key].about.ar in text


def test_what_is_not_there_is_told_with_what_is_near() -> None:
    """A kind, a key or a check that there is not is wrong use."""
    for what, near in (("trasfer", "transfer"), ("transfer.stag", "stage"), ("passage.saidby", "said_by")):
        done = fihrist("explain", what, cwd=ROOT)
        assert (done.returncode, f"did you mean {near}" in done.stderr) == (2, True)


def test_a_shell_completes_what_is_typed() -> None:
    """Kinds, their keys and the codes of checks are completed."""
    (argument,) = command.params
    for typed, wanted in (("tran", ["transfer"]), ("transfer.sta", ["transfer.stage"]), ("V30", ["V301", "V302"])):
        found = [item.value for item in argument.shell_complete(command.make_context("explain", ["x"]), typed)]
        assert found[: len(wanted)] == wanted


def test_help_names_what_can_be_explained() -> None:
    """Each kind and part stands in the help."""
    shown = " ".join(fihrist("explain", "--help", cwd=ROOT).stdout.split())
    assert ", ".join(MODELS) in shown


def test_a_kind_is_explained_without_the_checks() -> None:
    """Who asks how a record is written does not wait until every check is read."""
    script = (
        "import sys; from fihrist.cli import group; group(['explain', 'transfer'], standalone_mode=False);"
        "assert not [name for name in sys.modules if name.startswith('fihrist.checking')]"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
