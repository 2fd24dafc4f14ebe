"""What each check says of the example that fails on its page, as a person sees it."""

import tempfile
from pathlib import Path

from fihrist.checking.checks import checks
from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.engine import diagnose
from fihrist.checking.reports import render
from fihrist.reading.files import MAX_SOURCE_BYTES
from tests.checking.examples import Base, examples
from tests.small import make

FOLDER = Path(__file__).parent
NOT_SHOWN = frozenset({"S107", "S901"})
"""Faults that only a bug of ours, or a value that no YAML file can hold, brings about."""
MIG = "catalogue/weapons/mig-29.yaml"


def golden(code: str, base: Base) -> str:
    """The plain form of what a check finds in its example, or in a file that no example can show."""
    example = next((example for example in examples(checks()[code]) if example.fails), None)
    found = base.judged(example) if example else _of_spoilt(code)
    return "".join(render("plain", [one for one in found if one.code == code], width=100))


def _of_spoilt(code: str) -> tuple[Diagnostic, ...]:
    with tempfile.TemporaryDirectory() as folder:
        root = make(Path(folder))
        _spoil(root, code)
        return diagnose(root).diagnostics


def _spoil(root: Path, code: str) -> None:
    path = root / MIG
    data = path.read_bytes()
    match code:
        case "F101":
            path.unlink()
            path.mkdir()
        case "F102":
            path.write_bytes(data + b"#" * MAX_SOURCE_BYTES)
        case "F103":
            path.write_bytes(data.replace(b"MiG", b"M\xefG"))
        case "F104":
            path.unlink()
            path.symlink_to("/etc/hostname")
        case "F105":
            path.rename(path.with_name("mig-29.yml"))
        case "F106":
            path.unlink()
            path.symlink_to(path.name)
        case "T101":
            path.write_bytes("\ufeff".encode() + data)
        case "T108":
            path.write_bytes(data.replace(b"id: mig-29", b"id: mig-29  "))
        case "Y301":
            path.write_bytes(data.replace(b"id: mig-29", b'id: "mig-29"'))
        case "T109":
            seed = root / "seeds/port-report.txt"
            seed.write_text(seed.read_text("utf-8").replace("250", "\u200f250\u200c"), "utf-8")
        case "Y110":
            path.write_bytes(data + b"note: [" + b"a, " * 6000 + b"a]\n")
