"""Records as objects: an attribute for each field of the kind, and the records that stand around it."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Generic, TypeVar

from fihrist.dataset.fields import Claim, Field, Find, Json, Quote, Value

R = TypeVar("R", bound="Record", covariant=True)


class Record:
    """A record; `json` is its answer in the API. Each field of the kind is an attribute."""

    def __init__(self, json: Json, find: Find) -> None:
        self.json = json
        self._find = find

    @property
    def id(self) -> str:
        """The id, unique in the catalogue and never used again for something else."""
        return str(self.json["id"])

    @property
    def kind(self) -> str:
        """The kind of the record."""
        return str(self.json["kind"])

    @property
    def name(self) -> Mapping[str, str]:
        """The name in English (`en`) and in Arabic (`ar`)."""
        found: Mapping[str, str] = self.json["name"]
        return found

    @cached_property
    def quotes(self) -> Mapping[str, Quote]:
        """The quotes by key."""
        return {key: Quote.of(key, found) for key, found in self.json["quotes"].items()}

    @cached_property
    def fields(self) -> Mapping[str, Field[Any]]:
        """The fields that have a value, by name."""
        return {name: self._field(name, found) for name, found in self.json["fields"].items()}

    @property
    def claims(self) -> tuple[Claim[Any], ...]:
        """Every claim of the record that gives a value; denials stand with the values that they deny."""
        return tuple(claim for field in self.fields.values() for claim in field.claims)

    @property
    def referred_to_by(self) -> tuple["Record", ...]:
        """The records that name this one in a value."""
        return self.named(dict.fromkeys(found["record"] for found in self.json["referred_to_by"]))

    @property
    def refers_to(self) -> tuple["Record", ...]:
        """The records that this one names."""
        return self.named(found["record"] for found in self.json["refers_to"])

    def named(self, ids: Iterable[str]) -> tuple["Record", ...]:
        """The records with these ids, without those that there are not."""
        return tuple(found for id in ids if (found := self._find(id)) is not None)

    def __getattr__(self, name: str) -> Field[Any]:
        """The field of this name, empty where nothing is claimed; AttributeError where the kind has no such field."""
        if name.startswith("_") or name not in type(self).__annotations__:
            raise AttributeError(f"{type(self).__name__} has no field {name!r}")
        gap = self.json["unknown"].get(name, {})
        return self.fields.get(name) or Field(name, unknown=gap.get("why"))

    def __repr__(self) -> str:
        """The kind and the id."""
        return f"<{type(self).__name__} {self.id}>"

    def _field(self, name: str, found: Json) -> Field[Any]:
        values = tuple(
            Value(v["value"], v["status"], tuple(v["origins"]), self._claims(v["claims"], name), self._denials(v))
            for v in found["values"]
        )
        gap = self.json["unknown"].get(name, {})
        return Field(
            name, found["status"], found["many"], found["rivals"], found.get("unit"), values, gap.get("why")
        )  # fmt: skip

    def _claims(self, found: Iterable[Json], field: str) -> tuple[Claim[Any], ...]:
        return tuple(Claim(one, self, field) for one in found)

    def _denials(self, found: Json) -> tuple[Claim[Any], ...]:
        """The denials of a value, each in the record and field in which it stands."""
        parts = ((one, *one["key"].split("/")) for one in found["denials"])
        return tuple(Claim(one, self._find(record) or self, field) for one, record, field, _ in parts)


class Records(Mapping[str, R], Generic[R]):
    """The records of a kind by id, in the order of their ids."""

    def __init__(self, records: Mapping[str, R]) -> None:
        self._records = records

    def __getitem__(self, id: str) -> R:
        """The record with this id; KeyError where there is none."""
        return self._records[id]

    def __iter__(self) -> Iterator[str]:
        """The ids."""
        return iter(self._records)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._records)
