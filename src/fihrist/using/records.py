"""Fields, records and the catalogue for programs, with the standard library alone."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Any, get_args

from fihrist.using.parts import CHOOSE, Claim, Doubtful, Json, Part, Passage, Statement
from fihrist.using.terms import Kind, Status

if TYPE_CHECKING:
    from pandas import DataFrame

STRENGTH: tuple[Status, ...] = ("contested", "possible", "expected", "alleged", "estimated", "reported", "stated")
"""The statuses, the surest last."""


@dataclass(frozen=True)
class Best:
    """A claim that was chosen among those of its field, why, and those that were not; to be shown together."""

    claim: Claim
    reason: str
    others: tuple[Claim, ...]

    @property
    def value(self) -> Any:
        """The value that is claimed, for the reason given."""
        return self.claim.claimed

    @property
    def status(self) -> Status:
        """Its status, which no choice alters."""
        return self.claim.status


def surest(claim: Claim) -> tuple[int, int]:
    """How sure a claim is: its status, and then how many say it independently of each other."""
    return STRENGTH.index(claim.status), len(claim.data["origins"])


class Field(Part):
    """A field of a record: its `status`, its `unit`, whether its claims are `rivals`, and its claims."""

    @property
    def status(self) -> Status:
        """What its claims add up to: the weakest of their statuses."""
        return self.data["status"]  # type: ignore[no-any-return]

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Each value with its doubt."""
        doubts = ({"contested": bool(self.data["rivals"] or one["denials"])} for one in self.data["values"])
        return tuple(Claim(one | doubt, self.catalogue) for one, doubt in zip(self.data["values"], doubts, strict=True))

    @property
    def value(self) -> Any:
        """The one value where a document states it and nothing stands against it; else Doubtful is raised."""
        if len(self.claims) > 1:
            ask = f"go through `.claims`, each with its `.status`, {CHOOSE}"
            raise Doubtful(f"{len(self.claims)} values{', rivals of each other' * self.data['rivals']}; {ask}")
        return self.claims[0].value

    @property
    def values(self) -> tuple[Any, ...]:
        """Every value, where documents state them all and nothing stands against them; else Doubtful is raised."""
        return tuple(claim.value for claim in self.claims)

    def best(self, reason: str, by: Callable[[Claim], Any] = surest) -> Best:
        """The claim for which `by` is the greatest, with your reason; Doubtful where several come first."""
        if not reason.strip():
            raise ValueError("a choice needs a reason, which is shown with the value")
        most = max(map(by, self.claims))
        first = [claim for claim in self.claims if by(claim) == most]
        if len(first) > 1:
            raise Doubtful(f"{len(first)} values come first; give `by`, or go through `.claims`")
        return Best(first[0], reason, tuple(claim for claim in self.claims if claim is not first[0]))


class Record(Part):
    """A record: `id`, `kind`, `name`, `aliases`, `note`, what editors class it as (`editorial`), and its fields."""

    @property
    def kind(self) -> Kind:
        """What it is a record of."""
        return self.data["kind"]  # type: ignore[no-any-return]

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """The fields that have a value."""
        return {name: Field(found, self.catalogue) for name, found in self.data["fields"].items()}

    def __getitem__(self, name: str) -> Field:
        """A field; KeyError says whether the sources leave it open or the kind does not have it."""
        if name in self.fields:
            return self.fields[name]
        if name in self.data["not_in_source"]:
            raise KeyError(f"the sources do not say the {name} of {self.data['id']}")
        if name in self.data["unknown"]:
            raise KeyError(f"the {name} of {self.data['id']} is unknown: {self.data['unknown'][name]['why']}")
        raise KeyError(f"a {self.data['kind']} has no field {name!r}")

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What passages say about it, where no field can hold it."""
        return tuple(self.catalogue.statements[key] for key in self.data["statements"])

    @property
    def said(self) -> tuple[Passage, ...]:
        """The passages whose voice it is."""
        return tuple(p for p in self.catalogue.passages.values() if self.data["id"] in p.voice.get("said_by", ()))


class Catalogue:
    """All records by id, passages by name, claims and statements by key, the tables, and the edition."""

    def __init__(self, answer: Json, tables: Callable[[], Mapping[str, Json]] = dict) -> None:
        self.edition: Json = answer["edition"]
        self.records: Mapping[str, Record] = {one["id"]: Record(one, self) for one in answer["records"]}
        self.passages: Mapping[str, Passage] = {one["passage"]: Passage(one, self) for one in answer["passages"]}
        found = (Statement(_attested(one, p), self) for p in answer["passages"] for one in p["statements"])
        self.statements: Mapping[str, Statement] = {one.data["key"]: one for one in found}
        claims = (claim for record in self for field in record.fields.values() for claim in field.claims)
        self.claims: Mapping[str, Claim] = {claim.data["key"]: claim for claim in claims}
        self._read = tables

    def __getitem__(self, id: str) -> Record:
        """The record with this id; KeyError names the nearest ids where there is none."""
        return self.records[_known(id, self.records, "record")]

    def __iter__(self) -> Iterator[Record]:
        """Every record, by id."""
        return iter(self.records.values())

    def of(self, kind: Kind) -> tuple[Record, ...]:
        """The records of a kind, by id; KeyError where there is no such kind."""
        _known(kind, get_args(Kind), "kind")
        return tuple(record for record in self if record.kind == kind)

    @cached_property
    def tables(self) -> Mapping[str, Json]:
        """The tables of the downloads by name, each with `columns` and `rows`."""
        return self._read()

    def rows(self, table: str) -> list[Json]:
        """The rows of a table as the downloads have it, every column in each; KeyError names the nearest tables."""
        found = self.tables[_known(table, self.tables, "table")]
        return [dict(zip(found["columns"], row, strict=True)) for row in found["rows"]]

    def frame(self, table: str) -> "DataFrame":
        """A table as a frame of pandas, which is to be installed beside; a whole number stays one where some lack."""
        from pandas import DataFrame

        columns = self.tables[_known(table, self.tables, "table")]["columns"]
        return DataFrame(self.rows(table), columns=columns).convert_dtypes()


def _known(name: str, names: Iterable[str], what: str) -> str:
    """The name, where it is one of the names; else KeyError with the nearest."""
    if name in names:
        return name
    near = ", ".join(get_close_matches(name, names, n=3))
    raise KeyError(f"no {what} {name!r}" + (f"; did you mean {near}?" if near else ""))


def _attested(statement: Json, passage: Json) -> Json:
    """A statement, whose one voice is that of its passage, with its attestation as a claim has it."""
    said = {"passage": passage["passage"], "status": statement.get("mode") or passage["status"]}
    return {**statement, "attestations": [said]}
