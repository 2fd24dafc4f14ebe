"""
The document's own voice claims what somebody else says.

A sentence that begins "the sources say that" proves that they say it, not that it is so. A claim that rests on what somebody
says, believes, alleges or denies names the speaker: `said_by`, or `speaker` for one without a name. So does one on a passage that
begins between quotation marks, whatever its words. A text that itself tells who says it speaks for itself.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
quotes:
  copy-of-sandal:
    source: khatami-visit
    text: وتقول هذه المصادر ان "شهاب - 4" هو في الواقع "نسخة ايرانية" من صاروخ باليستي استراتيجي سوفياتي قديم يعرف باسم "س.س - 4 ساندال"
claims:
  derived_from:
    - {value: {weapon: ss-4-sandal, relation: copy}, quote: copy-of-sandal}  # <- A101
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
quotes:
  copy-of-sandal:
    source: khatami-visit
    text: وتقول هذه المصادر ان "شهاب - 4" هو في الواقع "نسخة ايرانية" من صاروخ باليستي استراتيجي سوفياتي قديم يعرف باسم "س.س - 4 ساندال"
claims:
  derived_from:
    - {value: {weapon: ss-4-sandal, relation: copy}, said_by: [us-defence-sources], quote: copy-of-sandal}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import evidence
from fihrist.checking.evidence.cues import SPOKEN
from fihrist.checking.evidence.spelling import words
from fihrist.checking.evidence.voice import QUOTATION, governing, is_frame, names_outside, says_who
from fihrist.checking.finding import Finding
from fihrist.model import Record

OWN_WORDS = frozenset({"said"})
OWN_MIND = frozenset({"stance", "aim", "did", "situation"})


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        field = found.located.field
        if found.claim.said_by or found.claim.speaker or field in OWN_WORDS or is_frame(record, field):
            continue
        for cue in governing(found, catalogue, SPOKEN | {QUOTATION}):
            if says_who(found, cue) or (field in OWN_MIND and names_outside(record, cue, found)):
                continue
            marks = cue.kind == QUOTATION
            sign = "the quotation marks around it" if marks else f"`{words(found.quotes[0].text)[cue.at]}`"
            yield Finding(
                found.spot,
                f"somebody says this in the quote ({sign}), and the claim has no speaker",
                "name the speaker in `said_by` or `speaker`, or quote the passage in which the document itself says it",
            )
            break
