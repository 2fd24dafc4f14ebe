"""A town, region, sea or area that is no organisation."""

from typing import Annotated

from fihrist.model import Fields, Record
from fihrist.model.fields import key
from fihrist.model.values import Id, one_of, reference
from fihrist.model.vocabulary import Label


class PlaceFields(Fields):
    """The fields of places: none; what is said of a place are statements."""


class Place(Record):
    """A town, region, sea or area that is no organisation."""

    folder = "places"
    label = Label("place", "مكان")
    plural = Label("places", "الأماكن")

    type: Annotated[str, one_of("place-type")] = key("Type", "النوع", "نوع المكان.", required=True)
    """What kind of place it is."""
    part_of: Annotated[Id, reference("place", "organisation")] | None = key(
        "Part of", "جزء من", "المكان أو الدولة التي هو جزء منها."
    )
    """The place or state of which it is a part."""
    claims: PlaceFields = PlaceFields()
    """The claims, grouped under their fields."""
