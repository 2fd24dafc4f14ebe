"""The catalogue for programs, from `catalogue.json` and with the standard library alone: no value without its doubt."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "data" / "catalogue.json"
"""The file that the wheel carries."""
PLAIN = "stated"
"""The one status of what can be shown by its value alone."""
OPTIONAL = ("note", "mode", "scope", "as_of", "varies_with", "derived", "days", "unit", "text", "date", "left", "line")
"""What v1 has in some parts and leaves out where nothing is filled."""
SHOWN = ("id", "passage", "key", "status", "value", "text")

Json = dict[str, Any]


class Doubtful(ValueError):
    """A value was asked for as if it were plain, and it is reported, denied, one of several, or not there."""


@dataclass(frozen=True, repr=False, eq=False)
class Part:
    """A part of the catalogue: its JSON as `data`, each key of it as an attribute, and the catalogue around it."""

    data: Json
    catalogue: "Catalogue"

    def __getattr__(self, name: str) -> Any:
        """What the JSON has under a name, None where v1 has the name and nothing is filled."""
        if name.startswith("_") or name not in (*self.data, *OPTIONAL):
            raise AttributeError(f"{type(self).__name__} has no {name!r}; it has {', '.join(self.data)}")
        return self.data.get(name)

    def __repr__(self) -> str:
        """The part in short, with its status where it has one."""
        told = (f"{name}={self.data[name]!r}" for name in SHOWN if name in self.data)
        return f"<{type(self).__name__} {', '.join(told)}>"


class Passage(Part):
    """A piece of a source, letter for letter (`text`), with its translation (`en`) and its one voice."""

    @property
    def name(self) -> str:
        """Its name: `source/key`."""
        return str(self.data["passage"])

    @property
    def context(self) -> tuple["Passage", ...]:
        """The passages without which it cannot be understood, and those that they need, the nearest last."""
        nearest = [self.catalogue.passages[name] for name in self.data["follows"]]
        found = (other for one in nearest for other in (*one.context, one))
        return tuple({one.name: one for one in found}.values())

    @property
    def speaker(self) -> str:
        """Who says it, in English words: names, the words for an unnamed speaker, or the document."""
        voice = self.data["voice"]
        named = [self.catalogue[id].data["name"]["en"] for id in voice.get("said_by", ())]
        return " and ".join(named) or str(voice.get("speaker", {"en": "the document itself"})["en"])


class Evidenced(Part):
    """What passages say and may answer: a claim or a statement."""

    @property
    def attestations(self) -> tuple[tuple[Passage, str], ...]:
        """The passages that say it, each with the status that it has by that passage alone."""
        return tuple((self.catalogue.passages[one["passage"]], one["status"]) for one in self.data["attestations"])

    @property
    def denials(self) -> tuple[Passage, ...]:
        """The passages that deny it."""
        return self._answers("denials")

    @property
    def unconfirmed(self) -> tuple[Passage, ...]:
        """The passages that neither confirm nor deny it."""
        return self._answers("unconfirmed")

    @property
    def confirmations(self) -> tuple[Passage, ...]:
        """The passages that say that it came about, where it is expected or held possible."""
        return self._answers("confirmations")

    def _answers(self, name: str) -> tuple[Passage, ...]:
        return tuple(self.catalogue.passages[one["passage"]] for one in self.data.get(name, ()))


class Statement(Evidenced):
    """What a passage says about records (`about`), by `topic` and `aspect`, where no field can hold it."""


class Claim(Evidenced):
    """One value of a field, with its status; `claimed` is the value whatever its doubt."""

    @property
    def claimed(self) -> Any:
        """The value as it is claimed, to be shown with `status` only."""
        return self.data["value"]

    @property
    def value(self) -> Any:
        """The value where a document states it and nothing stands against it; else Doubtful is raised."""
        if self.data["status"] != PLAIN:
            raise Doubtful(f"{self.data['key']} is {self.data['status']}; show `.claimed` with `.status` and speakers")
        return self.claimed


class Field(Part):
    """A field of a record: its `status`, its `unit`, whether it holds `many` values or `rivals`, and its claims."""

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Each value with its doubt."""
        return tuple(Claim(one, self.catalogue) for one in self.data["values"])

    @property
    def value(self) -> Any:
        """The one value where a document states it and nothing stands against it; else Doubtful is raised."""
        if len(self.claims) > 1:
            raise Doubtful(f"{len(self.claims)} values; go through `.claims`, each with its `.status`")
        return self.claims[0].value


class Record(Part):
    """A record: `id`, `kind`, `name`, `aliases`, `note`, what editors class it as (`editorial`), and its fields."""

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
    """All records by id, all passages by name, all claims and statements by key, and the edition."""

    def __init__(self, answer: Json) -> None:
        self.edition: Json = answer["edition"]
        self.records: Mapping[str, Record] = {one["id"]: Record(one, self) for one in answer["records"]}
        self.passages: Mapping[str, Passage] = {one["passage"]: Passage(one, self) for one in answer["passages"]}
        found = (Statement(_attested(one, p), self) for p in answer["passages"] for one in p["statements"])
        self.statements: Mapping[str, Statement] = {one.data["key"]: one for one in found}
        claims = (claim for record in self for field in record.fields.values() for claim in field.claims)
        self.claims: Mapping[str, Claim] = {claim.data["key"]: claim for claim in claims}

    def __getitem__(self, id: str) -> Record:
        """The record with this id; KeyError names the nearest ids where there is none."""
        if id not in self.records:
            near = ", ".join(get_close_matches(id, self.records, n=3))
            raise KeyError(f"no record {id!r}" + (f"; did you mean {near}?" if near else ""))
        return self.records[id]

    def __iter__(self) -> Iterator[Record]:
        """Every record, by id."""
        return iter(self.records.values())

    def of(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind, by id."""
        return tuple(record for record in self if record.data["kind"] == kind)


def _attested(statement: Json, passage: Json) -> Json:
    """A statement, whose one voice is that of its passage, with its attestation as a claim has it."""
    said = {"passage": passage["passage"], "status": statement.get("mode") or passage["status"]}
    return {**statement, "attestations": [said]}


def load(path: Path | str | None = None) -> Catalogue:
    """The catalogue of a `catalogue.json` or a folder with one, or of a checkout; without a path that of the package.

    FileNotFoundError where there are neither built data nor records, ValueError where the data are no catalogue.
    """
    file = DATA if path is None else Path(path)
    file = file / DATA.name if (file / DATA.name).is_file() else file
    if file.is_file():
        try:
            return Catalogue(json.loads(file.read_bytes()))
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            raise ValueError(f"{file} is no `{DATA.name}` that this version reads") from error
    # Only a checkout comes here, and it has what reading records needs.
    from fihrist.catalogue.loading import find_root
    from fihrist.publishing.exports import built

    # Not from the package itself: it has a folder `catalogue` of its own, with code in it.
    start = DATA.parents[2] if path is None else file
    root = find_root(start.absolute())
    if root is None:
        raise FileNotFoundError(f"no `catalogue.json` and no folder `catalogue/` at or above {start}")
    return Catalogue(json.loads(built(root)))
