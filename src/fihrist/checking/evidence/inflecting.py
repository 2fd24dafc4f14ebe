"""Inflecting: the forms of an Arabic verb or noun, so that a list of words names it once."""

from collections.abc import Iterator

_OBJECTS = ("ه", "ها", "هم", "هما", "نا")
_PERSONS = ("ي", "ت", "ن", "أ")
_WEAK = ("ى", "ي", "ا", "و")


def inflected(entry: str) -> tuple[str, ...]:
    """The forms that an entry of a list stands for; one without a sign stands for itself.

    `أكد/يؤكد/مؤكد` is a verb by its past and imperfect in the third person and, where there is one, its active
    participle, in all persons and with the pronouns that may be written onto it; `تأكيد+` is a noun with these.
    Of a weak verb the last letter changes: `نفى/ينفي/نافي`. Vowel signs and hamzas are left to the folding.
    """
    if entry.endswith("+"):
        return tuple(_noun(entry.removesuffix("+")))
    if "/" not in entry:
        return (entry,)
    past, imperfect, *participle = entry.split("/")
    forms = [*_past(past), *_imperfect(imperfect), *(form for one in participle for form in _participle(one))]
    return tuple(dict.fromkeys(forms))


def _past(verb: str) -> Iterator[str]:
    """In the past: نفى, نفت, نفوا; أكد, أكدت, أكدوا, أكدته."""
    stem = verb[:-1] if verb.endswith(("ى", "ا")) else verb
    yield verb
    yield from (stem + end for end in ("ت", "تا", "وا"))
    if stem == verb:
        yield from (stem + end for end in ("ا", "ن", "نا"))
    held = verb if stem == verb else stem + "ا"
    yield from (before + pronoun for pronoun in _OBJECTS for before in (held, stem + "ت", stem + "و"))


def _imperfect(verb: str) -> Iterator[str]:
    """In the imperfect and its moods: ينفي, تنفي, ينفون, ينفيان; يؤكد, تؤكد, يؤكدون, يؤكده."""
    body = verb[1:]
    weak = body.endswith(_WEAK) and len(body) > 2
    stem = body[:-1] if weak else body
    joined = stem + "ا" if body.endswith("ى") else body
    for person in _PERSONS:
        yield person + body
        yield from (person + joined + pronoun for pronoun in _OBJECTS)
        if weak:
            yield person + stem
    for person in ("ي", "ت"):
        yield from (person + stem + end for end in ("ون", "وا", "ونه", "ونها", "ونهم"))
        yield person + (stem + "يان" if weak else stem + "ان")
    yield "ي" + body + "ن"


def _participle(word: str) -> Iterator[str]:
    """The active participle as it stands beside a verb, of who does it: مؤكدا, مؤكدة, مؤكدين; نافيا, نافية."""
    yield from (word + end for end in ("ا", "ة", "تين"))
    yield word.removesuffix("ي") + "ين"


def _noun(word: str) -> Iterator[str]:
    """A noun with the pronouns, in two cases and in its sound plural: تأكيد, تأكيدها, تأكيدات; إشارة, إشارته."""
    yield word
    stem = word[:-1] + "ت" if word.endswith("ة") else word
    plural = (word[:-1] if word.endswith("ة") else word) + "ات"
    yield from (stem + pronoun for pronoun in _OBJECTS)
    yield plural
    yield from (plural + pronoun for pronoun in _OBJECTS)
    if stem == word:
        yield word + "ا"
