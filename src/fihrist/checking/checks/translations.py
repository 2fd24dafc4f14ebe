"""Checks of the English words against the Arabic ones."""

import re

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.calendars import english_decades, english_months
from fihrist.checking.evidence.lexicon import memo
from fihrist.checking.evidence.measures import approximated, contradicted, other_unit
from fihrist.checking.evidence.moments import moments
from fihrist.checking.evidence.names import Naming
from fihrist.checking.evidence.numbers import implied, numbers, told
from fihrist.checking.evidence.translating import (
    denies_otherwise,
    lost_doubt,
    may_be_other,
    mistranslated,
    turned,
    unquoted,
)
from fihrist.checking.finding import Doubts, Finding
from fihrist.checking.subjects import Translation

_GLUED = re.compile(r"(?<=[A-Za-z])\d+\b")


def v331_number_lost_in_translation(one: Translation) -> Doubts:
    """A translation has other numbers, months or decades than the Arabic.

    Each number of the passage stands in its translation, in digits or in words, with its unit, and no other number does. كانون الأول is
    December and كانون الثاني is January; a translation that takes one for the other moves an event by a month.

    ```diff
      # catalogue/sources/khatami-visit.yaml
      passages:
        mig-29:
          text: والمقاتلات المتعددة الأغراض "ميغ - 29"
    -     en: and the multi-role fighters "MiG-28"  # <- V331
    +     en: and the multi-role fighters "MiG-29"
    ```
    """
    if fault := _fault(one.ar, one.en):
        yield Finding(one.spot, fault, "translate the numbers, units and dates as they stand in the Arabic")


def _fault(arabic: str, english: str) -> str | None:
    ar, en = told(arabic), told(english, "en")
    # A date in digits may be spelled out, a third is told by a word that is no number, and Nex1 is a name.
    glued = {float(number) for number in _GLUED.findall(english)}
    if added := sorted(en - ar - implied(arabic) - glued):
        return f"`{added[0]:.15g}` is not in the Arabic"
    if lost := sorted(ar - en - implied(english, "en")):
        return f"`{lost[0]:.15g}` of the Arabic is missing"
    if (value := contradicted(english, "en", arabic)) is not None:
        return f"the Arabic has `{value:.15g}` from the other side"
    if other := other_unit(english, "en", arabic):
        return f"the Arabic has no such number in {other}"
    times, months = moments(arabic), english_months(english)
    # A month in digits stands in the translation in digits as well, or by its name.
    spelled = {time.month for time in times.times if not time.in_digits} & times.months - moments(english).months
    others = not spelled <= months <= times.months or english_decades(english) != times.decades
    return "the Arabic has other months or decades" if others else None


def v332_name_lost_in_translation(one: Translation, catalogue: Catalogue) -> Doubts:
    """A translation names others than the Arabic, or turns round who does it to whom.

    A state, person or body that the passage names is named in its translation, and nobody else is. Who acts is named before whom it is done to,
    in both languages, and what goes to one in the Arabic does not come from there in English.

    ```diff
      # catalogue/sources/khatami-visit.yaml
      passages:
        missile-support:
          text: وحصلت ايران في الوقت نفسه على دعم روسي في مجال تطوير قدراتها الصاروخية الهجومية
    -     en: And at the same time Nordal obtained Russian support in developing its offensive missile capabilities  # <- V332
    +     en: And at the same time Iran obtained Russian support in developing its offensive missile capabilities
    ```
    """
    # Claims and statements may tell in their own words whom they mean.
    if catalogue.whole and one.passage:
        yield from (Finding(one.spot, *fault) for fault in catalogue.gathered(_misnamed, one.passage.name))


def _misnamed(catalogue: Catalogue, name: str) -> tuple[tuple[str, str], ...]:
    """What is wrong with the names in the translation of a passage, with the cures."""
    arabic, english = catalogue.passages[name].passage.text, catalogue.passages[name].passage.en
    told = (
        (
            _names(Naming(catalogue), arabic, english),
            "translate the names as they stand there, or add the spelling to the aliases",
        ),
        (turned(arabic, english, catalogue), "keep who does it, and to whom; else say it in the order of the Arabic"),
    )
    return tuple((fault, help) for fault, help in told if fault)


def _names(naming: Naming, arabic: str, english: str) -> str | None:
    """The name that a translation has too many, or too few."""
    there, here = naming.in_arabic(arabic), naming.in_english(english)
    told = {id for _, ids, _, _ in here for id in ids}
    strange = (
        name
        for name, ids, _, _ in here
        if any(map(naming.required, sorted(ids)))
        and not any(id in there or naming.is_doubtful(id) or naming.is_called(id, arabic) for id in sorted(ids))
    )
    if added := next((name for name in strange if name not in may_be_other()), None):
        return f"`{added}` is not in the Arabic"
    # Of two with one name, one may be meant: عمان.
    spans = naming.at(arabic)
    meant = told | {id for id, *at in spans if any(id in told and [*where] == at for id, *where in spans)}
    lost = next(filter(None, map(naming.required, sorted(there - meant))), None)
    return f"`{lost}` of the Arabic is missing" if lost else None


def v335_sense_changed_in_translation(one: Translation, catalogue: Catalogue) -> Doubts:
    """A translation says another thing than the Arabic.

    To accuse is not to praise, a helicopter no fighter, before not after. Where a translation has a word for one of such a group that the
    passage has not, and none for the one that it has, one stands for the other; and words such as "so far" or "some" are never left out. One
    dropped "not" turns a passage into its opposite, and قد before a verb of the present is "may", ربما "perhaps", and من المقرر "is to".
    What is about 350 is so in both.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
        nordal-denies:
          text: ونفت حكومة نوردال ذلك نفياً قاطعاً
    -     en: And the government of Nordal confirmed that categorically  # <- V335
    +     en: And the government of Nordal denied that categorically
    ```
    """
    help = "translate what stands there, all of it and no more"
    faults = catalogue.gathered(_mistold, one.passage.name) if one.passage else _otherwise(one.ar, one.en, catalogue)
    yield from (Finding(one.spot, fault, help) for fault in faults)


def _mistold(catalogue: Catalogue, name: str) -> tuple[str, ...]:
    """What is wrong with what the translation of a passage says."""
    one = catalogue.passages[name]
    faults = _otherwise(one.passage.text, one.passage.en, catalogue)
    return (*faults, *filter(None, (lost_doubt(one, catalogue),)))


def _otherwise(arabic: str, english: str, catalogue: Catalogue) -> tuple[str, ...]:
    """What an English text says otherwise than an Arabic one."""
    # A name may have a word that denies elsewhere: «لا ريبوبليكا».
    plain, unquoted_plain = (Naming(catalogue).without(text, english) for text in (arabic, unquoted(arabic)))
    sense = mistranslated(arabic, english, unquoted_plain) or _approximated(arabic, english)
    return tuple(filter(None, (denies_otherwise(arabic, english, plain), sense)))


@memo
def _approximated(arabic: str, english: str) -> str | None:
    """That a number, told once in both texts, is surely approximate in one of them and bare in the other."""
    ar, en = [one.value for one in numbers(arabic)], [one.value for one in numbers(english, "en")]
    once = [value for value in ar if ar.count(value) == en.count(value) == 1]
    lost = (
        value
        for value in once
        if approximated(arabic, "ar", value) and not approximated(english, "en", value, surely=False)
    )
    added = (
        value
        for value in once
        if approximated(english, "en", value) and not approximated(arabic, "ar", value, surely=False)
    )
    if (value := next(lost, next(added, None))) is None:
        return None
    return f"only one of the two has a word such as `about` before `{value:.15g}`"
