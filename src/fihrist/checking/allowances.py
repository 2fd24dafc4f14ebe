"""Allowances: which of a file's have excused a finding, and what is wrong with them."""

from fihrist.checking.diagnostics import Diagnostic
from fihrist.reading import Comment, Document
from fihrist.reading.remarks import Allowance, allowances
from fihrist.text.places import Fault


class Allowances:
    """The allowances of one document, and which of them have excused something."""

    def __init__(self, document: Document) -> None:
        found = tuple(allowances(document))
        self._allowances = tuple(one for one in found if isinstance(one, Allowance))
        self._malformed = tuple(one for one in found if isinstance(one, Comment))
        self._used: set[Allowance] = set()

    def excuse(self, diagnostic: Diagnostic) -> bool:
        """Whether an allowance excuses a diagnostic, which is then remembered."""
        for allowance in self._allowances:
            if (allowance.code, allowance.line) == (diagnostic.code, diagnostic.start.line):
                self._used.add(allowance)
                return True
        return False

    def faults(self, codes: frozenset[str], *, judged: bool = True) -> tuple[Fault, ...]:
        """What is wrong with the allowances themselves, once all findings have been seen.

        Where a file could not be `judged`, nothing is said of those that have excused nothing.
        """
        malformed = (
            Fault("Y202", c.span, "this allowance has the wrong form", "write `# allow V301: the reason`")
            for c in self._malformed
        )
        unknown = (
            Fault("Y202", a.comment.span, f"there is no check `{a.code}`", "name the code that the finding shows")
            for a in self._allowances
            if a.code not in codes
        )
        idle = (
            Fault("Y201", a.comment.span, "this allowance excuses nothing", "remove it")
            for a in self._allowances
            if judged and a.code in codes and a not in self._used
        )
        return (*malformed, *unknown, *idle)
