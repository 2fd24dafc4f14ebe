"""What the catalogue has for programs: passages, claims and statements, none of which comes without its doubt."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fihrist.using.terms import Aspect, Mode, Status, Topic

if TYPE_CHECKING:
    from fihrist.using.records import Catalogue

PLAIN = "stated"
"""The one status of what can be shown by its value alone."""
CHOOSE = "or choose by `.best(reason)`"
OPTIONAL = ("note", "mode", "scope", "as_of", "varies_with", "derived", "days", "unit", "text", "date", "left", "line")
"""What v1 has in some parts and leaves out where nothing is filled."""
SHOWN = ("id", "passage", "key", "status", "contested", "value", "text")

Json = dict[str, Any]


class Doubtful(ValueError):
    """A value was asked for as if it were plain, and it is reported, denied, or one of several; says what to ask."""


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
    def status(self) -> Status:
        """What its own voice makes of what it says."""
        return self.data["status"]  # type: ignore[no-any-return]

    @property
    def mode(self) -> Mode:
        """How surely its voice says it."""
        return self.data["voice"].get("mode", PLAIN)  # type: ignore[no-any-return]

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
    def status(self) -> Status:
        """What the passages that say it add up to, `contested` where one denies it."""
        return self.data["status"]  # type: ignore[no-any-return]

    @property
    def attestations(self) -> tuple[tuple[Passage, Status], ...]:
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

    @property
    def topic(self) -> Topic:
        """Which matter it is about."""
        return self.data["topic"]  # type: ignore[no-any-return]

    @property
    def aspect(self) -> Aspect:
        """Which side of that matter it tells."""
        return self.data["aspect"]  # type: ignore[no-any-return]


class Claim(Evidenced):
    """One value of a field, with its status; `contested` where it is denied or has rivals."""

    @property
    def claimed(self) -> Any:
        """The value as it is claimed, to be shown with `status` only."""
        return self.data["value"]

    @property
    def value(self) -> Any:
        """The value where a document states it and nothing stands against it; else Doubtful is raised."""
        if self.data["contested"]:
            why = "denied" if self.data["denials"] else "one of rival values"
            raise Doubtful(f"{self.data['key']} is {why}; show all `.claims` of its field with `.denials`, {CHOOSE}")
        if self.status != PLAIN:
            raise Doubtful(f"{self.data['key']} is {self.status}; show `.claimed` with `.status` and speakers")
        return self.claimed
