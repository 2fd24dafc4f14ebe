"""What records of all kinds share: the envelope, quotes, claims and the types of values."""

from fihrist.record.accounts import Deed, Development, Matter, Said, Stance
from fihrist.record.claim import Claim, Claims, Derived, field
from fihrist.record.envelope import Aliases, Fields, Quote, Record, Unknown
from fihrist.record.model import Model
from fihrist.record.values import Date, Id, OneOf, Quantity, Reference, Slug, Speaker, Text, Words

__all__ = [
    "Aliases",
    "Claim",
    "Claims",
    "Date",
    "Deed",
    "Derived",
    "Development",
    "Fields",
    "Id",
    "Matter",
    "Model",
    "OneOf",
    "Quantity",
    "Quote",
    "Record",
    "Reference",
    "Said",
    "Slug",
    "Speaker",
    "Stance",
    "Text",
    "Unknown",
    "Words",
    "field",
]
