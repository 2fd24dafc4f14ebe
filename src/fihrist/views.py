"""Records and claims as programs see them: plain values of JSON, with everything computed beside what was written."""

from collections.abc import Iterable
from typing import Any

from fihrist.catalogue import AnyClaim, Catalogue, Located, kind_name, located, mentions
from fihrist.claims import FieldStatus, Standing, about_field, origin_of, plain, status_of, statuses
from fihrist.dates import days
from fihrist.record import Quote, Record
from fihrist.record.walk import leaves

Json = dict[str, Any]


def record_view(record: Record, catalogue: Catalogue) -> Json:
    """A record with its fields, their statuses, its quotes with their places, and its neighbours.

    Where the order of keys in the file says nothing, they are in the order of the alphabet, here as in every export.
    """
    found = statuses(record, catalogue)
    view: Json = {"id": record.id, "kind": kind_name(record), "name": plain(record.name)}
    view["links"] = {"self": link(record), "kind": f"{record.folder}/index.json", "page": page(record)}
    view["aliases"] = {"en": list(record.aliases.en), "ar": list(record.aliases.ar)}
    if record.note:
        view["note"] = plain(record.note)
    for extra in ("file", "sha256"):
        if hasattr(record, extra):
            view[extra] = getattr(record, extra)
    if hasattr(record, "set_aside"):
        view["set_aside"] = plain(record.set_aside)
    view["fields"] = {field: field_view(record, found[field], catalogue) for field in found}
    view["denials"] = [claim_view(record, c, catalogue) for c in denials_elsewhere(record, found.values())]
    view["unknown"] = {field: plain(unknown) for field, unknown in sorted(record.unknown.items())}
    view["quotes"] = {key: quote_view(quote, catalogue) for key, quote in sorted(record.quotes.items())}
    view["refers_to"] = [listed(catalogue.records[id]) for id in sorted(_named(record)) if id in catalogue.records]
    view["referred_to_by"] = references_view(record.id, catalogue)
    return view


def denials_elsewhere(record: Record, found: Iterable[FieldStatus]) -> list[Located]:
    """The denials in a record that stand at none of its own values, as those of a claim in another record."""
    shown = {denial.key for field in found for standing in field.standings for denial in standing.denials}
    return [c for c in located(record) if c.claim.denies is not None and c.key not in shown]


def link(record: Record) -> str:
    """The address of a record's answer, below `api/v1/`."""
    return f"{record.folder}/{record.id}.json"


def page(record: Record) -> str:
    """The address of a record's page, below the site; the Arabic one stands below `ar/`."""
    return f"{record.folder}/{record.id}.html"


def listed(record: Record) -> Json:
    """A record in a list: what it is, its name, and where its answer is."""
    return {"record": record.id, "kind": kind_name(record), "name": plain(record.name), "link": link(record)}


def field_view(record: Record, found: FieldStatus, catalogue: Catalogue) -> Json:
    """A field: its status, its labels, its unit, and each of its values with the claims and denials on it."""
    about = about_field(record, found.field)
    view: Json = {"status": found.status, "many": found.many, "rivals": found.rivals, "label": dict(about["x-label"])}
    if "x-unit" in about:
        view["unit"] = about["x-unit"]
    view["values"] = [standing_view(record, standing, catalogue) for standing in found.standings]
    return view


def standing_view(record: Record, standing: Standing, catalogue: Catalogue) -> Json:
    """A value: its status, who said it first, the claims that make it and the denials of it."""
    return {
        "value": plain(standing.value),
        "status": standing.status,
        "origins": list(standing.origins),
        "claims": [claim_view(record, claim, catalogue) for claim in standing.claims],
        "denials": [claim_view(catalogue.records[d.record], d, catalogue) for d in standing.denials],
    }


def claim_view(record: Record, found: Located, catalogue: Catalogue) -> Json:
    """A claim as it was written, without what is not filled, with its key, its status and its origins."""
    claim = found.claim
    written = {name: plain(value) for name, value in claim if value not in (None, ())}
    quotes = [written.pop("quote"), *written.pop("also", [])]
    view: Json = {"key": found.key, **written, "quotes": quotes, "status": status_of(claim)}
    view["origins"] = list(origin_of(record, catalogue, claim))
    if dates := dates_view(claim):
        view["days"] = dates
    return view


def dates_view(claim: AnyClaim) -> Json:
    """The earliest and latest day of each EDTF date in a claim, by the date; null where that end is open."""
    found = {leaf.value: days(leaf.value) for leaf in leaves(claim) if leaf.is_date}
    return {
        text: {"earliest": _iso(span.earliest), "latest": _iso(span.latest)} for text, span in found.items() if span
    }


def quote_view(quote: Quote, catalogue: Catalogue) -> Json:
    """A quote with its place: code points from the start of the source's file, its line and its sentences."""
    view: Json = plain(quote)
    match, text = catalogue.match(quote), catalogue.text(quote.source)
    if match and text:
        view |= {"start": match.raw_span.start, "end": match.raw_span.end, "sentences": list(match.sentences)}
        view["line"] = text.sentences[match.sentences[0] - 1].line if match.sentences else None
    return view


def references_view(id: str, catalogue: Catalogue) -> list[Json]:
    """Every field of another record that names this one in a value, once each."""
    found = {
        (mention.record, str(mention.path[1])): None
        for mention in catalogue.mentions_of(id)
        if mention.path[0] == "claims" and mention.record != id and not {"said_by", "via"} & set(mention.path)
    }
    return [
        {"record": record, "kind": catalogue.kind(record), "field": field, "link": link(catalogue.records[record])}
        for record, field in sorted(found)
    ]


def claim_rows(catalogue: Catalogue) -> list[Json]:
    """One row for each claim of the catalogue, denials included, ordered by record, field and number."""
    rows = []
    for id in sorted(catalogue.records):
        record = catalogue.records[id]
        found = statuses(record, catalogue)
        rivals = {claim.key: others for field in found.values() for claim, others in _rivals(field)}
        for claim in located(record):
            view = claim_view(record, claim, catalogue)
            quotes = [
                {"key": key, **quote_view(record.quotes[key], catalogue)}
                for key in view.pop("quotes")
                if key in record.quotes
            ]
            head = {"key": view.pop("key"), "record": id, "kind": kind_name(record), "field": claim.field}
            field_status = found[claim.field].status if claim.field in found else "contested"
            denials = catalogue.denials.get((id, claim.claim.id), ()) if claim.claim.id else ()
            doubt = {"denied_by": [denial.key for denial in denials], "rivals": rivals.get(claim.key, [])}
            if claim.claim.denies:
                doubt["denied_claims"] = [denied.key for denied in denied_claims(claim, catalogue)]
            rows.append({**head, "field_status": field_status, **view, **doubt, "quotes": quotes})
    return rows


def denied_claims(denial: Located, catalogue: Catalogue) -> list[Located]:
    """The claims that a denial denies."""
    if denial.claim.denies is None:
        return []
    record, _, id = denial.claim.denies.rpartition("/")
    target = catalogue.records.get(record or denial.record)
    return [claim for claim in located(target) if claim.claim.id == id] if target else []


def _rivals(field: FieldStatus) -> list[tuple[Located, list[str]]]:
    """Each claim that gives a value to a field, with the keys of the claims that give it another one."""
    found = []
    for standing in field.standings:
        others = [c.key for other in field.standings if field.rivals and other is not standing for c in other.claims]
        found += [(claim, others) for claim in standing.claims]
    return found


def _named(record: Record) -> set[str]:
    return {mention.target for mention in mentions(record)} - {record.id}


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
