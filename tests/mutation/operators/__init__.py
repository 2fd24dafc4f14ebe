"""The operators, one family a module; the folder is the register of them."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from tests.mutation.lying import Operator


@cache
def operators() -> tuple[Operator, ...]:
    """Every operator, in the order of the families."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    return tuple(operator for module in modules for operator in module.OPERATORS)
