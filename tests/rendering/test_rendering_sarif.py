"""The form for code scanning: whole logs."""

import json
from dataclasses import replace

from fihrist.rendering import Rule, render
from fihrist.text import Place

PAGE = """The number is not in the quote.

A quote is evidence only for what it says.

Fails:

```yaml
value: 3700  # <- V302
```
"""
RULES = {
    "Q201": Rule("Q201", "quote-not-in-source", "The quote is not in its source."),
    "V302": Rule("V302", "number-not-in-quote", "The number is not in the quote.", PAGE),
}


def log(*diagnostics, rules=RULES):
    return json.loads("".join(render("sarif", diagnostics, rules=rules)))


def results(*diagnostics):
    return log(*diagnostics)["runs"][0]["results"]


def test_whole_log(diagnose):
    """The log describes every rule and gives each diagnostic its place, in code points, and its notes."""
    diagnostic = diagnose("a: 3700\nb: c\n", "3700", ("c", "this quote"), help="correct it")
    assert log(diagnostic) == {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "fihrist",
                        "rules": [
                            {
                                "id": "Q201",
                                "name": "quote-not-in-source",
                                "shortDescription": {"text": "The quote is not in its source."},
                            },
                            {
                                "id": "V302",
                                "name": "number-not-in-quote",
                                "shortDescription": {"text": "The number is not in the quote."},
                                "fullDescription": {"text": "A quote is evidence only for what it says."},
                                "help": {"text": PAGE, "markdown": PAGE},
                            },
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    {
                        "ruleId": "V302",
                        "ruleIndex": 1,
                        "level": "error",
                        "message": {"text": "`3700` is not in the quote\nhelp: correct it"},
                        "locations": [
                            {
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "catalogue/weapons/shahab-4.yaml"},
                                    "region": {"startLine": 1, "startColumn": 4, "endLine": 1, "endColumn": 8},
                                }
                            }
                        ],
                        "relatedLocations": [
                            {
                                "id": 1,
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "catalogue/weapons/shahab-4.yaml"},
                                    "region": {"startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 5},
                                },
                                "message": {"text": "this quote"},
                            }
                        ],
                        "partialFingerprints": {"fihrist/v1": "0facd369366dd5ae:1"},
                    }
                ],
            }
        ],
    }


def test_nothing_found():
    """A clean catalogue has a log with no results, which closes what was open before."""
    assert log(rules={}) == {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {"tool": {"driver": {"name": "fihrist", "rules": []}}, "columnKind": "unicodeCodePoints", "results": []}
        ],
    }


def test_code_without_a_rule(diagnose):
    """A code that no rule explains is listed by its name."""
    run = log(diagnose("a", "a", code="Y101", name="not-yaml"), rules=RULES)["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["Q201", "V302", "Y101"]
    assert run["tool"]["driver"]["rules"][2] == {"id": "Y101", "name": "not-yaml"}
    assert run["results"][0]["ruleIndex"] == 2


def test_path_is_a_relative_reference(diagnose):
    """Every character of a path that a URI gives a meaning, or does not allow, is percent-encoded."""
    (result,) = results(diagnose("a", "a", path="http:x/شهاب #1%?\\\n\udcff.yaml"))
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == (
        "http%3Ax/%D8%B4%D9%87%D8%A7%D8%A8%20%231%25%3F%5C%0A%ED%B3%BF.yaml"
    )


def test_message_holds_no_link_and_no_placeholder(diagnose):
    """A text cannot plant a link or a placeholder, and controls in it are shown."""
    (result,) = results(diagnose("a", "a", ("a", None), message="[click](https://example.org) {0}\u202e"))
    assert result["message"]["text"] == "[click] (https://example.org) {{0}}\\u{{202e}}"
    assert result["relatedLocations"][0]["message"]["text"] == "a"


def test_fingerprints_are_stable(diagnose):
    """A result keeps its fingerprint when lines above it or the wording change, and two alike are told apart."""
    found = diagnose("a: 3700\n", "3700")
    moved = replace(found, start=Place(9, 4), end=Place(9, 8), message="reworded", help="help")
    other = diagnose("a: 37000\n", "3700")
    (first,), (second,), (third,) = results(found), results(moved), results(other)
    assert first["partialFingerprints"] == second["partialFingerprints"] != third["partialFingerprints"]
    assert [result["partialFingerprints"]["fihrist/v1"][-2:] for result in results(found, found, other)] == [
        ":1",
        ":2",
        ":1",
    ]
