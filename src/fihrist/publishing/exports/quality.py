"""The quality of the catalogue in figures: coverage, grounding, allowances, the mutation score and that of the cues."""

import json
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import PurePosixPath

from fihrist.catalogue import Catalogue, located
from fihrist.catalogue.coverage import Coverage, coverage
from fihrist.catalogue.statuses import status_of
from fihrist.checking.checks import checks
from fihrist.publishing.exports.api.answers import API, answer
from fihrist.publishing.release import Release
from fihrist.publishing.views import Json
from fihrist.reading.allowances import Allowance


def export(release: Release) -> Iterator[tuple[str, bytes]]:
    """The one file `api/v1/quality.json`."""
    yield f"{API}/quality.json", answer("quality", quality(release.catalogue), edition=release.edition)


def quality(catalogue: Catalogue) -> Json:
    """The figures of a catalogue; those of lies and of cues come from the files that their measurements write."""
    claims = [claim.claim for record in catalogue.records.values() for claim in located(record)]
    steps = Counter(claim.derived.how for claim in claims if claim.derived)
    return {
        "records": len(catalogue.records),
        "claims": len(claims),
        "claims_by_status": dict(sorted(Counter(map(status_of, claims)).items())),
        "denials": sum(claim.denies is not None for claim in claims),
        "groundings": {"exact": len(claims) - sum(steps.values()), "derived": dict(sorted(steps.items()))},
        "sources": {id: _covered(coverage(id, catalogue)) for id in sorted(catalogue.sources)},
        "allowances": allowances(catalogue),
        "mutation": mutation(),
        "cues": _measured("cue-score.json"),
    }


def allowances(catalogue: Catalogue) -> list[Json] | None:
    """The allowances with their reasons, by file, field and claim; None where they are not known."""
    if catalogue.allowances is None:
        return None
    told = (_allowance(found) for found in catalogue.allowances if found.code in checks())
    return sorted(told, key=lambda one: (one["file"], one.get("field", ""), one.get("claim", ""), one["code"]))


def mutation() -> Json:
    """The figures of the last mutation run with the date of its commit."""
    return _measured("mutation-score.json")


def _measured(name: str) -> Json:
    found: Json = json.loads(files("fihrist.publishing.exports").joinpath(name).read_text("utf-8"))
    return found


def _allowance(found: Allowance) -> Json:
    about: Json = {"record": PurePosixPath(found.path).stem, "file": found.path}
    match found.spot:
        case ("claims", field, int(index), *_):
            about |= {"field": field, "claim": f"{about['record']}/{field}/{index}"}
        case ("claims", field):
            about |= {"field": field}
    return {**about, "code": found.code, "check": checks()[found.code].name, "reason": found.reason}


def _covered(found: Coverage) -> Json:
    backed = sum(bool(found.backing.get(sentence.number)) for sentence in found.sentences)
    aside = Counter(found.set_aside.values())
    return {
        "sentences": len(found.sentences),
        "backing_records": backed,
        "set_aside": dict(sorted(aside.items())),
        "open": len(found.open),
        "words": found.words,
        "quoted_words": found.quoted_words,
    }
