"""Each recipe runs as it stands, against a served build, and prints what stands under it."""

import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

import fihrist
from tests.lacking import lacking

FOLDER = Path(fihrist.__file__).parent / "publishing" / "recipes"
FENCE = re.compile(r"^```(?P<language>[^\n]+)\n(?P<code>.*?)^```\n\n```text\n(?P<expected>.*?)^```$", re.M | re.S)
PLACE = "https://fihrist.example"
TOOLS = {"bash": ("bash", "curl", "jq"), "javascript": ("node",)}


def recipes(language: str) -> list[tuple[str, str, str]]:
    """The recipes of a page: language, code, and what it prints."""
    found = FENCE.finditer((FOLDER / f"{language}.md").read_text("utf-8"))
    return [(r["language"], r["code"], r["expected"]) for r in found]


@pytest.mark.parametrize(("language", "code", "expected"), [one for one in recipes("en") if "spark" not in one[0]])
def test_a_recipe_prints_what_it_says(language: str, code: str, expected: str, site: str, folder: Path) -> None:
    """The code, with the address of the served build, prints just the text under it; for Spark see the downloads."""
    if missing := [tool for tool in TOOLS.get(language, ()) if shutil.which(tool) is None]:
        lacking(", ".join(missing))
    assert run(language, code.replace(PLACE, site), folder) == expected


def run(language: str, code: str, folder: Path) -> str:
    """What a piece of code prints."""
    if language == "sql sqlite":
        database = sqlite3.connect(folder / "downloads" / "fihrist.sqlite")
        rows = database.execute(code).fetchall()
        database.close()
    elif language == "sql duckdb":
        rows = (
            duckdb.connect()
            .sql(code.replace(code.partition("'")[2].partition("/downloads")[0], str(folder)))
            .fetchall()
        )
    else:
        commands = {
            "bash": ["bash", "-euo", "pipefail", "-c", code],
            "python": [sys.executable, "-c", code],
            "javascript": ["node", "--input-type=module", "--eval", code],
        }
        return subprocess.run(commands[language], capture_output=True, text=True, check=True, cwd=folder).stdout
    return "".join("|".join(map(str, row)) + "\n" for row in rows)


def test_both_pages_have_the_same_recipes() -> None:
    """The Arabic page has the code of the English one, every piece of it tested."""
    assert recipes("ar") == recipes("en")
    for language in ("en", "ar"):
        assert (FOLDER / f"{language}.md").read_text("utf-8").count("```") == 4 * len(recipes(language))
