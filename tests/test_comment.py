"""The comment on a pull request: what comes of a run that nobody trusts is plain words, and lands where it belongs."""

import json
import os
import re
import runpy
import subprocess
import sys
from collections.abc import Callable
from functools import reduce
from html import unescape
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from fihrist.catalogue.loading import catalogue_at
from fihrist.editing.diff import as_markdown
from fihrist.publishing.comparing import compare
from tests import small
from tests.small import ROOT

SCRIPT = ROOT / ".github/scripts/comment.py"
EVENT = json.loads((ROOT / "tests/events/run-of-a-proposal.json").read_text("utf-8"))
BROKEN = "\u200b"


def commented(report: str, folder: Path) -> str:
    """The comment for a report."""
    (folder / "diff.md").write_text(report, "utf-8")
    done = subprocess.run([sys.executable, str(SCRIPT), str(folder / "diff.md")], capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture(scope="module")
def comment() -> Callable[[str], str]:
    """What makes the comment for a report, as the script has it."""
    return runpy.run_path(str(SCRIPT), run_name="comment")["comment"]  # type: ignore[no-any-return]


HOSTILE = [
    "<script>alert(1)</script>", "<img src=https://example.org/x.png>", "![x](https://example.org/x.png)",
    "[x](https://example.org)", "[x]: https://example.org", "<https://example.org>", "https://example.org",
    "www.example.org", "ftp://example.org", "a@example.org", "@someone", "&#64;someone", "\\@someone", "@someone/team",
    "#123", "\\#123", "&#35;123", "someone/fihrist#123", "GH-123", "gh-123", "**x**", "_x_", "~~x~~", "`x`", "```",
    "~~~", "# x", "> x", "> [!WARNING]", "| a |", "$x$", "<!-- x", "<details><summary><b>x</b></summary>", "a\u202eb",
    "<details><summary><code>@someone</code>: 1 change</summary>", "</details><a href=x>", "\x1b[31mx", "<b>x", "</b>x",
    "    x", "<b>@someone <i>x</i></b>", "<b><b>x</b></b>", "- - - <a>", "\\\\<a>", "\\<a>",
    "&lt;a&gt;", "&amp;lt;a&gt;",
]  # fmt: skip


@pytest.mark.parametrize("before", ["", "- ", "  - ➕ "])
def test_words_have_no_power(before: str, comment: Callable[[str], str]) -> None:
    """No tag but bold, no link, image, code, reference, formula or call of anybody comes out, no hidden sign."""
    for words in HOSTILE:
        made = comment(f"{before}{words}\n")
        bare = re.sub(r"\\[\\`*_\[\]#|~$!]", "", made.replace("<b>", "").replace("</b>", ""))
        assert not re.search(r"[<`*_\[\]#|~$\x1b\u202e]", bare)
        assert not re.search(rf"(@|#|//|\bwww\.|\bGH-)(?!{BROKEN}|example\.org)\w", made, re.IGNORECASE)
        assert not re.search(r":(//)", made)
        assert made.count("<b>") == made.count("</b>")
        assert not re.search(r"<(?!/?(p|ul|li|b|h2|hr /)>)", markdown(made.replace("&lt;", "").replace("&amp;lt;", "")))


@given(report=st.text(max_size=300))
def test_nothing_made_up_has_power(comment: Callable[[str], str], report: str) -> None:
    """Whatever a report holds, the only tags that come out are those of its own form."""
    made = comment(report)
    form = r"<details><summary><code>[a-z0-9-]+</code>: [a-z0-9, ]+</summary>|</details>|</?b>"
    assert "<" not in re.sub(form, "", made)
    assert not re.search(rf"[@#](?!{BROKEN})", made)


def test_a_report_of_ours_stays_as_it_is(root: Path, tmp_path: Path) -> None:
    """But for spaces of no width, a difference is commented as it is told; what is in it is escaped once."""
    before = catalogue_at(root)
    small.change(root, "catalogue/sources/port-report.yaml", "weighs about 250 kg", "weighs <b>_[x](y)`z` & @a $")
    report = as_markdown(compare(before, catalogue_at(root)), top=["klein: new allowance", "a <b> & *c*"])
    made = commented(report, tmp_path)
    assert "<b>" in made
    shown = [unescape(re.sub(r"\\(.)", r"\1", text)) for text in (report, made.replace(BROKEN, ""))]
    assert shown[0] == shown[1]


def test_a_comment_is_bounded(tmp_path: Path) -> None:
    """However long a report is, the comment fits, and no fold stays open."""
    lines = "- @@@@@@@@@@\n" * 50
    made = commented(f"<details><summary><code>a</code>: 1 change</summary>\n\n{lines}\n</details>\n" * 900, tmp_path)
    assert len(made) < 65_536
    assert made.count("<details>") == made.count("</details>")
    assert made.endswith("…\n\n</details>\n")


def test_a_link_is_no_report(tmp_path: Path) -> None:
    """A report that leads elsewhere is refused."""
    (tmp_path / "diff.md").symlink_to("/proc/self/environ")
    done = subprocess.run([sys.executable, str(SCRIPT), "diff.md"], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")


GH = """\
#!/bin/sh
printf '%s\\n' "$@" >> calls
case "$1 $2" in
  "run download") mkdir report; cp hostile.md report/diff.md ;;
  "api --method") echo 17 ;;
  "pr comment") cp comment.md posted.md ;;
esac
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a shell")
def test_a_run_that_was_recorded_is_commented(tmp_path: Path) -> None:
    """The steps ask GitHub for the pull request of the run, execute nothing of its names, and post the words alone."""
    job = yaml.safe_load((ROOT / ".github/workflows/comment.yml").read_text("utf-8"))["jobs"]["comment"]
    given = {"github": {"event": EVENT, "token": "a-token", "repository": EVENT["repository"]["full_name"]}}

    def of(path: str) -> str:
        return str(reduce(lambda found, key: found[key], path.split("."), given))

    env = {k: re.sub(r"\$\{\{ (.*?) \}\}", lambda m: of(m[1]), v) for k, v in job["env"].items()}
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)
    (tmp_path / "hostile.md").write_text("".join(f"- {words}\n" for words in HOSTILE), "utf-8")
    (tmp_path / ".github").symlink_to(ROOT / ".github")
    env |= {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    for step in job["steps"]:
        if "run" in step:
            subprocess.run(["bash", "-e", "-c", step["run"]], cwd=tmp_path, env=env, check=True)
    calls = (tmp_path / "calls").read_text().splitlines()
    assert f"head=stranger:{EVENT['workflow_run']['head_branch']}" in calls
    assert calls[calls.index("pr") :][:3] == ["pr", "comment", "17"]
    assert not (tmp_path / "taken").exists()
    assert "@someone" not in (tmp_path / "posted.md").read_text("utf-8")
