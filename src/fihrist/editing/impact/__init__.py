"""Impact: what falls in the catalogue when a source, a sentence of it, or a record falls."""

from fihrist.editing.impact.falling import Impact, of_record, of_source
from fihrist.editing.impact.telling import lines

__all__ = ["Impact", "lines", "of_record", "of_source"]
