"""The form for programs: whole documents, and the schema that describes them."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from fihrist.checking.reports import LONGEST, render
from tests.checking.reports.test_reports import diagnostics
from tests.small import ROOT

SCHEMA = json.loads((ROOT / "schemas/diagnostics.schema.json").read_text("utf-8"))


def document(*diagnostics):
    return json.loads("".join(render("json", diagnostics)))


def test_whole_document(diagnose):
    """The document holds each diagnostic with its places, texts and marked words, and a count."""
    diagnostic = diagnose("text: شهاب\nid: b\n", "شهاب", ("b", "this id"), help="read `شهاب`")
    assert document(diagnostic) == {
        "schema": "urn:fihrist:diagnostics:1",
        "version": 1,
        "diagnostics": [
            {
                "path": "catalogue/weapons/shahab-4.yaml",
                "code": "V302",
                "name": "number-not-in-passage",
                "level": "error",
                "start": {"line": 1, "column": 7},
                "end": {"line": 1, "column": 11},
                "message": "`3700` is not in the passage",
                "help": "read `شهاب`",
                "excerpts": [
                    {"line": 1, "start": 7, "end": 11, "marked": "شهاب", "label": None},
                    {"line": 2, "start": 5, "end": 6, "marked": "b", "label": "this id"},
                ],
            }
        ],
        "summary": {"errors": 1, "doubts": 0, "files": 1},
    }


def test_layout(diagnose):
    """Each diagnostic has a line of its own, in ASCII."""
    diagnostic = diagnose("شهاب: ##[x]\n", "##[x]", excerpts=(), message="`شهاب`")
    line = (
        '{"path": "catalogue/weapons/shahab-4.yaml", "code": "V302", "name": "number-not-in-passage", '
        '"level": "error", "start": {"line": 1, "column": 7}, "end": {"line": 1, "column": 12}, '
        '"message": "`\\u0634\\u0647\\u0627\\u0628`", "help": null, "excerpts": []}'
    )
    assert "".join(render("json", [diagnostic, diagnostic])).splitlines() == [
        '{"schema": "urn:fihrist:diagnostics:1", "version": 1, "diagnostics": [',
        f"{line},",
        line,
        '], "summary": {"errors": 2, "doubts": 0, "files": 1}}',
    ]


def test_nothing_found():
    """A clean catalogue has a document too."""
    assert document() == {
        "schema": "urn:fihrist:diagnostics:1",
        "version": 1,
        "diagnostics": [],
        "summary": {"errors": 0, "doubts": 0, "files": 0},
    }


def test_texts_and_data(diagnose):
    """A message is prose and made visible; a path and what is marked are data and come back as they are."""
    hostile = "##[a]\u202e\n\x1b"
    (found,) = document(diagnose(hostile, hostile, path=hostile, message=hostile))["diagnostics"]
    # The mark ends with its line.
    assert (found["path"], found["excerpts"][0]["marked"]) == (hostile, "##[a]\u202e")
    assert found["message"] == "\\u{23}#[a]\\u{202e}\\u{a}\\u{1b}"


def test_schema_is_a_schema():
    """The schema is one of draft 2020-12, and allows no key that it does not name."""
    Draft202012Validator.check_schema(SCHEMA)
    (error,) = Draft202012Validator(SCHEMA).iter_errors(document() | {"extra": 1})
    assert error.validator == "additionalProperties"
    assert f" after {LONGEST} code points" in SCHEMA["$defs"]["diagnostic"]["description"]


@settings(deadline=None, max_examples=50)
@given(st.lists(diagnostics, max_size=3))
def test_documents_satisfy_the_schema(drawn):
    """Every document satisfies the schema and holds every diagnostic."""
    found = document(*drawn)
    Draft202012Validator(SCHEMA).validate(found)
    assert [item["code"] for item in found["diagnostics"]] == [one.code for one in drawn]
