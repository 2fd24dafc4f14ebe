"""
A document that is quoted, kept byte for byte, with the sentences of it that back no record.

```yaml
# catalogue/sources/khatami-visit.yaml
id: khatami-visit
name: {en: Khatami's visit to Russia (article), ar: زيارة خاتمي لروسيا}
file: seeds/000_a02b6a7c3cf66cba.txt
sha256: 702c58b7ebee4907e4992ad94ae15c9f79163051a485d4aaaf3090af5646e2da
unknown:
  title: {why: not-in-source}
  publisher: {why: not-in-source}
  published: {why: not-in-source}
```
"""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from fihrist.record import Claims, Date, Fields, Id, Model, OneOf, Record, Reference, Text, Words, field
from fihrist.record.values import FILE, SHA256
from fihrist.vocabulary import Label


class SetAside(Model):
    """A sentence that backs no record, and why."""

    text: Words
    """The sentence, letter for letter."""
    why: Annotated[str, OneOf("set-aside")]
    """The reason."""
    prefix: Words | None = None
    """The words just before the sentence, where it stands more than once in the source."""
    suffix: Words | None = None
    """The words just after the sentence, where it stands more than once in the source."""


class SourceFields(Fields):
    """The fields of sources."""

    title: Claims[Text] = field("Title", "العنوان", required=True, about="عنوان الوثيقة.")
    """The title of the document."""
    publisher: Claims[Annotated[Id, Reference("organisation")]] = field(
        "Publisher", "الناشر", required=True, about="من نشرها."
    )
    """Who published it."""
    author: Claims[Annotated[Id, Reference("commentator")]] = field("Authors", "الكتّاب", many=True, about="من كتبها.")
    """Who wrote it."""
    published: Claims[Date] = field("Published", "تاريخ النشر", required=True, about="متى نُشرت.")
    """When it was published (EDTF)."""
    rights: Claims[Text] = field("Rights", "الحقوق", about="ما تقوله عن حقوق نشرها.")
    """What it says of the rights in it."""
    description: Claims[Text] = field("Description", "الوصف", many=True, about="ما تقوله الوثيقة عن نفسها غير ذلك.")
    """What else the document says of itself."""


class Source(Record):
    """A document that is quoted, kept byte for byte, with the sentences of it that back no record."""

    folder: ClassVar[str] = "sources"
    label: ClassVar[Label] = Label("source", "مصدر")
    plural: ClassVar[Label] = Label("sources", "المصادر")

    file: Annotated[str, StringConstraints(pattern=FILE, max_length=120)]
    """The file in `seeds/` that holds the document."""
    sha256: Annotated[str, StringConstraints(pattern=SHA256)]
    """The SHA-256 of that file, in small hexadecimal digits."""
    set_aside: Annotated[tuple[SetAside, ...], Field(min_length=1)] = ()
    """The sentences that back no record."""
    claims: SourceFields = SourceFields()
    """The claims, grouped under their fields."""
