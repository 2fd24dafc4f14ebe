"""What records of all kinds share: the envelope, claims, passages and the types of values."""

from fihrist.model.record import Aliases, Claim, Derived, Left, Passage, Record, Statement
from fihrist.model.values import Model, OneOf, Quantity, Reference, Text

__all__ = [
    "Aliases", "Claim", "Derived", "Left", "Model", "OneOf", "Passage", "Quantity", "Record", "Reference",
    "Statement", "Text",
]  # fmt: skip
