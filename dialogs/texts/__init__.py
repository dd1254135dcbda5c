"""Every sentence the bot says, looked up by key in the *.ftl files of a language."""

from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

LOCALES = ("sv", "en")
LONG = 1000
FILES = ("{locale}.ftl", "pages.{locale}.ftl", "places.{locale}.ftl")
"""The files with the sentences of a language; a key stands in one of them only."""


@cache
def _bundle(locale: str) -> FluentBundle:
    # Isolating marks around values show as boxes in some Teams clients.
    bundle = FluentBundle([locale], use_isolating=False)
    for name in FILES:
        source = files(__name__) / name.format(locale=locale)
        bundle.add_resource(FluentResource(source.read_text(encoding="utf-8")))
    return bundle


def language(locale: str | None) -> str:
    """The language to speak to somebody whose client says `locale` ("sv-SE", "en-GB" …); Swedish if unsure."""
    return "en" if (locale or "").lower().startswith("en") else "sv"


def say(locale: str, key: str, **values: str | int) -> str:
    """The sentence `key` in `locale`, its variables filled in.

    Values are inserted as they are: what a member wrote is escaped by whoever builds a card or a Markdown text of it.
    Raises LookupError for an unknown key or a missing variable, which Fluent itself would let pass in silence.
    """
    bundle = _bundle(locale)
    if not bundle.has_message(key):
        raise LookupError(f"no sentence {key} in {locale}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise LookupError(f"the sentence {key} is empty in {locale}")
    # Fluent refuses a value of 2,500 characters; a long one is put in where its mark stands.
    long = {f"\ue000{name}\ue001": str(value) for name, value in values.items() if len(str(value)) > LONG}
    short = {name: f"\ue000{name}\ue001" if f"\ue000{name}\ue001" in long else value for name, value in values.items()}
    sentence, errors = bundle.format_pattern(pattern, short)
    if errors:
        raise LookupError(f"{key} in {locale}: {errors}")
    said = str(sentence)
    for mark, value in long.items():
        said = said.replace(mark, value)
    return said
