"""The TypeScript types compile, and the records of the catalogue are of these types."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.lacking import lacking

VERSION = "5.9.3"
USE = """\
import type {{ Catalogue, Weapon }} from "./fihrist";
import data from "./catalogue.json";
const catalogue: Pick<Catalogue, "records"> = data as unknown as Catalogue;
const weapon = catalogue.records.find((record): record is Weapon => record.kind === "weapon");
const least: number | undefined = weapon?.fields.range_km?.values[0]?.value.min;
// @ts-expect-error: a field holds values with their claims, never a bare number
const bare: number | undefined = weapon?.fields.range_km;
// @ts-expect-error: no such status
const wrong: "certain" | undefined = weapon?.fields.range_km?.status;
const records = {records} satisfies Catalogue["records"];
export {{ least, bare, wrong, records }};
"""


@pytest.fixture(scope="session")
def compiler(root: Path) -> list[str]:
    """The TypeScript compiler, fetched once into the folder of caches."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        lacking("node and npm")
    cache = root / ".cache" / f"typescript-{VERSION}"
    program = cache / "node_modules" / "typescript" / "bin" / "tsc"
    if not program.is_file():
        fetch = [npm, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(cache)]
        done = subprocess.run([*fetch, f"typescript@{VERSION}"], capture_output=True, check=False)
        if done.returncode:
            lacking("the TypeScript compiler")
    return [node, str(program)]


def test_types_compile_and_fit_the_records(files: dict[str, bytes], compiler: list[str], tmp_path: Path) -> None:
    """Every record is of the declared types, letter for letter, and a bare value is not taken for a field."""
    (tmp_path / "fihrist.d.ts").write_bytes(files["api/v1/fihrist.d.ts"])
    (tmp_path / "catalogue.json").write_bytes(b"{}")
    catalogue = json.loads(files["api/v1/catalogue.json"])
    some = {record["kind"]: record for record in catalogue["records"]}
    some |= {record["id"]: record for record in catalogue["records"] if record["kind"] in ("weapon", "source")}
    code = USE.format(records=json.dumps(list(some.values()), ensure_ascii=False))
    (tmp_path / "use.ts").write_text(code, "utf-8")
    options = ["--strict", "--noEmit", "--target", "es2022", "--module", "nodenext", "--resolveJsonModule"]
    options += ["--allowSyntheticDefaultImports", "--moduleResolution", "nodenext"]
    done = subprocess.run([*compiler, *options, "use.ts"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("", 0)
