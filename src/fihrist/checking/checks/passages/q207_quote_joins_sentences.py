"""
The quote runs over the end of a sentence.

One quote is one passage of one sentence. Joined sentences prove too much at once: a reader cannot see which of them says it,
and a speaker named in the first is not always the speaker of the second.

Fails:

```yaml
# catalogue/organisations/russia.yaml
quotes:
  visit-to-russia:
    source: khatami-visit
    text: ليس بمستغرب. فموسكو تحتاج الى حليف استراتيجي حيوي مثل طهران  # <- Q207
```

Passes:

```yaml
# catalogue/organisations/russia.yaml
quotes:
  visit-to-russia:
    source: khatami-visit
    text: فموسكو تحتاج الى حليف استراتيجي حيوي مثل طهران
```
"""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.checking.finding import Finding, Spot
from fihrist.model import Record


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for key, quote in record.quotes.items():
        match = catalogue.match(quote)
        if match and len(match.sentences) > 1:
            yield Finding(
                Spot("quotes", key, "text"),
                f"this quote runs over {len(match.sentences)} sentences",
                "make one quote for each sentence, and name the others in `also`",
            )
