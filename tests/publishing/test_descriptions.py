"""What tells others of the catalogue names what is there: `llms.txt` and the citation."""

import re

import yaml

import fihrist
from tests.small import ROOT


def test_addresses_for_language_models_are_files(files: dict[str, bytes]) -> None:
    """Each file that `llms.txt` names is there."""
    text = (ROOT / "docs/pages/llms.txt").read_text("utf-8")
    named = [name for name in re.findall(r"\]\(([^)]+)\)", text) if "guide/" not in name]
    assert (len(named) > 1, [name for name in named if name not in files]) == (True, [])


def test_the_citation_has_what_the_format_asks_for() -> None:
    """CITATION.cff has the required keys of version 1.2.0, the version of the program, and none that is unknown."""
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(cited)
    known = {"cff-version", "message", "title", "authors", "abstract", "type", "version", "license", "keywords"}
    assert set(cited) <= known
    told = (cited["cff-version"], cited["type"], cited["authors"], cited["version"])
    assert told == ("1.2.0", "dataset", [{"name": "The Fihrist maintainers"}], fihrist.__version__)
