"""The language server, driven over its protocol as an editor does."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import small
from tests.editing.language_server.editor import Editor, applied

SOURCE, WEAPON, STATE = (
    "catalogue/sources/port-report.yaml",
    "catalogue/weapons/mawj-3.yaml",
    "catalogue/organisations/sahilia.yaml",
)
WARHEAD = "{value: {about: 250}, passages: [port-report/mawj-warhead]}"


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor that has the small catalogue open."""
    made = Editor(small.make(tmp_path_factory.mktemp("small")))
    yield made
    assert made.quit() == 0


def opened(editor: Editor, path: str) -> Iterator[str]:
    """The text of a record while it is open in the editor."""
    assert editor.open(path) == []
    yield (editor.root / path).read_text("utf-8")
    editor.close(path)


@pytest.fixture
def weapon(editor: Editor) -> Iterator[str]:
    """The text of one record, open in the editor."""
    yield from opened(editor, WEAPON)


@pytest.fixture
def source(editor: Editor) -> Iterator[str]:
    """The text of the source's record, open in the editor."""
    yield from opened(editor, SOURCE)


def items(found: dict[str, list[dict[str, Any]]]) -> dict[str, dict[str, Any]]:
    """What a completion offers, by its labels."""
    return {item["label"]: item for item in found["items"]}


def test_findings_are_live(editor: Editor, source: str) -> None:
    """A passage that is no longer in its source is told while it is typed, at the letter; mended, it is silent."""
    found = editor.change(SOURCE, source.replace("وأضاف الحداد", "واضاف الحداد"))
    line = source[: source.index("وأضاف")].count("\n")
    assert [(d["code"], d["source"], d["severity"], d["range"]) for d in found if d["code"] == "Q201"] == [
        ("Q201", "fihrist", 1, {"start": {"line": line, "character": 11}, "end": {"line": line, "character": 12}})
    ]
    assert editor.change(SOURCE, source) == []


def test_a_doubt_is_a_warning(editor: Editor, source: str) -> None:
    """What a person is to look at stands beside the errors, and is none."""
    found = editor.change(SOURCE, source.replace("    said_by: [nordal]\n", ""))
    assert {d["severity"] for d in found if d["code"] == "A101"} == {2}


def test_broken_yaml_is_told_and_forgotten(editor: Editor, weapon: str) -> None:
    """A file that cannot be read has the finding that says why."""
    found = editor.change(WEAPON, weapon.replace("claims:", "claims: ["))
    assert [diagnostic["code"][0] for diagnostic in found] == ["Y"]
    assert editor.change(WEAPON, weapon) == []


@pytest.mark.parametrize(
    ("remark", "code"), [("allow V303: no reason", "Y201"), ("allow V303", "Y202")], ids=["idle", "of no form"]
)
def test_allowances_are_judged(editor: Editor, weapon: str, remark: str, code: str) -> None:
    """An allowance that excuses nothing, or has no reason, is told as `fihrist check` tells it."""
    editor.close(WEAPON)
    found = editor.open(WEAPON, weapon.replace("id: mawj-3", f"id: mawj-3  # {remark}"))
    assert [diagnostic["code"] for diagnostic in found] == [code]


COMPLETIONS = [
    ("  origin:\n    - {value: ", ["nordal", "sahilia"]),
    ("  origin:\n    - {value: nordal, passages: [", ["port-report/mawj-range", "port-report/klein-visits"]),
    ("  origin:\n    - {value: nordal, denied: [", ["port-report/nordal-denies"]),
    ("  origin:\n    - {value: nordal, confirmed: [", ["port-report/dock-agreed"]),
    ("  ori", ["origin", "developer"]),
    ("  origin:\n    - {value: nordal, mode: ", ["stated", "estimated", "possible", "alleged", "expected"]),
    ("  origin:\n    - {value: nordal, varies_with: ", ["range_km", "warhead_mass_kg"]),
]


@pytest.mark.parametrize(("typed", "found"), COMPLETIONS)
def test_completion(editor: Editor, weapon: str, typed: str, found: list[str]) -> None:
    """What can stand at the cursor is offered: keys that are missing, ids, passages, terms, fields."""
    editor.change(WEAPON, weapon + typed)
    assert set(found) <= items(editor.at("completion", WEAPON, weapon + typed, typed)).keys()


