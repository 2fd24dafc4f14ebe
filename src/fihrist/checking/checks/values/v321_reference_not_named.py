"""
The quote does not name the record to which a value refers.

A passage about "the two countries" does not say which. The quotes of a claim name every record in its value, by its name or
an alias; where a pronoun stands for it, or the context supplies it, `derived` says so. "The visit" and "the agreement" name only
a record that has its type from that very passage. A stance toward somebody names them in its text, and the parties of a transfer
or a relationship are those after whom the record is named.

Fails:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  supplier:
    - {value: russia, quote: obtained}
  recipient:
    - {value: iran, quote: multirole-fighters}  # <- V321
  item:
    - {value: mig-29, quote: multirole-fighters}
```

Passes:

```yaml
# catalogue/transfers/mig-29-to-iran.yaml
claims:
  supplier:
    - {value: russia, quote: obtained}
  recipient:
    - {value: iran, quote: multirole-fighters, also: [obtained]}
  item:
    - {value: mig-29, quote: multirole-fighters}
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence, evidence, parts, texts
from fihrist.checking.evidence.names import is_named, is_named_in_english
from fihrist.checking.evidence.referring import is_left_out, is_referred_to
from fihrist.checking.finding import Finding
from fihrist.model import Record

_NAMED = ("organisations", "officials", "commentators")


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for found in evidence(record, catalogue):
        for spot, leaf in parts(found):
            target = catalogue.records.get(leaf.value) if leaf.reference is not None else None
            if target and target.id != record.id:
                fault = _fault(target, str(spot[-1]), found, record, catalogue)
                if fault:
                    yield Finding(spot, *fault)


def _fault(target: Record, key: str, found: Evidence, record: Record, catalogue: Catalogue) -> tuple[str, str] | None:
    """What is wrong with a reference and the cure, or None."""
    if not is_referred_to(target, found, catalogue):
        return (
            f"the quote does not name `{target.id}`",
            "quote the passage that names it in `also`, add the spelling to its aliases, or say `derived`",
        )
    if key == "toward" and target.folder in _NAMED and not _is_in_texts(target, found):
        return f"the text does not name `{target.id}`", "correct the reference, or name it in the text"
    if is_left_out(target, record, found.located.field, catalogue):
        return f"the name of the record names others than `{target.id}`", "correct the reference or the name"
    return None


def _is_in_texts(target: Record, found: Evidence) -> bool:
    return any(is_named(target, t) if lang == "ar" else is_named_in_english(target, t) for _, lang, t in texts(found))
