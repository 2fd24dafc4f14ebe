"""The quality of the catalogue in figures: coverage, statuses, derivations, what was found and what is allowed."""

from collections import Counter
from collections.abc import Iterable

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import Coverage, coverage
from fihrist.catalogue.statuses import standing
from fihrist.checking.checks import checks
from fihrist.model import ANSWERS
from fihrist.publishing.release import Release
from fihrist.publishing.views import Json, allowance_view


def quality(release: Release) -> Json:
    """The figures of a release; what the checks found is null where none was run."""
    catalogue, checked = release.catalogue, release.checked
    counted = ("records", "passages", "claims", "statements", "attestations", *ANSWERS.values())
    claims = [standing(one, catalogue) for one in catalogue.claims]
    steps = _counted(claim.claim.derived.how for claim in catalogue.claims if claim.claim.derived)
    return {
        "counts": {name: len(release.table(name).rows) for name in counted},
        "claims_by_status": _counted(one.status for one in claims),
        "statements_by_status": _counted(standing(one, catalogue).status for one in catalogue.statements),
        "groundings": {"exact": len(claims) - sum(steps.values()), "derived": steps},
        "sources": {id: _covered(coverage(id, catalogue)) for id in catalogue.sources},
        "checked": {"errors": dict(checked.errors), "doubts": dict(checked.doubts)} if checked else None,
        "allowances": allowances(catalogue),
    }


def allowances(catalogue: Catalogue) -> list[Json] | None:
    """The allowances with their reasons, by file, place and code; None where they are not known."""
    if catalogue.allowances is None:
        return None
    told = (allowance_view(found, catalogue) for found in catalogue.allowances if found.code in checks())
    return sorted(told, key=lambda one: (one["file"], one.get("place", ""), one["code"]))


def _covered(found: Coverage) -> Json:
    return {
        "sentences": len(found.sentences),
        "with_passages": sum(bool(found.passages.get(sentence.number)) for sentence in found.sentences),
        "set_aside": _counted(found.set_aside.values()),
        "open": len(found.open),
        "words": found.words,
        "used_words": found.used_words,
    }


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))
