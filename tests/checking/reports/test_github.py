"""The form for GitHub: annotations, and what it would not show in the log."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.reports import render
from fihrist.text.places import Place, Span


def lines(*diagnostics):
    return "".join(render("github", diagnostics)).splitlines()


def test_whole_line(diagnose):
    """A diagnostic is one line: level, file, place, title, then message and help."""
    assert lines(diagnose("a: 3700\n", "3700", help="correct it"), diagnose("a", "a", level="doubt")) == [
        "::error file=catalogue/weapons/shahab-4.yaml,line=1,endLine=1,col=4,endColumn=8,"
        "title=V302 number-not-in-passage::`3700` is not in the passage%0Ahelp: correct it",
        "::warning file=catalogue/weapons/shahab-4.yaml,line=1,endLine=1,col=1,endColumn=2,"
        "title=V302 number-not-in-passage::`3700` is not in the passage",
    ]


def test_several_lines(diagnose):
    """A fault of several lines has no columns, since GitHub refuses them there."""
    assert lines(diagnose("a: 'b\n  c'\n", "'b\n  c'", message="m")) == [
        "::error file=catalogue/weapons/shahab-4.yaml,line=1,endLine=2,title=V302 number-not-in-passage::m"
    ]


def test_hostile_values(diagnose):
    """Signs that have a meaning in a command are encoded by GitHub's rules, and control characters shown."""
    hostile = "a,b:c%d\r\n::set-output name=x::y\x1b##[add-mask]"
    assert lines(diagnose("a", "a", path=hostile, name=hostile, message=hostile, help=hostile)) == [
        "::error file=a%2Cb%3Ac%25d\\u{d}\\u{a}%3A%3Aset-output name=x%3A%3Ay\\u{1b}\\u{23}#[add-mask],"
        "line=1,endLine=1,col=1,endColumn=2,"
        "title=V302 a%2Cb%3Ac%25d\\u{d}\\u{a}%3A%3Aset-output name=x%3A%3Ay\\u{1b}\\u{23}#[add-mask]::"
        "a,b:c%25d\\u{d}\\u{a}::set-output name=x::y\\u{1b}\\u{23}#[add-mask]%0A"
        "help: a,b:c%25d\\u{d}\\u{a}::set-output name=x::y\\u{1b}\\u{23}#[add-mask]"
    ]


@settings(deadline=None, max_examples=50)
@given(st.text(), st.text(), st.text(), st.none() | st.text(), st.sampled_from(["error", "doubt"]))
def test_one_line_each(path, name, message, help, level):
    """Whatever its texts are, a diagnostic is one line of the form that GitHub reads, and the properties are ours."""
    diagnostic = Diagnostic(path, Span(0, 1), "Q201", name, level, Place(1, 2), Place(1, 3), message, help)
    text = "".join(render("github", [diagnostic, diagnostic]))
    assert text.count("\n") == 2
    assert text.endswith("\n")
    name = "error" if level == "error" else "warning"
    command = rf"::{name} file=[^,:]*,line=1,endLine=1,col=2,endColumn=3,title=Q201 [^,:]*::.*"
    assert all(re.fullmatch(command, line) for line in text.splitlines())


def test_more_than_are_shown(diagnose):
    """Of 15 errors, nine are shown, one of each code first; the tenth counts the rest, which the log has."""
    codes = {number: "V301" if number <= 13 else f"Q20{number - 13}" for number in range(1, 16)}
    told = lines(*(diagnose("\n" * (n - 1) + "m", "m", code=code, message="m") for n, code in codes.items()))
    shown = [re.search(r"line=(\d+),.*title=(\w+)", line).groups() for line in told[:10]]
    assert shown[:9] == [("1", "V301"), ("14", "Q201"), ("15", "Q202"), *((str(n), "V301") for n in range(2, 8))]
    assert told[9].endswith("::and 6 more, which the log shows: 6 V301")
    assert told[10:] == [f"- catalogue/weapons/shahab-4.yaml:{number}:1 error[V301] m" for number in range(8, 14)]


def test_doubts_stand_behind_and_do_not_crowd_out(diagnose):
    """Errors come first; ten of each are shown as they are, since GitHub counts each kind by itself."""
    told = lines(*(diagnose("m", "m", level=level) for _ in range(10) for level in ("doubt", "error")))
    assert [line.split(" ")[0] for line in told] == ["::error"] * 10 + ["::warning"] * 10
