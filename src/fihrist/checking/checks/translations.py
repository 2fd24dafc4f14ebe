"""Checks of the English words against the Arabic ones."""

import re

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.calendars import english_decades, english_months
from fihrist.checking.evidence.measures import contradicted, other_unit
from fihrist.checking.evidence.moments import moments
from fihrist.checking.evidence.names import Naming
from fihrist.checking.evidence.numbers import implied, told
from fihrist.checking.evidence.states import capitals
from fihrist.checking.evidence.translating import denies_less, lost_doubt, mistranslated, turned, unquoted
from fihrist.checking.finding import Doubts, Finding, Spot
from fihrist.checking.subjects import Translation, translations
from fihrist.model.kinds.source import Source

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
        return f"`{added[0]:g}` is not in the Arabic"
    if lost := sorted(ar - en - implied(english, "en")):
        return f"`{lost[0]:g}` of the Arabic is missing"
    if (value := contradicted(english, "en", arabic)) is not None:
        return f"the Arabic has `{value:g}` from the other side"
    if other := other_unit(english, "en", arabic):
        return f"the Arabic has no such number in {other}"
    times, months = moments(arabic), english_months(english)
    # A month in digits stands in the translation in digits as well, or by its name.
    spelled = {time.month for time in times.times if not time.in_digits} & times.months - moments(english).months
    others = not spelled <= months <= times.months or english_decades(english) != times.decades
    return "the Arabic has other months or decades" if others else None


def v332_name_lost_in_translation(source: Source, catalogue: Catalogue) -> Doubts:
    """A translation names others than the Arabic.

    A state, person or body that the passage names is named in its translation, and nobody else is.

    ```diff
      # catalogue/sources/khatami-visit.yaml
      passages:
        missile-support:
          text: وحصلت ايران في الوقت نفسه على دعم روسي في مجال تطوير قدراتها الصاروخية الهجومية
    -     en: And at the same time Nordal obtained Russian support in developing its offensive missile capabilities  # <- V332
    +     en: And at the same time Iran obtained Russian support in developing its offensive missile capabilities
    ```
    """
    naming, help = Naming.of(catalogue), "translate the names as they stand there, or add the spelling to the aliases"
    for one in translations(source, catalogue) if catalogue.whole else ():
        there, here = naming.in_arabic(one.ar), [*naming.in_english(one.en)]
        known, told = there | naming.doubtful, {id for _, ids, _, _ in here for id in ids}
        # Who is named by a capital may be meant by it, or the town.
        strange = (name for name, ids, _, _ in here if not ids & known and ids & naming.strict.keys())
        added = next((name for name in strange if name not in capitals()), None)
        lost = min((there - told) & naming.strict.keys(), default=None)
        if added:
            yield Finding(one.spot, f"`{added}` is not in the Arabic", help)
        elif lost:
            yield Finding(one.spot, f"`{naming.strict[lost]}` of the Arabic is missing", help)


def v334_negation_lost_in_translation(one: Translation, catalogue: Catalogue) -> Doubts:
    """A translation says yes where the Arabic says no.

    One dropped "not" turns a passage into its opposite. A translation denies where its passage does.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
        no-part-in-space:
          text: ولم تشارك نوردال في برنامج ساحليا الفضائي
    -     en: And Nordal took part in the space programme of Sahilia  # <- V334
    +     en: And Nordal did not take part in the space programme of Sahilia
    ```
    """
    # A name may have a word that denies elsewhere: «لا ريبوبليكا».
    is_less = denies_less(one.ar, one.en, Naming.of(catalogue).without(one.ar, one.en))
    if is_less:
        yield Finding(one.spot, "a negation of the Arabic is missing", "translate what is denied as denied")
    elif is_less is False:
        yield Finding(one.spot, "a negation that is not in the Arabic", "deny only what the Arabic denies")


def v335_sense_changed_in_translation(one: Translation, catalogue: Catalogue) -> Doubts:
    """A translation has one thing for another.

    To accuse is not to praise, a helicopter no fighter, before not after. Where a translation has a word for one of such a group that the
    passage has not, and none for the one that it has, one stands for the other; and words such as "so far" or "some" are never left out.
    English needs more words than Arabic, 13 for 10 as a rule: where it has far fewer, a part is missing.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
        nordal-denies:
          text: ونفت حكومة نوردال ذلك نفياً قاطعاً
    -     en: And the government of Nordal confirmed that categorically  # <- V335
    +     en: And the government of Nordal denied that categorically
    ```
    """
    plain = Naming.of(catalogue).without(unquoted(one.ar), one.en)
    if fault := mistranslated(one.ar, one.en, plain):
        yield Finding(one.spot, fault, "translate what stands there, all of it and no more")


def v336_doubt_lost_in_translation(one: PassageAt, catalogue: Catalogue) -> Doubts:
    """A translation is sure where the Arabic is not.

    قد before a verb of the present is "may", ربما "perhaps", and من المقرر "is to". A translation keeps the hedge of its passage.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
        missiles-may-come:
          text: وذكرت صحيفة الموانئ أن نوردال قد ترسل إلى ساحليا 12 صاروخاً من طراز "موج - 3"
    -     en: And the Ports Newspaper reported that Nordal sent to Sahilia 12 missiles of the type "Mawj-3"  # <- V336
    +     en: And the Ports Newspaper reported that Nordal may send to Sahilia 12 missiles of the type "Mawj-3"
          said_by: [ports-newspaper]
          mode: possible
    ```
    """
    if word := lost_doubt(one, catalogue):
        yield Finding(
            Spot(*one.path, "en"), f"the doubt of «{word}» is missing", "translate what is uncertain as uncertain"
        )


def v337_turned_in_translation(source: Source, catalogue: Catalogue) -> Doubts:
    """A translation turns round who does it to whom.

    Who acts is named before whom it is done to, in both languages, and what goes to one in the Arabic does not come from there in English.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
        klein-visits:
          text: زارت رئيسة نوردال نورا كلاين ساحليا في تموز 2021
    -     en: The President of Nordal, Nora Klein, was visited by Sahilia in July 2021  # <- V337
    +     en: The President of Nordal, Nora Klein, visited Sahilia in July 2021
    ```
    """
    for one in translations(source, catalogue) if catalogue.whole else ():
        if name := turned(one.ar, one.en, catalogue):
            help = "keep who does it, and to whom; else say it in the order of the Arabic"
            yield Finding(one.spot, f"`{name}` has another part here than in the Arabic", help)
