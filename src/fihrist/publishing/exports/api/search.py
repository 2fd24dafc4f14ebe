"""What a search needs: for each record its names and texts, folded so that spelling does not matter."""

from fihrist.model.walk import leaves
from fihrist.publishing.release import Release
from fihrist.publishing.views import Json, listed
from fihrist.text import fold_key


def search(release: Release) -> Json:
    """Each record with the keys by which it is found; fold what is looked for in the same way."""
    found = []
    for id in sorted(release.catalogue.records):
        record = release.catalogue.records[id]
        names = (record.name.en, record.name.ar, *record.aliases.en, *record.aliases.ar)
        texts = [leaf.value for leaf in leaves(record.claims) if leaf.path[-1] in ("en", "ar")]
        texts += [quote.text for _, quote in sorted(record.quotes.items())]
        keys = {"names": _folded(names), "texts": _folded(texts)}
        found.append({**listed(record), **keys})
    return {"folding": FOLDING, "records": found}


FOLDING = [
    "Unicode NFKD, then case folding, then NFKD again",
    "without combining marks (vowel signs, hamza on its seat) and without invisible signs",
    "one letter each: forms of alef; yeh and alef maksura; teh marbuta and heh; keheh and kaf",
    "digits and punctuation in their Latin form; each run of white space as one space",
]


def _folded(texts: object) -> list[str]:
    assert isinstance(texts, (list, tuple))
    return list(dict.fromkeys(fold_key(text).strip() for text in texts))
