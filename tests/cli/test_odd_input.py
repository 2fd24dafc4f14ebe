"""What is not as it should be around the records: one line that tells why, the old output stays, never a traceback."""

import http.client
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from fihrist.cli.commands.serve import preview, server
from tests import small
from tests.publishing.test_edition import git
from tests.small import ROOT, fihrist

WEAPON = "catalogue/weapons/mawj-3.yaml"


@pytest.fixture
def whole(root: Path) -> Path:
    """The small catalogue with the pages and the theme of the repository."""
    shutil.copytree(ROOT / "docs", root / "docs")
    return root


def append(path: str, data: bytes) -> Callable[[Path], object]:
    return lambda root: (root / path).write_bytes((root / path).read_bytes() + data)


def planted(link: str, target: str) -> Callable[[Path], object]:
    return lambda root: (root / link).symlink_to(target)


ODD: dict[str, tuple[Callable[[Path], object], str]] = {
    "a configuration in half": (append("docs/mkdocs.yml", b"a: [\n"), "mkdocs.yml"),
    "a page that is not UTF-8": (append("docs/pages/guide/tour.md", b"\xff"), "tour.md is not UTF-8"),
    "a template in half": (append("docs/theme/main.html", b"{% if"), "main.html:"),
    "a dead link": (append("docs/pages/guide/tour.md", b"\n[x](nowhere.md)\n"), "nowhere.md"),
    "no plugin of ours": (
        lambda root: small.change(root, "docs/mkdocs.yml", "- fihrist", "- search"),
        "does not name the plugin",
    ),
    "a page missing": (lambda root: (root / "docs/pages/guide/tour.md").unlink(), "tour.md"),
    "a link out of the pages": (planted("docs/pages/guide/x.txt", "/etc/hostname"), "leads out of docs/"),
    "a folder elsewhere": (planted("build", "/"), "leads out of the catalogue"),
}


@pytest.mark.parametrize("name", ODD)
def test_what_cannot_be_built_is_told_in_a_line(name: str, whole: Path) -> None:
    """A fault in the pages ends the build with 2 and a line that names it."""
    spoil, told = ODD[name]
    spoil(whole)
    done = fihrist("build", "--docs", "docs", cwd=whole)
    assert (done.returncode, done.stderr.count("\n"), told in done.stderr) == (2, 1, True), done.stderr


def test_what_a_folder_brings_along_is_not_run(whole: Path) -> None:
    """The pages and the theme are the program's own; those of the catalogue's folder are run only if asked for."""
    with (whole / "docs/mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("hooks: [hook.py]\n")
    (whole / "docs/hook.py").write_text("from pathlib import Path\nPath(__file__).with_name('taken').touch()\n")
    (whole / "docs/theme/main.html").write_text("{% if")
    done = fihrist("build", cwd=whole)
    assert (done.returncode, (whole / "docs/taken").exists()) == (0, False), done.stderr
    done = fihrist("build", "--docs", "docs", cwd=whole)
    assert (done.returncode, (whole / "docs/taken").exists()) == (2, True)
    done = fihrist("build", "--docs", "seeds", cwd=whole)
    assert (done.returncode, "there is no mkdocs.yml" in done.stderr) == (2, True)


def test_a_page_saved_in_half_does_not_end_the_preview(whole: Path) -> None:
    """The preview tells what is wrong and goes on with the last one."""
    append("docs/theme/main.html", b"{% if")(whole)
    (told,) = preview(whole, whole / "build/preview", 1, whole / "docs")
    assert told.endswith("; the last preview stays")


ASKED = [
    ("127.0.0.1", "/", 200),
    ("localhost:8000", "/", 200),
    ("evil.example", "/", 421),
    ("", "/", 421),
    ("localhost", "/a%00b", 404),
    ("localhost", "/../secret", 404),
    ("localhost", "/" + "a" * 5000, 404),
    ("localhost", "/%ed%a0%80", 404),
    ("localhost", "/%ff", 404),
]


def test_the_preview_answers_only_to_its_own_name(tmp_path: Path) -> None:
    """It is on this machine alone. Who comes under another name, as a page elsewhere might, gets nothing.

    What is not there has its own page, and no browser keeps what is.
    """
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("here")
    (tmp_path / "site/404.html").write_text("not here")
    (tmp_path / "secret").write_text("secret")
    with server(tmp_path / "site", 0) as running:
        assert running.server_address[0] == "127.0.0.1"
        for host, path, status in ASKED:
            connection = http.client.HTTPConnection("127.0.0.1", running.server_port, timeout=10)
            connection.request("GET", path, headers={"Host": host})
            answer = connection.getresponse()
            told = {200: b"here", 404: b"not here"}.get(status)
            assert (answer.status, told in (None, answer.read())) == (status, True), (host, path)
            assert answer.headers["Cache-Control"] == "no-store"
            connection.close()


def test_data_that_are_none(tmp_path: Path) -> None:
    """`mcp --data` with a folder or a file that holds no catalogue is wrong use."""
    (tmp_path / "other.json").write_text('{"edition": 1}')
    for path in (tmp_path, tmp_path / "other.json"):
        done = fihrist("mcp", "--data", str(path), cwd=tmp_path)
        assert (done.returncode, "catalogue.json" in done.stderr) == (2, True)


SUBJECTS = ["", "\x1e", "a\x1b[31mred", "\u202eleft", "two\ttabs", "x" * 3000]


def test_commits_of_every_sort_have_a_history(root: Path) -> None:
    """Whatever a commit is called and wherever it had files, it stands in the history, and no sign in it is obeyed."""
    from fihrist.publishing.past import Past, revisions

    git(root, "init", "-q")
    for number, subject in enumerate(SUBJECTS):
        (root / WEAPON).write_text((root / WEAPON).read_text("utf-8") + "# remark\n", "utf-8")
        (root / f"catalogue/odd-{number}.yaml").write_text("id: odd\n")
        git(root, "add", ".")
        git(root, "commit", "-q", "--no-gpg-sign", "--allow-empty-message", "-m", subject)
    past = list(revisions(root))
    assert len(past) == len(SUBJECTS)
    assert all(one.subject.isprintable() for one in past)
    assert Past(root).changes(past[0].commit) == ()


def test_ctrl_c_ends_with_130(root: Path) -> None:
    """A command that Ctrl-C ends says so to the shell, and not that there are findings."""
    os.mkfifo(root / "slow.txt")
    command = [sys.executable, "-m", "fihrist", "add-source", "slow.txt", "--id", "slow"]
    # What runs in the background may have been told to pass over Ctrl-C, and so would all that it starts.
    heeding = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=root, stdout=pipe, stderr=pipe, preexec_fn=heeding) as running:
        writer = -1
        while writer < 0 and running.poll() is None:
            with suppress(OSError):  # until the command reads
                writer = os.open(root / "slow.txt", os.O_WRONLY | os.O_NONBLOCK)
        assert writer >= 0, "the command ended before it read"
        told = None
        for _ in range(60):  # a signal that comes just before the command waits is heeded only with the next
            running.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                told = running.communicate(timeout=1)
                break
        running.kill()
        os.close(writer)
    assert (running.returncode, told) == (130, (b"", b""))
