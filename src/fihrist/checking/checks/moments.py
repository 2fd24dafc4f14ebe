"""Checks of dates against the passage."""

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.dating import faults, is_plain, is_shortened, is_turned, other_day
from fihrist.checking.finding import Arguable, Doubts, Finding


def v311_date_not_in_passage(found: Evidence, catalogue: Catalogue) -> Arguable:
    """A date is not in the passage.

    The year and month of a date stand in one date of the passage, or `derived` names the step: `relative-date`, `part-of-period`, `context`.

    ```diff
      # catalogue/events/klein-visit-to-sahilia.yaml
      claims:
        date:
    -     - {value: 2020-07, passages: [port-report/klein-visits], derived: {how: levantine-month}}  # <- V311
    +     - {value: 2021-07, passages: [port-report/klein-visits], derived: {how: levantine-month}}
      unknown: {}
    ```
    """
    for spot, wrong in faults(found, catalogue):
        if not wrong.invented and is_plain(found, spot):
            help = "correct the date, name the passage that has it, or say in `derived` how it follows"
            yield Finding(found.at(spot), f"{wrong.what} is not in the passage", help)


def v312_date_too_precise(found: Evidence, catalogue: Catalogue) -> Arguable:
    """A date is more precise than the passage.

    1990 is not 1 January 1990, and the mid-1990s are not 1995 but `1995~`. "Last year" gives a year and no month.

    ```diff
      # catalogue/events/klein-visit-to-sahilia.yaml
      claims:
        date:
    -     - {value: "2021-07-01", passages: [port-report/klein-visits], derived: {how: levantine-month}}  # <- V312
    +     - {value: 2021-07, passages: [port-report/klein-visits], derived: {how: levantine-month}}
      unknown: {}
    ```
    """
    for spot, wrong in faults(found, catalogue):
        if wrong.invented and is_plain(found, spot):
            help = "write the date as precisely as the words; for a word such as «نهاية» add `derived: {how: part-of-period}`"
            yield Finding(found.at(spot), f"{wrong.what} is not told", help)


def v314_date_told_otherwise(found: Evidence, catalogue: Catalogue) -> Doubts:
    """The passage tells another time, or the same one more precisely.

    "Yesterday" is the day before that of the document, "next December" the first one after it, and "last year" the year before. Where the
    passage tells the month of a year, so does the date. What lasts until a time is no span from then on.

    ```diff
      # catalogue/events/klein-visit-to-sahilia.yaml
      claims:
        date:
    -     - {value: "2021", passages: [port-report/klein-visits]}  # <- V314
    +     - {value: 2021-07, passages: [port-report/klein-visits], derived: {how: levantine-month}}
      unknown: {}
    ```
    """
    help, wrong = "count from the day of the document", dict(faults(found, catalogue))
    for spot, leaf in found.parts:
        if spot in wrong:
            if not is_plain(found, spot):
                yield Finding(found.at(spot), f"{wrong[spot].what} does not follow from the passage", help)
        elif leaf.is_date and "as_of" not in spot and other_day(leaf.value, found, catalogue):
            yield Finding(found.at(spot), f"the passage means another time than `{leaf.value}`", help)
        elif leaf.is_date and is_shortened(leaf.value, found):
            help = "write the date as precisely as the passage does"
            yield Finding(found.at(spot), f"the passage tells more than `{leaf.value}`", help)
        elif leaf.is_date and is_turned(leaf.value, found):
            help = "write `2026/..` for a time from 2026 on, and `../2026` for one until then"
            yield Finding(found.at(spot), f"the words give another end than `{leaf.value}`", help)
