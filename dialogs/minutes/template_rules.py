"""What a group's own template may contain: known placeholders, loops over their lists, conditions, and a few filters.

Everything else of the template language is refused, so that a template can neither reach into the program nor run for
long.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dialogs.minutes.template_words import PLACEHOLDERS, Shape

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

LARGEST = 5_000_000
"""Bytes of a template: pages of text and a logotype."""
MOST_LOOPS_INSIDE = 3
LONGEST_SHOWN = 80


class TemplateProblem(Exception):  # noqa: N818 - it names what is wrong with the template
    """The template cannot be used. `reason` is the end of a sentence's key, `what` the word that is wrong, and `where`
    the text around it."""

    def __init__(self, reason: str, what: str = "", where: str = "") -> None:
        super().__init__(reason)
        self.reason, self.what, self.where = reason, what[:LONGEST_SHOWN], where[:LONGEST_SHOWN]


def too_large() -> TemplateProblem:
    return TemplateProblem("too-large", str(LARGEST // 1_000_000))


@dataclass(frozen=True)
class _Found:
    """What is wrong in a line of the template."""

    reason: str
    what: str
    line: int


class _Wrong(Exception):  # noqa: N818
    def __init__(self, reason: str, what: str, node: "nodes.Node") -> None:
        super().__init__(reason)
        self.found = _Found(reason, what, node.lineno)


_TEXT = Shape(())
_LOOP = Shape((), tuple(Shape((word,)) for word in ("index", "index0", "first", "last", "length", "revindex")))
_FILTERS = frozenset(
    {"upper", "lower", "capitalize", "title", "trim", "join", "default", "d", "length", "count", "first", "last", "e"}
)
_TESTS = frozenset({"defined", "undefined", "odd", "even", "none"})


def environment() -> "ImmutableSandboxedEnvironment":
    """Return the environment of templates: no globals, and an attribute is only ever a value of a mapping."""
    from jinja2.runtime import LoopContext
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Environment(ImmutableSandboxedEnvironment):
        def getattr(self, obj: Any, attribute: str) -> Any:
            if isinstance(obj, LoopContext) and _LOOP.named(attribute):
                return getattr(obj, attribute)
            return self.getitem(obj, attribute)

        def getitem(self, obj: Any, argument: Any) -> Any:
            if isinstance(obj, Mapping) and isinstance(argument, str) and argument in obj:
                return obj[argument]
            return self.undefined(obj=obj, name=str(argument)[:LONGEST_SHOWN])

    made = Environment(autoescape=True)
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in _FILTERS}
    made.tests = {name: made.tests[name] for name in (*_TESTS, "in", "eq", "ne", "lt", "gt", "le", "ge")}
    return made


def problem_in(source: str, env: "ImmutableSandboxedEnvironment") -> TemplateProblem | None:
    """Return what is wrong with the prepared XML of a part; None if nothing is. Each paragraph begins a line."""
    from jinja2.exceptions import TemplateSyntaxError

    try:
        _Reader().read(env.parse(source))
    except TemplateSyntaxError as wrong:
        reason = "not-closed" if "end of template" in str(wrong.message) else "syntax"
        return TemplateProblem(reason, str(wrong.message or ""), _text_at(source, wrong.lineno))
    except _Wrong as wrong:
        found = wrong.found
        return TemplateProblem(found.reason, found.what, _text_at(source, found.line))
    except RecursionError:
        return TemplateProblem("not-allowed", "((((")
    return None


def _text_at(source: str, line: int) -> str:
    """Return the words of the paragraph that has this line, or of the last one with words before it."""
    from dialogs.patterns import lazily

    tags = lazily(r"<[^>]*+>")
    lines = source.split("\n")
    for number in range(min(line, len(lines)) - 1, -1, -1):
        if words := " ".join(tags.sub("", lines[number]).split()):
            return words
    return ""


@dataclass
class _Reader:
    """Reads a template's tree, and knows what each name in it stands for."""

    scopes: list[dict[str, Shape]] = field(default_factory=list)

    def read(self, node: "nodes.Node") -> None:
        from jinja2 import nodes

        match node:
            case nodes.Template():
                for child in node.body:
                    self.read(child)
            case nodes.Output():
                for child in node.nodes:
                    if (shown := self.shape(child)).each is not None or shown.fields:
                        raise _Wrong("is-list", _written(child), child)
            case nodes.If():
                self.shape(node.test)
                for part in (node.body, node.elif_, node.else_):
                    for child in part:
                        self.read(child)
            case nodes.For():
                self._for(node)
            case _:
                raise _Wrong("not-allowed", type(node).__name__.lower(), node)

    def _for(self, loop: "nodes.For") -> None:
        from jinja2 import nodes

        if loop.recursive or not isinstance(loop.target, nodes.Name):
            raise _Wrong("not-allowed", "for", loop)
        listed = self.shape(loop.iter)
        if listed.each is None:
            raise _Wrong("no-list", _written(loop.iter), loop)
        # A loop over a whole list inside of another loop would multiply the length of the document.
        if self.scopes and not self._is_of_outer(loop.iter):
            raise _Wrong("loop-inside", _written(loop.iter), loop)
        if len(self.scopes) >= MOST_LOOPS_INSIDE:
            raise _Wrong("loop-inside", loop.target.name, loop)
        self.scopes.append({loop.target.name: listed.each, "loop": _LOOP})
        if loop.test is not None:
            self.shape(loop.test)
        for child in loop.body:
            self.read(child)
        self.scopes.pop()
        for child in loop.else_:
            self.read(child)

    def _is_of_outer(self, node: "nodes.Node") -> bool:
        from jinja2 import nodes

        while isinstance(node, nodes.Getattr):
            node = node.node
        return isinstance(node, nodes.Name) and any(node.name in scope for scope in self.scopes)

    def shape(self, node: "nodes.Node") -> Shape:
        """Return what an expression stands for. Raises _Wrong for a name that is unknown, and what is not allowed."""
        from jinja2 import nodes

        match node:
            case nodes.Name():
                return self._name(node)
            case nodes.Getattr():
                found = self.shape(node.node).named(node.attr)
                if found is None:
                    raise _Wrong("unknown", _written(node), node)
                return found
            case nodes.Const() | nodes.TemplateData():
                return _TEXT
            case nodes.Filter():
                return self._filter(node)
            case nodes.Test() if node.name in _TESTS and not node.args:
                return self._text(node.node)
            case nodes.Compare() | nodes.Operand() | nodes.And() | nodes.Or() | nodes.Not() | nodes.Concat():
                return self._text(*node.iter_child_nodes())
            case nodes.Add() | nodes.Sub():
                return self._text(node.left, node.right)
            case nodes.Mul() if all(_is_count(each) for each in (node.left, node.right)):
                return self._text(node.left, node.right)
            case nodes.CondExpr():
                return self._text(*node.iter_child_nodes())
            case _:
                raise _Wrong("not-allowed", _written(node) or type(node).__name__.lower(), node)

    def _text(self, *parts: "nodes.Node") -> Shape:
        for each in parts:
            self.shape(each)
        return _TEXT

    def _name(self, node: "nodes.Name") -> Shape:
        for scope in reversed(self.scopes):
            if node.name in scope:
                return scope[node.name]
        found = PLACEHOLDERS.named(node.name)
        if found is None:
            raise _Wrong("unknown", node.name, node)
        return found

    def _filter(self, node: "nodes.Filter") -> Shape:
        if node.name not in _FILTERS or node.node is None or node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise _Wrong("not-allowed", node.name, node)
        self._text(*node.args)
        of = self.shape(node.node)
        if node.name == "join" and of.each is not None and of.each.fields:
            raise _Wrong("is-list", _written(node.node), node)
        return of.each if node.name in ("first", "last") and of.each is not None else _TEXT


def _is_count(node: "nodes.Node") -> bool:
    """Return whether this is a whole number or a number of a loop, as in the width of cells that are joined."""
    from jinja2 import nodes

    if isinstance(node, nodes.Const):
        return isinstance(node.value, int)
    return isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "loop"


def _written(node: "nodes.Node") -> str:
    """Return a name as it is written in the template, and "" for other expressions."""
    from jinja2 import nodes

    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node)}.{node.attr}".lstrip(".")
    return ""
