"""Write the figures of the cues beside the exports: `python -m tests.grounding`."""

from tests.grounding.scoring import COMMITTED, written

COMMITTED.write_text(written(), "utf-8")
