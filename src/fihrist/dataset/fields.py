"""Fields, values, claims and quotes as objects: a value never comes without its status and its speakers."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from fihrist.dataset.records import Record

V = TypeVar("V")
Json = Mapping[str, Any]
Find = Callable[[str], "Record | None"]


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage copied letter for letter from a source, with our translation and its place in the file."""

    key: str
    source: str
    text: str
    translation: str
    start: int | None
    end: int | None
    line: int | None

    @classmethod
    def of(cls, key: str, found: Json) -> "Quote":
        """The quote from its JSON."""
        place = (found.get("start"), found.get("end"), found.get("line"))
        return cls(key, found["source"], found["text"], found["en"], *place)


@dataclass(frozen=True, slots=True)
class Claim(Generic[V]):
    """One statement of one value, or a denial of such a statement; `json` is all that the API tells of it."""

    json: Json
    record: "Record"
    field: str

    @property
    def key(self) -> str:
        """Record, field and number: unique in the catalogue."""
        return str(self.json["key"])

    @property
    def value(self) -> V | None:
        """What is claimed; None in a denial."""
        return self.json.get("value")

    @property
    def denies(self) -> str | None:
        """In a denial, which claim is denied."""
        return self.json.get("denies")

    @property
    def status(self) -> str:
        """The status of this claim by itself."""
        return str(self.json["status"])

    @property
    def mode(self) -> str:
        """Whether the speaker states, estimates, alleges or expects it."""
        return str(self.json["mode"])

    @property
    def said_by(self) -> tuple["Record", ...]:
        """The speakers; empty where the document says it in its own voice, or where `unnamed` says who."""
        return self.record.named(self.json.get("said_by", ()))

    @property
    def unnamed(self) -> Mapping[str, str] | None:
        """How the text describes a speaker without a name, in English and in Arabic."""
        return self.json.get("speaker")

    @property
    def via(self) -> tuple["Record", ...]:
        """Who passed it on, nearest to the speaker first."""
        return self.record.named(self.json.get("via", ()))

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes that say it, the one with the value first."""
        return tuple(self.record.quotes[key] for key in self.json["quotes"] if key in self.record.quotes)

    @property
    def speakers(self) -> str:
        """Who says it, in English; empty where the document says it in its own voice."""
        return ", ".join([who.name["en"] for who in self.said_by] + ([self.unnamed["en"]] if self.unnamed else []))

    def __str__(self) -> str:
        """The claim with its status and its speakers, in English."""
        said = words(self.value) if self.denies is None else f"denies {self.denies}"
        return f"{said} ({self.status}{f' by {self.speakers}' if self.speakers else ''})"


@dataclass(frozen=True, slots=True)
class Value(Generic[V]):
    """One value of a field: what it is, what the claims on it add up to, the claims, and the denials of them."""

    value: V
    status: str
    origins: tuple[str, ...]
    claims: tuple[Claim[V], ...]
    denials: tuple[Claim[V], ...]

    def __str__(self) -> str:
        """The value with its status, in English."""
        denied = (
            f"; denied by {', '.join(str(d.json.get('said_by', '?')) for d in self.denials)}" if self.denials else ""
        )
        return f"{words(self.value)} ({self.status}{denied})"


@dataclass(frozen=True, slots=True)
class Field(Generic[V]):
    """A field of a record with all its values; `status` is None where nothing is claimed."""

    name: str
    status: str | None = None
    many: bool = False
    rivals: bool = False
    unit: str | None = None
    values: tuple[Value[V], ...] = ()
    unknown: str | None = None

    @property
    def value(self) -> V:
        """The value, where there is just one; ValueError where there are rivals, several, or none."""
        if len(self.values) != 1:
            told = f"{len(self.values)} {'rival ' if self.rivals else ''}values" if self.values else "no value"
            raise ValueError(f"{self.name} has {told}; look at `values`")
        return self.values[0].value

    @property
    def claims(self) -> tuple[Claim[V], ...]:
        """Every claim that gives a value to the field."""
        return tuple(claim for value in self.values for claim in value.claims)

    def __iter__(self) -> Iterator[Value[V]]:
        """The values, each with its status."""
        return iter(self.values)

    def __len__(self) -> int:
        """How many values there are."""
        return len(self.values)

    def __str__(self) -> str:
        """The values with their statuses, in English."""
        return " | ".join(str(value) for value in self.values) or f"nothing ({self.unknown or 'not claimed'})"


def words(value: Any) -> str:
    """A value on one line, in English."""
    if isinstance(value, Mapping):
        if set(value) == {"en", "ar"}:
            return str(value["en"])
        return "; ".join(f"{name}: {words(part)}" for name, part in value.items())
    return str(value)
