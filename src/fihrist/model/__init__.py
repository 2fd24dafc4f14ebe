"""What records of all kinds share: the envelope, claims, passages and the types of values."""

from fihrist.model.accounts import Figure, Matter, Position, Stance
from fihrist.model.claim import Claim, Claims, Derived, field, key
from fihrist.model.envelope import Aliases, Fields, Record, Unknown
from fihrist.model.passage import Left, Passage, Statement
from fihrist.model.strict import Model
from fihrist.model.values import Date, Id, OneOf, Quantity, Reference, Slug, Speaker, Text, Words

__all__ = [
    "Aliases",
    "Claim",
    "Claims",
    "Date",
    "Derived",
    "Fields",
    "Figure",
    "Id",
    "Left",
    "Matter",
    "Model",
    "OneOf",
    "Passage",
    "Position",
    "Quantity",
    "Record",
    "Reference",
    "Slug",
    "Speaker",
    "Stance",
    "Statement",
    "Text",
    "Unknown",
    "Words",
    "field",
    "key",
]
