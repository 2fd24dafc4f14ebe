"""What a field loses when only its values are shown."""

from collections.abc import Iterator
from typing import Any

from fihrist.catalogue import AnyClaim
from fihrist.catalogue.statuses import FieldStatus, Standing, plain
from fihrist.model import Quantity

LOSSES = ("rivals", "denial", "speaker", "range", "derivation", "dependence", "time")
"""The kinds of caveats."""


def caveats(field: FieldStatus) -> list[dict[str, Any]]:
    """The caveats of a field; `value` counts from 0 in the list of its values."""
    told: list[dict[str, Any]] = []
    if field.rivals:
        told.append({"lost": "rivals", "values": [plain(standing.value) for standing in field.standings]})
    for number, standing in enumerate(field.standings):
        told += [{"value": number, **caveat} for caveat in _of(standing)]
    return told


def _of(standing: Standing) -> Iterator[dict[str, Any]]:
    if standing.denials:
        unclear = {"scope": "unclear"} if any(d.claim.scope for d in standing.denials) else {}
        yield {"lost": "denial", "by": sorted({who for d in standing.denials for who in _who(d.claim)}), **unclear}
    if standing.status in ("reported", "estimated", "alleged", "expected") or standing.denials:
        modes = sorted({c.claim.mode for c in standing.claims})
        speakers = sorted({who for c in standing.claims for who in _who(c.claim)})
        yield {"lost": "speaker", "status": standing.status, "modes": modes, "by": speakers}
    if isinstance(standing.value, Quantity) and standing.value.exact is None:
        yield {"lost": "range", "value_of": plain(standing.value)}
    if all(c.claim.derived for c in standing.claims):
        yield {"lost": "derivation", "how": sorted({c.claim.derived.how for c in standing.claims if c.claim.derived})}
    if depends := sorted({c.claim.varies_with for c in standing.claims if c.claim.varies_with}):
        yield {"lost": "dependence", "with": depends}
    if times := sorted({c.claim.as_of for c in standing.claims if c.claim.as_of}):
        yield {"lost": "time", "as_of": times}


def _who(claim: AnyClaim) -> tuple[str, ...]:
    return claim.said_by or ((claim.speaker.en,) if claim.speaker else ())
