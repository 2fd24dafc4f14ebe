"""Sources: the record of a new document, with its hash and what is not yet known of it."""

from hashlib import sha256

from fihrist.editing.drafting.placeholders import TO_DO
from fihrist.editing.drafting.skeletons import path_of
from fihrist.editing.drafting.writing import Line, record_text

_UNKNOWN = "quote the passage that says it, or keep this"


def source_record(id: str, file: str, data: bytes) -> str:
    """The text of the record of a source whose document stands, byte for byte, in `file`."""
    unknown = [Line(field, {"why": "not-in-source"}, to_do=_UNKNOWN) for field in ("title", "publisher", "published")]
    name = {"en": id.replace("-", " ").capitalize(), "ar": TO_DO["ar"]}
    lines = (
        Line("id", id),
        Line("name", name, to_do="what the document is called here, in both languages"),
        Line("file", file),
        Line("sha256", sha256(data).hexdigest()),
        Line("unknown", below=unknown),
    )
    return record_text(path_of("source", id), lines)
