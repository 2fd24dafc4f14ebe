"""
One passage is graded two ways.

What somebody alleges in one claim cannot be stated by the document in another. Claims that give the same value of the same
field on the same words, texts that take the same words from one passage, in one record or in two, and the claims of a record on
one act (who supplies what to whom, who took part, what the weapon is) have one voice and one mode. What stands as `said` on the
record of the one who says it has his voice. A text that itself tells who says it, or how surely, speaks for itself. The finding
stands at the claim that has fewer others on its side, and of two alone at the surer one.

Fails:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  supplier:
    - {value: russia, said_by: [iran], mode: alleged, quote: obtained}
  recipient:
    - {value: iran, quote: obtained}  # <- A201
  form:
    - {value: delivery, said_by: [iran], mode: alleged, quote: obtained}
  stage:
    - {value: done, said_by: [iran], mode: alleged, quote: obtained}
  item:
    - {value: mig-29, quote: multirole-fighters}
```

Passes:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  supplier:
    - {value: russia, said_by: [iran], mode: alleged, quote: obtained}
  recipient:
    - {value: iran, said_by: [iran], mode: alleged, quote: obtained}
  form:
    - {value: delivery, said_by: [iran], mode: alleged, quote: obtained}
  stage:
    - {value: done, said_by: [iran], mode: alleged, quote: obtained}
  item:
    - {value: mig-29, quote: multirole-fighters}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.finding import Finding, Spot
from fihrist.grounding.discord import Discord, discords
from fihrist.record import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in discords(record, catalogue):
        yield Finding(
            Spot("claims", found.grade.field, found.grade.index),
            _told(found),
            "give both the same speaker and mode: those of the words",
        )


def _told(found: Discord) -> str:
    other = found.other
    where = "another claim on this act" if found.is_act else f"the same claim in `{other.holder}`"
    if bool(other.speakers) != bool(found.grade.speakers):
        return f"{where} names a speaker" if other.speakers else f"{where} has no speaker"
    return f"{where} has the mode `{other.mode}`"
