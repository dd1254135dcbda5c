"""What commands of `motesbot` share: the settings, and the argument of a file to write."""

# What a command needs is imported inside it, so that `motesbot --help` answers at once.
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.settings import Settings, Use


def settings_for(use: "Use") -> "Settings":
    """Return the settings, or end the command with all that is wrong with them."""
    from bot.settings import SettingsError, load

    try:
        return load(use)
    except SettingsError as problems:
        raise click.ClickException(f"{problems}\nThe settings are described by: motesbot serve --help") from None


class NewFile(click.Path):
    """The path of a file to write. It is refused before the work if it cannot be written."""

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
