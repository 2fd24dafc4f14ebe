"""The kinds of records, with the types of their fields; made by `python -m fihrist.declarations`."""

from fihrist.dataset.fields import Field
from fihrist.dataset.records import Record, Records
from fihrist.dataset.shapes import (
    Deed,
    Descent,
    Development,
    Matter,
    Membership,
    Nature,
    Participation,
    Position,
    Quantity,
    Said,
    Stance,
    Text,
)


class Agreement(Record):
    """A treaty, partnership, deal, ceasefire, joint project or understanding between two or more parties."""

    type: Field[str]
    parties: Field[str]
    signatory: Field[str]
    mediator: Field[str]
    signed: Field[str]
    duration_years: Field[Quantity]
    provision: Field[Matter]
    omission: Field[Matter]
    purpose: Field[Text]
    background: Field[Text]
    description: Field[Text]
    state_of_play: Field[Development]
    effect: Field[Text]


class Commentator(Record):
    """A person who is quoted or writes without holding an office: an author, expert, researcher or analyst."""

    affiliation: Field[str]
    role: Field[str]
    position: Field[Position]
    said: Field[Said]


class Event(Record):
    """Something that happened, happens or is to happen at a time: a visit, a signing, a war, a speech, a report."""

    type: Field[str]
    date: Field[str]
    place: Field[Text]
    participant: Field[Participation]
    part_of: Field[str]
    about_agreement: Field[str]
    about_weapon: Field[str]
    about_transfer: Field[str]
    about_programme: Field[str]
    description: Field[Text]
    cause: Field[Text]
    outcome: Field[Text]


class Official(Record):
    """A person who holds or held an office, by name or, where the source gives none, by office."""

    position: Field[Position]
    did: Field[Deed]
    said: Field[Said]
    stance: Field[Stance]
    aim: Field[Text]
    situation: Field[Development]
    outlook: Field[Development]


class Organisation(Record):
    """A state, a body, a force, a group, an outlet, an institute, a faction, or sources that the text leaves unnamed."""

    type: Field[str]
    code: Field[str]
    part_of: Field[str]
    member: Field[Membership]
    did: Field[Deed]
    said: Field[Said]
    stance: Field[Stance]
    aim: Field[Text]
    situation: Field[Development]
    outlook: Field[Development]


class Programme(Record):
    """A programme that a party pursues over time, such as a nuclear programme or the rebuilding of its forces."""

    type: Field[str]
    owner: Field[str]
    partner: Field[str]
    overseer: Field[str]
    period: Field[str]
    purpose: Field[Text]
    capability: Field[Text]
    state_of_play: Field[Development]
    outlook: Field[Text]


class Relationship(Record):
    """The relations between two or more parties: what they are said to be, how they developed, why, and how far they go."""

    parties: Field[str]
    nature: Field[Nature]
    course: Field[Development]
    cooperation: Field[Matter]
    driver: Field[Text]
    limit: Field[Text]
    effect: Field[Text]
    outlook: Field[Text]


class Source(Record):
    """A document that is quoted, kept byte for byte, with the sentences of it that back no record."""

    title: Field[Text]
    publisher: Field[str]
    author: Field[str]
    published: Field[str]
    rights: Field[Text]
    description: Field[Text]


class Transfer(Record):
    """A supply of weapons, technology, know-how, service or aid from one party to another, at any stage from sought to done."""

    supplier: Field[str]
    recipient: Field[str]
    item: Field[str]
    goods: Field[Text]
    form: Field[str]
    stage: Field[str]
    period: Field[str]
    quantity: Field[Quantity]
    quantity_words: Field[Text]
    worth: Field[Text]
    purpose: Field[Text]
    route: Field[Text]
    under: Field[str]
    state_of_play: Field[Development]


class Weapon(Record):
    """A weapons system, a class of them, or a family that the sources name only generally."""

    category: Field[str]
    origin: Field[str]
    developer: Field[str]
    derived_from: Field[Descent]
    range_km: Field[Quantity]
    warhead_mass_kg: Field[Quantity]
    entered_service: Field[str]
    operator: Field[str]
    role: Field[Text]
    produced_in: Field[str]
    producer: Field[str]
    description: Field[Text]


class Kinds:
    """The records of each kind, by id."""

    agreements: Records[Agreement]
    commentators: Records[Commentator]
    events: Records[Event]
    officials: Records[Official]
    organisations: Records[Organisation]
    programmes: Records[Programme]
    relationships: Records[Relationship]
    sources: Records[Source]
    transfers: Records[Transfer]
    weapons: Records[Weapon]


CLASSES: dict[str, type[Record]] = {
    "agreement": Agreement,
    "commentator": Commentator,
    "event": Event,
    "official": Official,
    "organisation": Organisation,
    "programme": Programme,
    "relationship": Relationship,
    "source": Source,
    "transfer": Transfer,
    "weapon": Weapon,
}
"""The class of each kind."""

FOLDERS = {
    "agreements": "agreement",
    "commentators": "commentator",
    "events": "event",
    "officials": "official",
    "organisations": "organisation",
    "programmes": "programme",
    "relationships": "relationship",
    "sources": "source",
    "transfers": "transfer",
    "weapons": "weapon",
}
"""The kind of each group of records."""
