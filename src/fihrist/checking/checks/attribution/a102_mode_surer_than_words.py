"""
The passage is surer than its words.

A plan is not a fact, nor is a guess or an accusation. «قد» before an imperfect verb asks for the mode `possible`; «سـ», سوف, من المقرر
and يتوقع for `expected`; يظن, يرى, يفترض and على الأرجح for `estimated`; ادعى, زعم and اتهم for `alleged`. Where only a part of the
passage is uncertain, what rests on that part has a mode of its own.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  training-planned:
    text: ومن المقرر أن يبدأ تدريب ضباط ساحليا في ربيع 2022  # <- A102
    en: And the training of the officers of Sahilia is due to begin in the spring of 2022
```

Passes:

```yaml
# catalogue/sources/port-report.yaml
passages:
  training-planned:
    text: ومن المقرر أن يبدأ تدريب ضباط ساحليا في ربيع 2022
    en: And the training of the officers of Sahilia is due to begin in the spring of 2022
    mode: expected
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
