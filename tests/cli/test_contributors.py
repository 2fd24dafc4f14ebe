"""The commands for contributors, as they call them."""

import itertools
import json
import re
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from fihrist.cli import group
from fihrist.cli.files import changes, stamp
from fihrist.editing.drafting.beginning import path_of
from fihrist.model.fields import fields, label_of
from fihrist.model.kinds import kinds
from tests import small
from tests.small import fihrist

SOURCE, WEAPON = "catalogue/sources/port-report.yaml", "catalogue/weapons/mawj-3.yaml"
NEWS = 'قال الحداد إن مدى صاروخ "موج - 3" يبلغ 450 كلم. وقد ترسل نوردال غواصات "مرجان - 7" إلى ساحليا.\r\n'


def test_a_document_is_read(root: Path) -> None:
    """From a file over its record, a passage and a claim, each written where it belongs and nothing written over."""
    (root / "News.txt").write_bytes(NEWS.encode())
    assert fihrist("add-source", "News.txt", cwd=root).stdout.splitlines() == [
        "written: catalogue/sources/news.yaml and seeds/News.txt",
        "2 sentences, 2 open; next: `fihrist next news`",
    ]
    assert (root / "seeds/News.txt").read_bytes() == NEWS.encode()
    assert fihrist("coverage", "news", cwd=root).stdout.startswith("news: 0% of 2 sentences")
    listed = fihrist("draft", "news", cwd=root)
    assert [line[:12] for line in listed.stdout.splitlines()] == ["    1 [open]", "    2 [open]", "found: 2; pi"]
    done = fihrist("draft", "news", "--find", "مدي صاروخ", "--into", "mawj-3", cwd=root)
    assert done.stdout.startswith("written: news/sentence-1 in catalogue/sources/news.yaml, " + WEAPON)
    assert "value: {exact: 450}, passages: [news/sentence-1]" in (root / WEAPON).read_text("utf-8")
    again = fihrist("draft", "news/sentence-1", "--into", "mawj-3", cwd=root)
    assert (again.returncode, again.stdout) == (0, "")
    args = ("draft", "news", "--sentence", "2", "--kind", "transfer", "--id", "more")
    assert "catalogue/transfers/more.yaml" in fihrist(*args, cwd=root).stdout
    again = fihrist(*args, cwd=root)
    assert (again.returncode, "all of sentence 2 stands in passages" in again.stderr) == (2, True)
    assert fihrist("draft", "news", "--find", "لا شيء كهذا", cwd=root).returncode == 1


def test_a_pasted_document_is_laid_out_and_gone_through(root: Path) -> None:
    """Each sentence becomes a passage with its speaker; the first open one is shown with what its words bear out."""
    with chdir(root):
        done = CliRunner().invoke(group, ["add-source", "-", "--id", "news", "--lay-out"], input=NEWS.encode())
    assert done.stdout.startswith("written: catalogue/sources/news.yaml and seeds/news.txt\n")
    text = (root / "catalogue/sources/news.yaml").read_text("utf-8")
    assert (text.count("    text: "), text.count("en: to do"), text.count("said_by: [haddad]")) == (2, 2, 1)
    shown = fihrist("next", "news", cwd=root).stdout
    told = (
        "sentence 1 of 2, 2 open: ",
        "said by haddad, stated",
        "mawj-3: new: range_km exact 450 «450»",
        "left to you: ",
    )
    assert [part in shown for part in told] == [True] * 4
    assert "next: `fihrist draft news/sentence-1 --into mawj-3`" in shown
    fihrist("draft", "news/sentence-1", "--into", "mawj-3", cwd=root)
    assert fihrist("next", "news", cwd=root).stdout.startswith("sentence 2 of 2, 1 open: ")
    assert fihrist("next", "port-report", cwd=root).stdout == "every sentence of `port-report` is accounted for\n"
    assert fihrist("next", "no-such", cwd=root).returncode == 2


def test_what_the_head_of_a_document_tells_of_it_is_claimed(root: Path) -> None:
    """Its title and its date stand in the record that is laid out, each with a to-do, and are unknown no more."""
    (root / "news.txt").write_text(f"صواريخ ساحليا\n\nالميناء 12 مارس 2024\n\n{NEWS}", "utf-8")
    fihrist("add-source", "news.txt", "--lay-out", cwd=root)
    text = (root / "catalogue/sources/news.yaml").read_text("utf-8")
    assert "- {value: {en: to do, ar: صواريخ ساحليا}, passages: [headline]}" in text
    assert '- {value: "2024-03-12", passages: [dateline]}' in text
    assert re.findall(r"^  (\w+): \{why", text, re.MULTILINE) == ["publisher"]


