"""Who says what: each speaker with the claims it makes, denies and passes on; what documents say themselves."""

from collections.abc import Iterable
from typing import Any

from fihrist.publishing.release import Release
from fihrist.publishing.views import Json, listed


def speakers(release: Release) -> Json:
    """The named speakers, those whom the text leaves unnamed, and the documents in their own voice."""
    named: dict[str, Json] = {}
    unnamed: dict[str, Json] = {}
    documents: dict[str, list[str]] = {}
    for row in release.rows:
        part = "denials" if "denies" in row else "claims"
        for who in row.get("said_by", ()):
            _of(named, who)[part].append(row["key"])
        for who in row.get("via", ()):
            _of(named, who)["passed_on"].append(row["key"])
        if "speaker" in row:
            about = unnamed.setdefault(row["speaker"]["en"], {"speaker": row["speaker"], "claims": [], "denials": []})
            about[part].append(row["key"])
        elif "said_by" not in row and row["quotes"]:
            documents.setdefault(row["quotes"][0]["source"], []).append(row["key"])
    records = release.catalogue.records
    return {
        "named": [listed(records[id]) | named[id] for id in sorted(named) if id in records],
        "unnamed": _sorted(unnamed),
        "documents": [{"source": id, "claims": documents[id]} for id in sorted(documents)],
    }


def _of(found: dict[str, Json], id: str) -> Json:
    return found.setdefault(id, {"claims": [], "denials": [], "passed_on": []})


def _sorted(found: dict[str, Any]) -> Iterable[Any]:
    return [found[name] for name in sorted(found)]
