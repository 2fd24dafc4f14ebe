"""Templates compiled to plain Python: an attribute is just that, a call just a call, and what is escaped is let be."""

from collections.abc import Callable, Sequence
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.utils import missing
from markupsafe import Markup


class _Plain(CodeGenerator):
    """What Jinja looks for at each step took most of the time: items in the place of attributes, what a function wants.

    A template writes `one['key']` for an item, and gives functions what it gives them one by one.
    """

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:
        if node.name == "defined" and isinstance(found := node.node, nodes.Getattr):
            self.write("hasattr(")
            self.visit(found.node, frame)
            self.write(f", {found.attr!r})")
        else:
            super().visit_Test(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        assert not any((forward_caller, node.dyn_args, node.dyn_kwargs))
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        names = [one.name for one in getattr(macro_ref.node, "args", ())]
        self.write(f"environment.macro(macro, {names!r})")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("(told if type(told := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(") is Markup else escape(told))")


class Templates(Environment):
    """The environment of templates that are ours, all of which escape what they print."""

    code_generator_class = _Plain

    @staticmethod
    def macro(made: Callable[..., str], names: Sequence[str]) -> Callable[..., Markup]:
        """A macro as a function of its parameters; those that are not given have their defaults."""

        def macro(*given: Any, **named: Any) -> Markup:
            if rest := names[len(given) :]:
                given += tuple(named.pop(name, missing) for name in rest)
            if named:
                raise TypeError(f"a macro has no parameter {', '.join(named)}")
            return str.__new__(Markup, made(*given))  # without what `Markup` looks for in anything else

        return macro
