"""The values that have parts, as the API gives them; made by `python -m fihrist.declarations`."""

from typing import NotRequired, TypedDict


class Quantity(TypedDict):
    """A number in the unit that the field's name gives, with the bounds that the words give."""

    exact: NotRequired[float]
    min: NotRequired[float]
    max: NotRequired[float]
    more_than: NotRequired[float]
    less_than: NotRequired[float]
    about: NotRequired[float]


class Text(TypedDict):
    """A text in both languages of the catalogue."""

    en: str
    ar: str


class Matter(TypedDict):
    """Something that falls under a topic."""

    topic: str
    text: Text


class Development(TypedDict):
    """A state of affairs, with the time for which it is told."""

    text: Text
    date: NotRequired[str]


class Position(TypedDict):
    """An office that somebody holds, held or was to hold."""

    office: Text
    body: NotRequired[str]
    state: NotRequired[str]
    held: NotRequired[str]
    standing: NotRequired[str]


class Said(TypedDict):
    """Something that somebody said."""

    topic: str
    text: Text
    date: NotRequired[str]
    event: NotRequired[str]


class Participation(TypedDict):
    """Who takes part, and as what."""

    who: str
    role: str


class Deed(TypedDict):
    """Something that somebody did or does."""

    text: Text
    date: NotRequired[str]
    event: NotRequired[str]


class Stance(TypedDict):
    """How somebody stands toward something."""

    toward: str
    view: str
    text: Text


class Membership(TypedDict):
    """Somebody who belongs to an organisation."""

    who: str
    text: NotRequired[Text]


class Nature(TypedDict):
    """What a relationship is said to be."""

    kind: str
    text: Text
    date: NotRequired[str]


class Descent(TypedDict):
    """From which weapons system another one follows, and how."""

    weapon: str
    relation: str
