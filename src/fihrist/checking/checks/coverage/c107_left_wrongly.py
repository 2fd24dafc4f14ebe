"""
Words are left that the passage does not have, or that are taken up.

`left` lists what no value holds. Where a claim holds it after all, the entry would tell a reader the contrary.

Fails:

```yaml
# catalogue/sources/port-report.yaml
passages:
  missiles-may-come:
    text: وذكرت صحيفة الموانئ أن نوردال قد ترسل إلى ساحليا 12 صاروخاً من طراز "موج - 3"
    en: And the Ports Newspaper reported that Nordal may send to Sahilia 12 missiles of the type "Mawj-3"
    said_by: [ports-newspaper]
    mode: possible
    left:
      - {words: 12 صاروخاً, why: {en: No field holds it., ar: لا حقل له.}}  # <- C107
```

Passes:

```yaml
# catalogue/transfers/mawj-3-to-sahilia.yaml
claims:
  quantity:
    - {value: {exact: 12}, passages: [port-report/missiles-may-come]}
```
"""

from fihrist.catalogue import Catalogue, passages_in
from fihrist.checking.evidence.accounting import figures, held, left
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.kinds.source import Source


def check(source: Source, catalogue: Catalogue) -> Findings:
    holding = held(source, catalogue) if catalogue.whole else {}
    for passage in passages_in(source):
        text = passage.passage.text
        for number, one in enumerate(passage.passage.left):
            spot, found = Spot(*passage.path, "left", number, "words"), left(one.words, text)
            if found is None:
                yield Finding(spot, "these words are not in the passage", "copy them from the passage")
                continue
            inside = [figure for figure in figures(text) if found[0] <= figure.start and figure.end <= found[1]]
            if inside and holding and all(holding[passage.name].has(one, text, catalogue) for one in inside):
                yield Finding(spot, "a claim or statement holds these words", "remove them from `left`")
