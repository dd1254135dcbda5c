"""The argument of a command that writes a file: refused before the work if the file cannot be written."""

import os
from pathlib import Path

import click


class NewFile(click.Path):
    """A path to write. Its folder must be there."""

    def __init__(self) -> None:
        super().__init__(dir_okay=False, path_type=Path)

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        folder = path.absolute().parent
        if not folder.is_dir():
            raise click.ClickException(f"The folder {folder} is not there: create it, or name another file.")
        if not os.access(path if path.exists() else folder, os.W_OK):
            raise click.ClickException(f"You may not write {path.absolute()}: name a file in another folder.")
        return path
