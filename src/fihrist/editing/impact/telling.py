"""Telling an impact in lines of text: what is lost, what is weakened, and what is left hanging."""

from collections import Counter
from collections.abc import Iterator

from fihrist.catalogue.statuses import Standing
from fihrist.editing.impact.falling import Impact


def lines(impact: Impact) -> Iterator[str]:
    """The lines that tell an impact, the sum of it first."""
    if not impact.fallen:
        yield "nothing rests on it"
        return
    lost, weakened = tuple(impact.lost_values), tuple(impact.weakened_values)
    reasons = Counter(reason for _, reason in impact.fallen)
    told = ", ".join(f"{count} {reason}" for reason, count in sorted(reasons.items()))
    yield f"{len(impact.fallen)} claims in {len(impact.records)} records fall ({told})"
    yield f"{len(lost)} values are lost, {len(weakened)} keep other claims"
    yield from _part("records without a claim", impact.emptied_records)
    fields = tuple(impact.emptied_fields)
    yield from _part(
        "required fields without a value", (f"{id} · {field}" for id, field, required in fields if required)
    )
    yield from _part(
        "other fields without a value", (f"{id} · {field}" for id, field, required in fields if not required)
    )
    yield from _part(
        "values that keep other claims", (f"{_name(s)}: {kept} of {len(s.claims)}" for s, kept in weakened)
    )
    yield from _part("denials of claims that fall", (denial.key for denial in impact.idle_denials))


def _part(title: str, items: Iterator[str]) -> Iterator[str]:
    found = tuple(items)
    if found:
        yield ""
        yield f"{title}: {len(found)}"
        yield from (f"  {item}" for item in found)


def _name(standing: Standing) -> str:
    first = standing.claims[0]
    return f"{first.record} · {first.field} · claim {first.index + 1}"
