"""
The passage does not tell this office.

The words of an office stand in each passage of its claim; who held it at the time told of is not its holder now.

Fails:

```yaml
# catalogue/officials/haddad.yaml
claims:
  position:
    - value: {office: {en: foreign minister, ar: وزير الخارجية}, state: sahilia, standing: current}  # <- V323
      passages: [port-report/submarines-requested]
```

Passes:

```yaml
# catalogue/officials/haddad.yaml
claims:
  position:
    - value: {office: {en: defence minister, ar: وزير دفاع}, state: sahilia, standing: current}
      passages: [port-report/submarines-requested]
```
"""

from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.spelling import forms, has, words
from fihrist.checking.finding import Finding, Findings

LEVEL = "doubt"


def check(found: Evidence) -> Findings:
    said = {form for word in words(f"{found.text} {found.why}") for form in forms(word)}
    told = said | {form.removesuffix("ا") for form in said}
    for spot, leaf in found.parts:
        if leaf.path[-2:] == ("office", "ar"):
            missing = [word for word in words(leaf.value) if told.isdisjoint(forms(word))]
            if missing and found.how is None:
                message = f"the passage does not tell the office («{missing[0]}»)"
                yield Finding(found.at(spot), message, "write the office as the passage does")
        elif leaf.terms == "standing" and leaf.value == "current" and _is_past(found.passage.passage.text):
            yield Finding(found.at(spot), "the passage tells of an office of the past", "write `then` or `former`")


def _is_past(text: str) -> bool:
    return has(("آنذاك", "حينذاك", "وقتذاك", "يومذاك", "وقتها", "حينها", "في حينه"), words(text))