@pytest.mark.parametrize(
    ("between", "args", "is_told"), [("\n", (), True), ("\n\n", (), False), ("\n", ("--lay-out",), False)]
)
def test_a_headline_that_runs_on_is_told(between: str, args: tuple[str, ...], is_told: bool, root: Path) -> None:
    """Where the first line has room for the next and no stop, the contributor is asked whether it is a headline.

    What is laid out is divided there already, and is counted as `next` counts it.
    """
    (root / "news.txt").write_text(f"صواريخ ساحليا{between}{NEWS}", "utf-8")
    done = fihrist("add-source", "news.txt", *args, cwd=root)
    assert ("sentence 1 runs over several lines: put an empty line" in done.stdout) == is_told
    count = re.search(r"(\d+) open; next", done.stdout)
    assert count
    assert f", {count[1]} open: " in fihrist("next", "news", cwd=root).stdout


def test_a_draft_is_proposed_for_records_that_are_there(root: Path) -> None:
    """Without a record a passage alone is written, and the records are named for which its words bear something out."""
    (root / "news.txt").write_bytes(NEWS.encode())
    fihrist("add-source", "news.txt", cwd=root)
    done = fihrist("draft", "news", "--sentence", "1", cwd=root)
    how = "take it with `fihrist draft news/sentence-1 --into mawj-3`"
    assert f"proposed for mawj-3: new: range_km exact 450 «450»; {how}\n" in done.stdout
    assert "proposed for news" not in done.stdout


def test_a_passage_is_called_after_its_translation(root: Path) -> None:
    """Without a new name, each passage that has only a number is called by the rarest words of its translation."""
    (root / "news.txt").write_bytes(NEWS.encode())
    fihrist("add-source", "news.txt", "--lay-out", cwd=root)
    fihrist("draft", "news/sentence-1", "--into", "mawj-3", cwd=root)
    path = root / "catalogue/sources/news.yaml"
    assert "no passage of `news` is numbered" in fihrist("rename", "news", cwd=root).stderr
    english = iter(("Haddad said that the range of the Mawj-3 missile is 450 km", "And Nordal may send submarines"))
    path.write_text(re.sub("en: to do.*", lambda _: f"en: {next(english)}", path.read_text("utf-8")), "utf-8")
    assert "2 files changed" in fihrist("rename", "news", cwd=root).stdout
    assert re.findall(r"^  ([\w-]+):\n    text", path.read_text("utf-8"), re.MULTILINE) == [
        "haddad-range-mawj",
        "nordal-send-submarines",
    ]
    assert "passages: [news/haddad-range-mawj]" in (root / WEAPON).read_text("utf-8")
    assert fihrist("rename", "news", cwd=root).returncode == 2
    assert "catalogue/weapons" not in fihrist("rename", "news/nordal-send-submarines", cwd=root).stdout


def test_a_clause_is_cut_from_its_sentence(root: Path) -> None:
    """The words that are given become the passage, and the next draft takes what is left of the sentence."""
    (root / "news.txt").write_bytes(NEWS.encode())
    fihrist("add-source", "news.txt", cwd=root)
    fihrist("draft", "news", "--words", "وقد ترسل نوردال", cwd=root)
    fihrist("draft", "news", "--sentence", "2", cwd=root)
    text = (root / "catalogue/sources/news.yaml").read_text("utf-8")
    assert [line.strip() for line in text.splitlines() if " text: " in line] == [
        "text: وقد ترسل نوردال",
        'text: غواصات "مرجان - 7" إلى ساحليا',
    ]


REPORT = (small.SMALL / "seeds/port-report.txt").read_bytes()
REFUSED = [
    pytest.param("خبر 7.txt", NEWS.encode(), "give an id in Latin letters with `--id`", id="an Arabic name"),
    pytest.param("a.txt", b"", "must hold 1 to", id="nothing in it"),
    pytest.param("a.txt", b"\xff", "is not UTF-8", id="another encoding"),
    pytest.param("port-report.txt", NEWS.encode(), "there is a record `port-report` already", id="an id that is taken"),
    pytest.param("b.txt", REPORT, "is the source `port-report` already", id="the same text under another name"),
]


