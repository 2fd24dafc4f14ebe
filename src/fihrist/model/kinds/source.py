"""A document that is quoted, kept byte for byte, with its passages in the order of its text."""

from typing import Annotated

from pydantic import Field, StringConstraints

from fihrist.model import Claims, Fields, Passage, Record
from fihrist.model.fields import field
from fihrist.model.values import (
    FILE,
    SHA256,
    Copied,
    Date,
    Id,
    Marks,
    Model,
    Slug,
    Text,
    ToOrganisation,
    one_of,
    reference,
)
from fihrist.model.vocabulary import Label


class SetAside(Model):
    """A piece of the text that backs no record, and why."""

    text: Copied
    """The piece, letter for letter."""
    why: Annotated[str, one_of("set-aside")]
    """The reason."""
    prefix: Copied | None = None
    """The words just before it, where it stands more than once in the source."""
    suffix: Copied | None = None
    """The words just after it, where it stands more than once in the source."""


class SourceFields(Fields):
    """The fields of sources."""

    title: Claims[Text] = field("Title", "العنوان", "عنوان الوثيقة.", required=True)
    """The title of the document."""
    publisher: Claims[ToOrganisation] = field("Publisher", "الناشر", "من نشرها.", required=True)
    """Who published it."""
    author: Claims[Annotated[Id, reference("commentator")]] = field("Authors", "الكتّاب", "من كتبها.", many=True)
    """Who wrote it."""
    published: Claims[Date] = field("Published", "تاريخ النشر", "متى نُشرت.", required=True)
    """When it was published (EDTF)."""
    written: Claims[Date] = field("Written", "زمن الكتابة", "الفترة التي كُتبت فيها، كما تدل عليها الوثيقة نفسها.")
    """The interval in which it was written, as the document itself bears out (EDTF)."""
    rights: Claims[Text] = field("Rights", "الحقوق", "ما تقوله عن حقوق نشرها.")
    """What it says of the rights in it."""


class Source(Record):
    """A document that is quoted, kept byte for byte, with its passages in the order of its text."""

    folder = "sources"
    label = Label("source", "مصدر")
    plural = Label("sources", "المصادر")

    file: Annotated[str, StringConstraints(pattern=FILE, max_length=120), Marks(example="seeds/some-source.txt")]
    """The file in `seeds/` that holds the document."""
    sha256: Annotated[str, StringConstraints(pattern=SHA256), Marks(example="ab" * 32)]
    """The SHA-256 of that file, in small hexadecimal digits."""
    passages: dict[Slug, Passage] = {}
    """The passages, in the order of the text, each under a key that tells what it says."""
    set_aside: Annotated[tuple[SetAside, ...], Field(min_length=1)] = ()
    """The pieces of the text that back no record."""
    claims: SourceFields = SourceFields()
    """The claims, grouped under their fields."""
