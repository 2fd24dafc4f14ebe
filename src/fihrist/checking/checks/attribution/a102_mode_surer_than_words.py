"""
The passage is surer than its words.

A plan is not a fact, nor is a guess or an accusation. «قد» before an imperfect verb asks for the mode `possible`; «سـ», سوف, من المقرر
and يتوقع for `expected`; يظن, يرى, يفترض and على الأرجح for `estimated`; ادعى, زعم and اتهم for `alleged`. Where only a part of the
passage is uncertain, what rests on that part has a mode of its own.

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

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.hedging import hedge
from fihrist.checking.evidence.referring import names_in
from fihrist.checking.finding import Finding, Findings, Spot

LEVEL = "doubt"


def check(one: PassageAt, catalogue: Catalogue) -> Findings:
    passage = one.passage
    has_mode = passage.mode != "stated" or any(made.made.mode for made in catalogue.resting_on(one.name))
    if has_mode or not catalogue.whole:
        return
    if demanded := hedge(passage.text, names_in(one, catalogue)):
        mode, word = demanded
        help = f"write `mode: {mode}`, here or at what rests on that part"
        yield Finding(Spot(*one.path, "text"), f"the word «{word}» asks for the mode `{mode}`", help)
