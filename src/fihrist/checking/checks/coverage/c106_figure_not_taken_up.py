"""
A number or a date of a passage is taken up by nothing.

It stands in a claim or statement that rests on the passage, and can be looked up. What no value can hold stands in `left`, with the reason.

Fails:

```yaml
# catalogue/transfers/mawj-3-to-sahilia.yaml
claims: {}
# catalogue/sources/port-report.yaml
passages:
  missiles-may-come:
    text: وذكرت صحيفة الموانئ أن نوردال قد ترسل إلى ساحليا 12 صاروخاً من طراز "موج - 3"  # <- C106
    en: And the Ports Newspaper reported that Nordal may send to Sahilia 12 missiles of the type "Mawj-3"
    said_by: [ports-newspaper]
    mode: possible
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
from fihrist.catalogue.coverage import is_used
from fihrist.checking.evidence.accounting import figures, held, left
from fihrist.checking.evidence.numbers import place
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model.kinds.source import Source


def check(source: Source, catalogue: Catalogue) -> Findings:
    holding = held(source, catalogue) if catalogue.whole else {}
    for passage in passages_in(source):
        text = passage.passage.text
        if passage.name not in holding or not is_used(passage, catalogue):
            continue
        excused = [found for one in passage.passage.left if (found := left(one.words, text))]
        for figure in figures(text):
            known = any(start < figure.end and figure.start < end for start, end in excused)
            if not known and not holding[passage.name].has(figure, text, catalogue):
                where = place(text, figure.start, figure.end)
                message = f"nothing that rests on this passage holds «{text[where.start : where.end]}»"
                help = "add the claim that holds it, or list it in `left` with the reason"
                yield Finding(Spot(*passage.path, "text"), message, help, within=where)
