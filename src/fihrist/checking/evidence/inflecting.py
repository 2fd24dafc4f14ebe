"""Inflecting: the forms of an Arabic verb or noun, so that a list of words names it once."""

from collections.abc import Iterator

_PRONOUNS = ("ه", "ها", "هم", "هما", "نا")
_WEAK = ("ى", "ي", "ا", "و")


def inflected(entry: str) -> tuple[str, ...]:
    """The forms that an entry of a list stands for; one without a sign stands for itself.

    `أكد/يؤكد/مؤكد` is a verb by its past and imperfect in the third person and, where there is one, its active
    participle, in the third person of all genders and numbers; `/ينتج` and `أنتج/` are one of the two alone.
    `تأكيد+` is a noun, and `اتهم/يتهم+` a verb, with the pronouns that may be written onto it. Of a weak verb the last
    letter changes: `نفى/ينفي/نافي`. Vowel signs and hamzas are left to the folding.
    """
    word, pronouns = (entry[:-1], _PRONOUNS) if entry.endswith("+") else (entry, ())
    if "/" not in word:
        return tuple(_noun(word)) if pronouns else (entry,)
    past, imperfect, *participle = word.split("/")
    of_past = _past(past, pronouns) if past else ()
    of_imperfect = _imperfect(imperfect, pronouns) if imperfect else ()
    forms = (*of_past, *of_imperfect, *(f for one in participle for f in _active(one)))
    return tuple(dict.fromkeys(forms))


def _past(verb: str, pronouns: tuple[str, ...]) -> Iterator[str]:
    """In the past: نفى, نفت, نفوا, نفاه; أكد, أكدت, أكدوا, أكدا, أكدته."""
    stem = verb[:-1] if verb.endswith(("ى", "ا")) else verb
    held = verb if stem == verb else stem + "ا"
    yield verb
    yield from (stem + end for end in ("ت", "تا", "وا"))
    yield stem + ("ا" if stem == verb else "يا")
    yield from (before + pronoun for pronoun in pronouns for before in (held, stem + "ت", stem + "و"))


def _imperfect(verb: str, pronouns: tuple[str, ...]) -> Iterator[str]:
    """In the imperfect and its moods: ينفي, تنفي, ينف, ينفه, ينفون, ينفيان; يؤكد, تؤكد, يؤكدوا, يؤكدا, يؤكده."""
    body = verb[1:]
    is_weak = body.endswith(_WEAK)
    stem = body[:-1] if is_weak else body
    held = stem + "ا" if body.endswith("ى") else body
    for person in ("ي", "ت"):
        yield person + body
        yield from (person + stem + end for end in ("ون", "وا", *(("يان", "يا") if is_weak else ("ان", "ا"))))
        # The mood of a short one looks like a particle: يف, ير.
        if is_weak and len(body) > 2:
            yield from (person + stem + pronoun for pronoun in ("", *pronouns))
        yield from (person + before + pronoun for pronoun in pronouns for before in (held, stem + "ون"))


def _active(word: str) -> Iterator[str]:
    """The active participle as it stands beside a verb, of who does it: مؤكدا, مؤكدة, مؤكدين; نافيا, نافية."""
    yield from (word + end for end in ("ا", "ة", "تين"))
    yield word.removesuffix("ي") + "ين"


def _noun(word: str) -> Iterator[str]:
    """A noun with the pronouns, its sound plural and dual: تأكيد, تأكيدا, تأكيدها; إشاراتهم, إشارتين, إشارتي."""
    bare = word.removesuffix("ة")
    held, plural = (bare + "ت" if bare != word else word), bare + "ات"
    held = word[:-1] + "ا" if word.endswith("ى") else held
    yield from (word, plural)
    yield from (held + end for end in ("ين", "ان", *(("ي", "ا") if bare != word else ())))
    yield from (before + pronoun for pronoun in _PRONOUNS for before in (held, plural))
    if bare == word:
        yield word + "ا"