@pytest.mark.parametrize(("name", "data", "why"), REFUSED)
def test_a_document_that_cannot_be_a_source(name: str, data: bytes, why: str, root: Path) -> None:
    """What cannot be kept, or is there already, is told in a sentence, and nothing is written."""
    (root / name).write_bytes(data)
    before = sorted(root.rglob("*"))
    done = fihrist("add-source", name, cwd=root)
    assert (done.returncode, why in done.stderr, sorted(root.rglob("*"))) == (2, True, before)


def test_an_arabic_name_needs_an_id(root: Path) -> None:
    """The id that is given names the copy of a file whose own name cannot stand in `seeds/`."""
    (root / "خبر.txt").write_bytes(NEWS.encode())
    done = fihrist("add-source", "خبر.txt", "--id", "news", cwd=root)
    assert done.stdout.startswith("written: catalogue/sources/news.yaml and seeds/news.txt\n")
    assert (root / "seeds/news.txt").read_bytes() == NEWS.encode()


@pytest.mark.parametrize("kind", [name for name in kinds() if name != "source"])
def test_new_writes_all_that_a_record_must_have(kind: str, root: Path) -> None:
    """Each required key and field is there as a to-do; the check names these and nothing else, until they are done."""
    assert fihrist("new", kind, "new-one", cwd=root).returncode == 0
    path = root / path_of(kind, "new-one")
    found = fihrist("check", str(path), cwd=root).stdout
    model, to_dos = kinds()[kind], path.read_text("utf-8").count("  # to do: ")
    needed = [key for key, info in model.model_fields.items() if info.is_required() and label_of(model, key)]
    needed += [name for name, field in fields(model).items() if field.required]
    assert re.findall(r"^(?:error|doubt)\[(\w+)\]", found, re.MULTILINE) == ["Y203"] * to_dos
    assert to_dos == 1 + len(needed)
    assert all(re.search(rf"^ *{name}:", path.read_text("utf-8"), re.MULTILINE) for name in needed)
    assert fihrist("format", "--check", cwd=root).returncode == 0


def test_an_example_is_no_value(root: Path) -> None:
    """Where only the to-dos of a new record are deleted, no claim of it passes."""
    for kind in (name for name in kinds() if any(field.required for field in fields(kinds()[name]).values())):
        if kind != "source":
            fihrist("new", kind, "new-one", cwd=root)
            path = root / path_of(kind, "new-one")
            path.write_text(re.sub("  # to do: .*", "", path.read_text("utf-8")), "utf-8")
            found = json.loads(fihrist("check", str(path), "--format", "json", cwd=root).stdout)["diagnostics"]
            lines = [n for n, line in enumerate(path.read_text("utf-8").splitlines(), 1) if "passages: " in line]
            assert {one["start"]["line"] for one in found if one["code"] == "R106"} == set(lines)
            path.unlink()


def test_new_refuses_what_is_no_id(root: Path) -> None:
    """An id that is none or taken, and a kind that is made otherwise, are wrong use."""
    for args in (("weapon", "Su 35"), ("weapon", "klein"), ("source", "x"), ("weapon", "mawj-3")):
        done = fihrist("new", *args, cwd=root)
        assert (done.returncode, "Traceback" in done.stderr) == (2, False)


def test_format_tells_and_mends(root: Path) -> None:
    """What is not in canonical form fails the check and is mended by the command; what is broken is left alone."""
    files = len(list((root / "catalogue").rglob("*.yaml")))
    assert fihrist("format", "--check", cwd=root).stdout == f"{files} files, 0 to format\n"
    text = small.change(root, WEAPON, "id: mawj-3", "id: 'mawj-3'")
    assert fihrist("format", "--check", cwd=root).returncode == 1
    assert fihrist("format", cwd=root).stdout == f"formatted: {WEAPON}\n{files} files, 1 changed\n"
    assert (root / WEAPON).read_text("utf-8") == text
    (root / WEAPON).write_text(text + "id: again\n", "utf-8")
    assert fihrist("format", cwd=root).returncode == 1
    assert (root / WEAPON).read_text("utf-8") == text + "id: again\n"


def test_words_for_the_checks_are_left_alone(root: Path) -> None:
    """Formatting and renaming pass over words for the checks, and what is mended in them is only what is safe."""
    path, text = root / "catalogue/words/stage.yaml", "# of navies\ndone: [استلم/يستلم]\n"
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    assert fihrist("format", cwd=root).stdout.endswith(" files, 0 changed\n")
    for args in (("mawj-3", "mawj-4"), ("port-report/mawj-range", "range")):
        assert fihrist("rename", *args, cwd=root).returncode == 0
    assert path.read_text("utf-8") == text
    path.write_text(text.replace("]\n", "]  \n"), "utf-8")
    assert fihrist("check", "--fix", cwd=root).returncode == 0
    assert path.read_text("utf-8") == text


