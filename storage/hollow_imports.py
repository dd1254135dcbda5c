"""Imports a package without those of its modules that this bot never calls."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any


@contextmanager
def hollow(*names: str) -> Iterator[None]:
    """Inside the block, import these modules, and the modules in them, without their content.

    Each name in them is a class that does nothing, so a package can inherit from it and use it in annotations. After
    the block the modules are imported in full by whatever needs them. A module that is loaded already stays as it is.
    """
    finder = _Finder(names)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in finder.made:
            sys.modules.pop(name, None)


class _Nothing:
    """The base of each class in a hollow module. An instance has no method, so a call of one raises AttributeError."""

    def __init__(self, *_: Any, **__: Any) -> None:
        pass

    def __class_getitem__(cls, _: Any) -> type["_Nothing"]:
        return cls


class _Hollow(ModuleType):
    def __getattr__(self, name: str) -> type[_Nothing]:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (_Nothing,), {})


class _Finder(MetaPathFinder, Loader):
    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self.made: list[str] = []

    def find_spec(self, fullname: str, _path: Any, _target: Any = None) -> ModuleSpec | None:
        if not any(f"{fullname}.".startswith(f"{name}.") for name in self._names):
            return None
        self.made.append(fullname)
        return ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Hollow(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass
