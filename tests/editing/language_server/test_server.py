"""The language server, driven over its protocol as an editor does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import tiny
from tests.language_server.editor import Editor, applied

MIG, PUTIN, IRAN = (
    "catalogue/weapons/mig-29.yaml",
    "catalogue/officials/putin.yaml",
    "catalogue/organisations/iran.yaml",
)


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor that has the small catalogue open."""
    made = Editor(tiny.make(tmp_path_factory.mktemp("tiny")))
    yield made
    assert made.quit() == 0


@pytest.fixture
def mig(editor: Editor) -> Iterator[str]:
    """The text of one record, open in the editor."""
    text = (editor.root / MIG).read_text("utf-8")
    assert editor.open(MIG) == []
    yield text
    editor.close(MIG)


def labels(found: dict[str, list[dict[str, str]]]) -> list[str]:
    """The labels of a completion."""
    return [item["label"] for item in found["items"]]


def test_findings_are_live(editor: Editor, mig: str) -> None:
    """A quote that is no longer in its source is told while it is typed, at the letter; mended, it is silent."""
    (found,) = editor.change(MIG, mig.replace("حصلت إيران", "حصلت ايران"))
    assert (found["code"], found["source"], found["severity"]) == ("Q201", "fihrist", 1)
    assert found["range"] == {"start": {"line": 6, "character": 15}, "end": {"line": 6, "character": 16}}
    assert editor.change(MIG, mig) == []


def test_broken_yaml_is_told_and_forgotten(editor: Editor, mig: str) -> None:
    """A file that cannot be read has the finding that says why."""
    found = editor.change(MIG, mig.replace("quotes:", "quotes: ["))
    assert [diagnostic["code"][0] for diagnostic in found] == ["Y"]
    assert editor.change(MIG, mig) == []


def test_completion_of_terms_ids_keys_and_quote_keys(editor: Editor, mig: str) -> None:
    """What can stand at the cursor is offered: terms with their labels, ids, the keys that are missing, quote keys."""
    term = mig.replace("fighter-aircraft, quote: fighters-obtained}", "fig")
    editor.change(MIG, term)
    items = editor.at("completion", MIG, term, "value: fig")["items"]
    fighter = next(item for item in items if item["label"] == "fighter-aircraft")
    assert fighter["detail"] == "fighter aircraft · مقاتلة"
    assert applied(term, [fighter["textEdit"]]) == term.replace("value: fig", "value: fighter-aircraft")
    for typed, found in {
        "  origin:\n    - {value: ": ["iran", "russia"],
        "  origin:\n    - {value: iran, quote: ": ["fighters-obtained"],
        "  origin:\n    - {value: iran, said_by: [": ["iran", "putin", "russia"],
        "  ori": ["origin", "developer"],
        "  origin:\n    - {value: iran, mode: ": ["stated", "estimated", "alleged", "expected"],
    }.items():
        text = mig + typed
        editor.change(MIG, text)
        assert set(found) <= set(labels(editor.at("completion", MIG, text, typed)))


def test_completion_of_quotes_from_the_source(editor: Editor, mig: str) -> None:
    """Typing words of a passage offers the sentences of the source that have them, however they are spelled."""
    text = mig.replace(tiny.SENTENCES[2], "سوخوي")
    editor.change(MIG, text)
    (item,) = editor.at("completion", MIG, text, "text: سوخوي")["items"]
    assert item["detail"] == "sentence 4 of visit-report"
    assert tiny.SENTENCES[3] in applied(text, [item["textEdit"]])


def test_hover_shows_the_sentence_and_its_translation(editor: Editor, mig: str) -> None:
    """On a quote key stand the passage, its translation, its sentence and what rests on it."""
    told = editor.at("hover", MIG, mig, "aircraft, quote: figh")["contents"]["value"]
    assert tiny.SENTENCES[2] in told
    assert 'Iran obtained fighters of the type "MiG-29" from Russia.' in told
    assert "visit-report, sentence 3" in told
    assert "backs `mig-29`" in told
    assert "fighter aircraft" in editor.at("hover", MIG, mig, "value: figh")["contents"]["value"]
    assert "**Report on a visit**" in editor.at("hover", MIG, mig, "source: vis")["contents"]["value"]
    assert "Of what kind it is" in editor.at("hover", MIG, mig, "  categ")["contents"]["value"]


