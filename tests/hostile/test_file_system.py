"""Hazards of the file system, which no repository can hold: made at run time, told, and no file is touched."""

import os
import shutil
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults import tree
from tests.small import fihrist

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes, sockets and links")

RECORD, DOCUMENT = "catalogue/weapons/mawj-3.yaml", "seeds/port-report.txt"
SOURCE = "catalogue/sources/port-report.yaml"


def bound(path: Path) -> None:
    """A socket under a path, which may be longer than a socket's can be."""
    listener = socket.socket(socket.AF_UNIX)
    before = Path.cwd()
    os.chdir(path.parent)
    listener.bind(path.name)
    os.chdir(before)
    listener.close()


def instead(make: Callable[[Path], object]) -> Callable[[Path], object]:
    """Something else in the place of a file."""
    return lambda path: (path.unlink(), make(path))


HAZARDS: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "a pipe for a record": (RECORD, instead(os.mkfifo), "F101"),
    "a socket for a record": (RECORD, instead(bound), "F101"),
    "a folder for a record": (RECORD, instead(Path.mkdir), "F101"),
    "a link to a device": (RECORD, instead(lambda path: path.symlink_to("/dev/zero")), "F104"),
    "a link into the folder of git": (RECORD, instead(lambda path: path.symlink_to("../../.git/config")), "F104"),
    "a link to itself": (RECORD, instead(lambda path: path.symlink_to(path.name)), "F106"),
    "a link to nothing": (RECORD, instead(lambda path: path.symlink_to("nothing.yaml")), "F106"),
    "a link to a record": ("catalogue/weapons/again.yaml", lambda path: path.symlink_to("mawj-3.yaml"), "I102"),
    "a linked folder": ("catalogue/places/more", lambda path: path.symlink_to("../weapons"), "F105"),
    "a hidden record": ("catalogue/weapons/.mig-31.yaml", Path.touch, "F105"),
    "a record with another ending": ("catalogue/weapons/mig.yml", Path.touch, "F105"),
    "a record in no folder of a kind": ("catalogue/stray.yaml", Path.touch, "F105"),
    "a record in a folder of its own": ("catalogue/weapons/a/b.yaml", lambda p: (p.parent.mkdir(), p.touch()), "F105"),
    "a name with a line feed": ("catalogue/weapons/a\nb.yaml", Path.touch, "Y102"),
    "a name with an escape": ("catalogue/weapons/a\x1b[31mb.yaml", Path.touch, "Y102"),
    "a name with a command for a log": ("catalogue/weapons/::error::x.yaml", Path.touch, "Y102"),
    "a name that is not UTF-8": (
        os.fsdecode(b"catalogue/weapons/\xff.yaml"),
        lambda p: p.write_text("id: x\n"),
        "F105",
    ),
    "a name of a device": ("catalogue/weapons/con.yaml", Path.touch, "F105"),
    "a document with the name of a device": ("seeds/nul.txt", Path.touch, "F105"),
    "a name of 250 bytes": (f"catalogue/weapons/{'a' * 245}.yaml", Path.touch, "Y102"),
    "a pipe for a document": (DOCUMENT, instead(os.mkfifo), "Q101"),
    "a folder for a document": (DOCUMENT, instead(Path.mkdir), "Q101"),
    "a link to a document elsewhere": (DOCUMENT, instead(lambda path: path.symlink_to("/etc/passwd")), "Q101"),
    "a document that is gone": (DOCUMENT, Path.unlink, "Q101"),
    "a document that is empty": (DOCUMENT, lambda path: path.write_bytes(b""), "Q102"),
    "a document that is not UTF-8": (DOCUMENT, lambda path: path.write_bytes(b"\xff\xfe"), "Q102"),
    "a document of five million bytes": (DOCUMENT, lambda path: path.write_bytes(b"a" * 5_000_000), "Q101"),
    "a document of NUL": (DOCUMENT, lambda path: path.write_bytes(b"\0" * 1000), "Q102"),
    "a document that no record names": ("seeds/other.txt", Path.touch, "F105"),
    "a hidden document": ("seeds/.other.txt", Path.touch, "F105"),
    "a linked folder of documents": ("seeds/more", lambda path: path.symlink_to("/etc"), "F105"),
    "a schema that is no JSON": ("schemas/weapon.schema.json", lambda path: path.write_text("{"), "S901"),
    "a schema that is a list": ("schemas/weapon.schema.json", lambda path: path.write_text("[]"), "S901"),
    "a schema of a million bytes": (
        "schemas/weapon.schema.json",
        lambda path: path.write_bytes(b" " * 1_000_000),
        "S901",
    ),
    "a schema that is a pipe": ("schemas/weapon.schema.json", instead(os.mkfifo), "S901"),
    "no schemas": ("schemas", shutil.rmtree, "S901"),
}


@pytest.mark.parametrize("name", HAZARDS)
def test_an_odd_file_is_told(name: str, root: Path) -> None:
    """The check says what is odd, in either form; it neither hangs nor writes, and no name has power over a report."""
    path, make, code = HAZARDS[name]
    make(root / path)
    before = tree(root)
    for form in ("plain", "github"):
        done = fihrist("check", "--format", form, cwd=root)
        assert (done.returncode, tree(root) == before) == (1, True), done.stdout
        assert code in done.stdout
        assert not any(sign in done.stdout for sign in ("\x1b", "\n::error::x", "b.yaml\n::"))
