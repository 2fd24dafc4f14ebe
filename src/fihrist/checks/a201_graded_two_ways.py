"""
One passage is graded two ways.

What somebody alleges in one claim cannot be stated by the document in another. Claims that give the same value of the same
field on the same words, texts that take the same words from one passage, in one record or in two, and the claims of a record on
one act (who supplies what to whom, who took part, what the weapon is) have one voice and one mode. What stands as `said` on the
record of the one who says it has his voice. A text that itself tells who says it, or how surely, speaks for itself.

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
from fihrist.grounding.grading import Grade, acts, grades
from fihrist.record import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    told = set()
    for group in catalogue.told(acts, record).values():
        for grade in group:
            if any(grade.surer(other) for other in group):
                told.add((grade.field, grade.index))
                yield _finding(grade, "other claims on this act")
    mine = catalogue.told(grades, record)
    for key, group in mine.items():
        for other in catalogue.holding(grades, key):
            for grade in group:
                where = (grade.field, grade.index)
                theirs = catalogue.told(grades, other)[key]
                if where not in told and any(grade.surer(there) and grade.same(there) for there in theirs):
                    told.add(where)
                    yield _finding(grade, f"the same claim in `{other.id}`")


def _finding(grade: Grade, what: str) -> Finding:
    return Finding(
        Spot("claims", grade.field, grade.index),
        f"{what} is less sure, on the same words",
        "give both the same speaker and mode: those of the words",
    )
