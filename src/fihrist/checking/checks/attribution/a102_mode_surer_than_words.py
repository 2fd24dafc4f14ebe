"""
The passage is surer than its words.

A plan is not a fact, and neither is a hope, a guess or an accusation. «قد» before an imperfect verb asks for the mode `possible`;
«سـ», سوف, من المقرر and يتوقع for `expected`; يظن, يرى, يفترض and على الأرجح for `estimated`; ادعى, زعم and اتهم for `alleged`. Where
only a part of the passage is uncertain, what rests on that part has a mode of its own.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  missiles-may-come:
    text: وذكرت صحيفة الموانئ أن نوردال قد ترسل إلى ساحليا 12 صاروخاً من طراز "موج - 3"  # <- A102
    en: And the Ports Newspaper reported that Nordal may send to Sahilia 12 missiles of the type "Mawj-3"
    said_by: [ports-newspaper]
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
passages:
  missiles-may-come:
    text: وذكرت صحيفة الموانئ أن نوردال قد ترسل إلى ساحليا 12 صاروخاً من طراز "موج - 3"
    en: And the Ports Newspaper reported that Nordal may send to Sahilia 12 missiles of the type "Mawj-3"
    said_by: [ports-newspaper]
    mode: possible
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.catalogue.parts import passages_in
from fihrist.checking.evidence.hedging import hedge
from fihrist.checking.finding import Finding, Spot
from fihrist.model.kinds.source import Source

LEVEL = "doubt"


def check(source: Source, catalogue: Catalogue) -> Iterator[Finding]:
    for passage in passages_in(source) if catalogue.whole else ():
        demanded = hedge(passage.passage.text) if passage.passage.mode == "stated" else None
        if demanded is None:
            continue
        resting = catalogue.resting_on(passage.name)
        modes = [one.claim.mode if isinstance(one, ClaimAt) else one.statement.mode for one in resting]
        if not any(modes):
            mode, word = demanded
            spot, help = Spot(*passage.path, "text"), f"write `mode: {mode}`, here or at what rests on that part"
            yield Finding(spot, f"the word «{word}» asks for the mode `{mode}`", help)
