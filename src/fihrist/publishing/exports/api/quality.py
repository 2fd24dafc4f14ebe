"""The quality of the catalogue in figures: coverage, statuses, derivations, what was found and what is allowed."""

from collections import Counter
from pathlib import PurePosixPath

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import Coverage, coverage
from fihrist.catalogue.statuses import Standing, standing
from fihrist.checking.checks import checks
from fihrist.publishing.release import Release
from fihrist.publishing.views import Json
from fihrist.reading.remarks import Allowance


def quality(release: Release) -> Json:
    """The figures of a release; what the checks found is null where none was run."""
    catalogue, checked = release.catalogue, release.checked
    claims = [standing(one, catalogue) for one in catalogue.claims]
    statements = [standing(one, catalogue) for one in catalogue.statements]
    steps = Counter(claim.claim.derived.how for claim in catalogue.claims if claim.claim.derived)
    return {
        "counts": {"records": len(catalogue.records), "passages": len(catalogue.passages), "claims": len(claims),
                   "statements": len(statements), "attestations": sum(len(one.attestations) for one in claims),
                   "denials": sum(len(one.denials) for one in (*claims, *statements))},
        "claims_by_status": _by_status(claims),
        "statements_by_status": _by_status(statements),
        "groundings": {"exact": len(claims) - sum(steps.values()), "derived": dict(sorted(steps.items()))},
        "sources": {id: _covered(coverage(id, catalogue)) for id in catalogue.sources},
        "checked": {"errors": dict(checked.errors), "doubts": dict(checked.doubts)} if checked else None,
        "allowances": allowances(catalogue),
    }  # fmt: skip


def allowances(catalogue: Catalogue) -> list[Json] | None:
    """The allowances with their reasons, by file, place and code; None where they are not known."""
    if catalogue.allowances is None:
        return None
    told = (_allowance(found, catalogue) for found in catalogue.allowances if found.code in checks())
    return sorted(told, key=lambda one: (one["file"], one.get("place", ""), one["code"]))


def _by_status(found: list[Standing]) -> dict[str, int]:
    return dict(sorted(Counter(one.status for one in found).items()))


def _allowance(found: Allowance, catalogue: Catalogue) -> Json:
    id = PurePosixPath(found.path).stem
    about: Json = {"record": id, "file": found.path}
    match found.spot:
        case ("claims", str(field), int(index), *_) if id in catalogue.records:
            about["place"] = next(c.key for c in catalogue.claims if (c.record, c.field, c.index) == (id, field, index))
        case ("claims", str(field), *_):
            about["place"] = f"{id}/{field}"
        case ("passages", str(key), *_):
            about["place"] = f"{id}/{key}"
    return {**about, "code": found.code, "check": checks()[found.code].name, "reason": found.reason}


def _covered(found: Coverage) -> Json:
    return {
        "sentences": len(found.sentences),
        "with_passages": sum(bool(found.passages.get(sentence.number)) for sentence in found.sentences),
        "set_aside": dict(sorted(Counter(found.set_aside.values()).items())),
        "open": len(found.open),
        "words": found.words,
        "used_words": found.used_words,
    }
