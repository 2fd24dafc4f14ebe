"""
One passage is graded two ways.

What somebody alleges in one claim cannot be stated by the document in another. Claims that give the same value of the same
field on the same words, and claims on who supplies what to whom in one act, have one voice and one mode.

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
    for other in catalogue.records.values():
        theirs = catalogue.told(grades, other)
        for key in mine.keys() & theirs.keys():
            for grade in mine[key]:
                where = (grade.field, grade.index)
                if where not in told and any(grade.surer(there) for there in theirs[key]):
                    told.add(where)
                    yield _finding(grade, f"the same claim in `{other.id}`")


def _finding(grade: Grade, what: str) -> Finding:
    return Finding(
        Spot("claims", grade.field, grade.index),
        f"{what} is less sure, on the same words",
        "give both the same speaker and mode: those of the words",
    )