def test_a_term_is_offered_with_its_labels(editor: Editor, weapon: str) -> None:
    """A term shows what it is called, and taking it leaves the rest as it is."""
    text = weapon.replace("value: missile", "value: sub")
    editor.change(WEAPON, text)
    found = items(editor.at("completion", WEAPON, text, "value: sub"))["submarine"]
    assert found["detail"] == "submarine · غواصة"
    assert applied(text, [found["textEdit"]]) == weapon.replace("value: missile", "value: submarine")


def test_a_passage_is_offered_with_its_words(editor: Editor, weapon: str) -> None:
    """Typing words of a passage, in Arabic or of its translation, offers it with its words, its voice and its name."""
    for typed in ("وان راسه", "warhead weighs"):
        text = weapon.replace(WARHEAD, f"{{value: {{about: 250}}, passages: [{typed}")
        editor.change(WEAPON, text)
        (found,) = editor.at("completion", WEAPON, text, f"passages: [{typed}")["items"]
        assert found["label"] == "port-report/mawj-warhead"
        assert found["detail"] == "and that its warhead weighs about 250 kg"
        assert found["documentation"]["value"].startswith("وأن رأسه الحربي يزن نحو 250 كلغ\n\n")
        assert found["documentation"]["value"].endswith("said by haddad")


def test_a_sentence_is_offered_as_a_passage(editor: Editor, source: str) -> None:
    """Typing words of a sentence as a passage offers the sentences of the source that have them."""
    text = source.replace("text: ووقّع البلدان خلال الزيارة اتفاقاً على بناء حوض للسفن في ميناء اللؤلؤ", "text: اللؤلو")
    editor.change(SOURCE, text)
    (found,) = editor.at("completion", SOURCE, text, "text: اللؤلو")["items"]
    assert found["detail"] == "sentence 2 of port-report"
    assert applied(text, [found["textEdit"]]) == source


def test_a_passage_that_follows_is_one_of_the_source(editor: Editor, source: str) -> None:
    """What a passage follows stands in the same source, and is named by its key."""
    text = source.replace("follows: [mawj-range]", "follows: [mawj")
    editor.change(SOURCE, text)
    found = items(editor.at("completion", SOURCE, text, "follows: [mawj")).keys()
    assert found == {"mawj-range", "mawj-warhead", "missiles-may-come"}


HOVERS = [
    ("port-report/mawj-w", ["> وأن رأسه الحربي", "> and that its warhead", "said by haddad", "sentence 4: وأضاف"]),
    ("value: missi", ["**missile** · صاروخ"]),
    ("  categ", ["`category`: Of what kind it is"]),
    ("id: maw", ["Mawj-3 · موج - 3", "300 to 500", "said by haddad (port-report/mawj-range)"]),
]


@pytest.mark.parametrize(("mark", "words"), HOVERS, ids=["passage", "term", "key", "record"])
def test_hover(editor: Editor, weapon: str, mark: str, words: list[str]) -> None:
    """A passage shows its words, its voice and its sentence; a record its portrait; a term and a key what they mean."""
    told = editor.at("hover", WEAPON, weapon, mark)["contents"]["value"]
    assert [word in told for word in words] == [True] * len(words)


def test_go_to_the_record_and_to_the_passage(editor: Editor, source: str, weapon: str) -> None:
    """An id leads to its record, the name of a passage to the passage in its source."""
    record = editor.at("definition", SOURCE, source, "said_by: [had")
    assert record["uri"] == editor.uri("catalogue/officials/haddad.yaml")
    passage = editor.at("definition", WEAPON, weapon, "port-report/mawj-w")
    line = source[: source.index("  mawj-warhead:")].count("\n")
    assert (passage["uri"], passage["range"]["start"]) == (editor.uri(SOURCE), {"line": line, "character": 2})


def test_references_of_a_passage_and_of_a_record(editor: Editor, source: str) -> None:
    """Every place that names a passage or a record is found, the thing itself included."""
    context = {"includeDeclaration": True}
    passages = editor.at("references", SOURCE, source, "  mawj-ra", context=context)
    assert sorted({found["uri"].rpartition("/")[2] for found in passages}) == ["mawj-3.yaml", "port-report.yaml"]
    assert len(passages) == 4
    records = editor.at("references", SOURCE, source, "said_by: [had", context=context)
    assert sorted(found["uri"].rpartition("/")[2] for found in records) == ["haddad.yaml", *["port-report.yaml"] * 3]


