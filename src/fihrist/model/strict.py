"""How every part of a record is read: strictly, frozen, and with no key but the ones named."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A part of a record."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        use_attribute_docstrings=True,
        regex_engine="python-re",
    )