def test_a_renaming_is_made_everywhere(root: Path) -> None:
    """A renamed record has a new file, everything that named it follows, and the catalogue is as clean as it was."""
    done = fihrist("rename", "port-report", "report", cwd=root)
    assert done.stdout.endswith(" files changed\nmoved: catalogue/sources/report.yaml\n")
    assert "formerly: [port-report]\n" in (root / "catalogue/sources/report.yaml").read_text("utf-8")
    assert fihrist("rename", "report/mawj-range", "range", cwd=root).returncode == 0
    assert "report/range" in (root / WEAPON).read_text("utf-8")
    assert fihrist("check", cwd=root).stdout.endswith(": 0 errors, 0 doubts\n")


REFUSALS = [
    ("nobody", "x"),
    ("mawj-3", "klein"),
    ("mawj-3", "broken"),
    ("mawj-3", "Mawj 3"),
    ("port-report/none", "x"),
    ("port-report/mawj-range", "mawj-warhead"),
]


@pytest.mark.parametrize("args", REFUSALS, ids=" ".join)
def test_a_renaming_destroys_nothing(args: tuple[str, ...], root: Path) -> None:
    """A name that is taken, also by a file that cannot be read, is refused before anything is changed."""
    (root / "catalogue/weapons/broken.yaml").write_text("id: broken\nclaims: [\n", "utf-8")
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    done = fihrist("rename", *args, cwd=root)
    assert (done.returncode, done.stdout) == (2, "")
    assert {path: path.read_bytes() for path in root.rglob("*.yaml")} == before


def test_impact(root: Path) -> None:
    """What falls is told for a sentence, a passage and a record; wrong use ends with 2."""
    told = fihrist("impact", "port-report", "--sentence", "9", cwd=root).stdout
    assert told.startswith("ولم تشارك نوردال في برنامج ساحليا الفضائي.\nfalls: 1 claim and 1 statement\n")
    assert fihrist("impact", "port-report/no-part-in-space", cwd=root).stdout == told.partition("\n")[2]
    for args in (("klein", "--sentence", "1"), ("port-report", "--sentence", "99"), ("port-report/none",)):
        assert fihrist("impact", *args, cwd=root).returncode == 2


def test_an_empty_catalogue_is_wrong_use(root: Path) -> None:
    """Where there is no record there is nothing to be clean."""
    for path in (root / "catalogue").rglob("*.yaml"):
        path.unlink()
    done = fihrist("check", cwd=root)
    assert (done.returncode, done.stdout, "there is no record" in done.stderr) == (2, "", True)


def test_watching_tells_what_changed(root: Path) -> None:
    """New, changed and removed files are told, one look after the other, and nothing where nothing changed."""
    path, other = root / "catalogue/weapons/new.yaml", root / WEAPON
    acts = iter(
        [lambda: None, lambda: path.write_text("a", "utf-8"), lambda: other.write_text("b", "utf-8"), path.unlink]
    )
    seen = list(itertools.islice(changes(root, sleep=lambda _: next(acts)()), 4))
    assert seen == [(), ("catalogue/weapons/new.yaml",), (WEAPON,), ("catalogue/weapons/new.yaml",)]
    assert set(stamp(root)) >= {"seeds/port-report.txt"}


def test_fixing_ends_with_what_is_left(root: Path) -> None:
    """`check --fix` says which files it mended, and what it could not mend it shows."""
    small.change(root, WEAPON, "value: missile", "value: misslie")
    small.change(root, SOURCE, "نشرت صحيفة", "كتبت صحيفة")
    done = fihrist("check", "--fix", cwd=root)
    assert (done.returncode, done.stderr) == (1, f"mended: {WEAPON}\n")
    assert "error[Q201]" in done.stdout
    assert "S104" not in done.stdout


@pytest.mark.parametrize("name", [".pre-commit-config.yaml", ".pre-commit-hooks.yaml"])
def test_a_hook_sees_what_is_deleted(name: str, root: Path) -> None:
    """A commit that only deletes a record may leave a fault, so that the check is bound to no list of files."""
    text = (small.ROOT / name).read_text("utf-8")
    assert "always_run: true" in text[text.index("id: fihrist-check") :].split("- id:")[0]
    (root / WEAPON).unlink()
    assert "error[R101]" in fihrist("check", cwd=root).stdout
