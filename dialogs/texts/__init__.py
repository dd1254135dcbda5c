"""All sentences of the bot, looked up by key in the *.ftl files of a language."""

from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

LOCALES = ("sv", "en")
LONG = 1000
FILES = ("{locale}.ftl", "pages.{locale}.ftl", "places.{locale}.ftl")
"""The files with the sentences of a language. Each key is in one of them."""


@cache
def _bundle(locale: str) -> FluentBundle:
    # Some Teams clients show isolating marks around values as boxes.
    bundle = FluentBundle([locale], use_isolating=False)
    for name in FILES:
        source = files(__name__) / name.format(locale=locale)
        bundle.add_resource(FluentResource(source.read_text(encoding="utf-8")))
    return bundle


def language(locale: str | None) -> str:
    """Return the language for a client whose locale is `locale` ("sv-SE", "en-GB" …); Swedish if unsure."""
    return "en" if (locale or "").lower().startswith("en") else "sv"


def say(locale: str, key: str, **values: str | int) -> str:
    """Return the sentence `key` in `locale` with its variables.

    Values are inserted unchanged: the caller escapes text by members for a card or Markdown. Raises LookupError for an
    unknown key or a missing variable, which Fluent would ignore.
    """
    bundle = _bundle(locale)
    if not bundle.has_message(key):
        raise LookupError(f"no sentence {key} in {locale}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise LookupError(f"the sentence {key} is empty in {locale}")
    # Fluent refuses a value of 2,500 characters, so a long value replaces a mark afterwards.
    long = {f"\ue000{name}\ue001": str(value) for name, value in values.items() if len(str(value)) > LONG}
    short = {name: f"\ue000{name}\ue001" if f"\ue000{name}\ue001" in long else value for name, value in values.items()}
    sentence, errors = bundle.format_pattern(pattern, short)
    if errors:
        raise LookupError(f"{key} in {locale}: {errors}")
    said = str(sentence)
    for mark, value in long.items():
        said = said.replace(mark, value)
    return said