def test_rename_an_id_everywhere(editor: Editor, source: str) -> None:
    """A new name for a record changes each file that names it, and moves its own."""
    changes = editor.at("rename", SOURCE, source, "id: port", newName="report")["documentChanges"]
    edited = {change["textDocument"]["uri"] for change in changes if "edits" in change}
    naming = {p for p in (editor.root / "catalogue").rglob("*.yaml") if "port-report" in p.read_text("utf-8")}
    assert edited == {path.as_uri() for path in naming}
    assert (changes[-1]["kind"], changes[-1]["newUri"]) == ("rename", editor.uri("catalogue/sources/report.yaml"))


@pytest.mark.parametrize("at", [(SOURCE, "  mawj-wa"), (WEAPON, "port-report/mawj-wa")], ids=["at home", "elsewhere"])
def test_rename_a_passage_everywhere(editor: Editor, source: str, weapon: str, at: tuple[str, str]) -> None:
    """A new key changes the passage and every name of it, wherever it was asked for."""
    path, mark = at
    texts = {SOURCE: source, WEAPON: weapon}
    where = editor.at("prepareRename", path, texts[path], mark)
    assert where["end"]["character"] - where["start"]["character"] == len("mawj-warhead")
    changes = editor.at("rename", path, texts[path], mark, newName="weight")["documentChanges"]
    made = {c["textDocument"]["uri"]: c["edits"] for c in changes}
    assert {p: applied(texts[p], made[editor.uri(p)]) for p in texts} == {
        p: text.replace("mawj-warhead", "weight") for p, text in texts.items()
    }


def test_quick_fixes_mend(editor: Editor, weapon: str) -> None:
    """The cure of a finding is offered where it stands, and taking it gives the file back."""
    wrong = weapon.replace("value: missile", "value: misslie")
    (found,) = editor.change(WEAPON, wrong)
    named, where = {"uri": editor.uri(WEAPON)}, found["range"]
    (action,) = editor.ask("textDocument/codeAction", textDocument=named, range=where, context={"diagnostics": [found]})
    assert (action["title"], action["kind"], action["isPreferred"]) == ("write `missile`", "quickfix", True)
    assert applied(wrong, action["edit"]["changes"][editor.uri(WEAPON)]) == weapon


def test_formatting(editor: Editor, weapon: str) -> None:
    """The editor formats as `fihrist format` does."""
    odd = weapon.replace("id: mawj-3", "id:   'mawj-3'")
    editor.change(WEAPON, odd)
    options = {"tabSize": 2, "insertSpaces": True}
    edits = editor.ask("textDocument/formatting", textDocument={"uri": editor.uri(WEAPON)}, options=options)
    assert applied(odd, edits) == weapon


def test_a_new_record_is_known_to_the_others(editor: Editor) -> None:
    """A record that is not saved yet can be referred to, and is forgotten when it is closed."""
    new, state = "catalogue/organisations/coast.yaml", (editor.root / STATE).read_text("utf-8")
    place, typed = "catalogue/places/pearl-harbour.yaml", "part_of: "
    text = (editor.root / place).read_text("utf-8").replace("part_of: sahilia\n", typed)
    editor.open(place, text)
    assert editor.open(new, state.replace("id: sahilia", "id: coast")) == []
    known = items(editor.at("completion", place, text, typed)).keys()
    editor.close(new)
    forgotten = items(editor.at("completion", place, text, typed)).keys()
    editor.close(place)
    assert known - forgotten == {"coast"}


def test_every_feature_is_announced(editor: Editor) -> None:
    """The server says that it can do all this."""
    able = editor.abilities["capabilities"]
    wanted = {"completion", "hover", "definition", "references", "rename", "codeAction", "documentFormatting"}
    assert {f"{name}Provider" for name in wanted} <= {name for name, value in able.items() if value}


def test_outside_of_a_catalogue_it_is_silent(tmp_path: Path) -> None:
    """Where there is no catalogue the server starts, answers nothing and ends."""
    lost = Editor(tmp_path)
    assert lost.at("hover", "x.yaml", "a", "a") is None
    assert lost.quit() == 0


def test_words_for_the_checks_are_no_record(editor: Editor) -> None:
    """A file of words has its findings, and neither hover, completion nor form is made up for it."""
    path, text = "catalogue/words/stage.yaml", "done: [استلم/يستلم]  \n"
    assert [found["code"] for found in editor.open(path, text)] == ["T108"]
    asked = [editor.at(method, path, text, "do") for method in ("hover", "completion", "definition", "prepareRename")]
    named = {"uri": editor.uri(path)}
    options = {"tabSize": 2, "insertSpaces": True}
    form = editor.ask("textDocument/formatting", textDocument=named, options=options)
    assert [asked, form or None] == [[None] * 4, None]
    editor.close(path)