def test_go_to_the_record_and_to_the_quote(editor: Editor, mig: str) -> None:
    """An id leads to its record, the key of a quote to the quote."""
    record = editor.at("definition", MIG, mig, "source: vis")
    assert record["uri"] == editor.uri("catalogue/sources/visit-report.yaml")
    quote = editor.at("definition", MIG, mig, "aircraft, quote: figh")
    assert (quote["uri"], quote["range"]["start"]) == (editor.uri(MIG), {"line": 4, "character": 2})


def test_rename_an_id_everywhere(editor: Editor, mig: str) -> None:
    """A new name for a record changes each file that names it, and moves its own."""
    changes = editor.at("rename", MIG, mig, "source: vis", newName="report")["documentChanges"]
    edited = {change["textDocument"]["uri"] for change in changes if "edits" in change}
    assert edited == {p.as_uri() for p in (editor.root / "catalogue").rglob("*.yaml")}
    assert changes[-1]["kind"] == "rename"
    assert changes[-1]["newUri"].endswith("catalogue/sources/report.yaml")


def test_rename_the_key_of_a_quote(editor: Editor, mig: str) -> None:
    """A new name for a quote changes the key and every claim that rests on it, in this file only."""
    (change,) = editor.at("rename", MIG, mig, "aircraft, quote: figh", newName="obtained")["documentChanges"]
    assert applied(mig, change["edits"]) == mig.replace("fighters-obtained", "obtained")


def test_quick_fixes_mend(editor: Editor, mig: str) -> None:
    """The cure of a finding is offered where it stands, and taking it gives the file back."""
    wrong = mig.replace("fighter-aircraft", "fighter-aircarft")
    (found,) = editor.change(MIG, wrong)
    named, where = {"uri": editor.uri(MIG)}, found["range"]
    (action,) = editor.ask("textDocument/codeAction", textDocument=named, range=where, context={"diagnostics": [found]})
    assert (action["title"], action["kind"], action["isPreferred"]) == ("write `fighter-aircraft`", "quickfix", True)
    assert applied(wrong, action["edit"]["changes"][editor.uri(MIG)]) == mig


def test_formatting(editor: Editor, mig: str) -> None:
    """The editor formats as `fihrist format` does."""
    odd = mig.replace("id: mig-29", "id:   'mig-29'")
    editor.change(MIG, odd)
    options = {"tabSize": 2, "insertSpaces": True}
    edits = editor.ask("textDocument/formatting", textDocument={"uri": editor.uri(MIG)}, options=options)
    assert applied(odd, edits) == mig


def test_a_new_record_is_known_to_the_others(editor: Editor) -> None:
    """A record that is not saved yet can be referred to."""
    new, iran = "catalogue/organisations/persia.yaml", (editor.root / IRAN).read_text("utf-8")
    assert editor.open(new, iran.replace("iran", "persia")) == []
    text = iran + "  part_of:\n    - {value: "
    editor.open(IRAN, text)
    assert "persia" in labels(editor.at("completion", IRAN, text, "  part_of:\n    - {value: "))
    editor.close(new)
    editor.close(IRAN)


def test_every_feature_is_announced(editor: Editor) -> None:
    """The server says that it can do all this."""
    able = editor.abilities["capabilities"]
    wanted = {"completionProvider", "hoverProvider", "definitionProvider", "renameProvider", "codeActionProvider"}
    assert wanted | {"documentFormattingProvider"} <= {name for name, value in able.items() if value}


def test_outside_of_a_catalogue_it_is_silent(tmp_path: Path) -> None:
    """Where there is no catalogue the server starts, answers nothing and ends."""
    lost = Editor(tmp_path)
    assert lost.at("hover", "x.yaml", "a", "a") is None
    assert lost.quit() == 0
