"""All sentences of the bot, looked up by key in the *.ftl files of a language."""

import re
from functools import cache
from importlib.resources import files

from babel import localedata
from fluent.runtime import FluentBundle, FluentResource

LOCALES = ("sv", "en")
LONG = 1000
FILES = (
    "{locale}.ftl",
    "occasions.{locale}.ftl",
    "pages.{locale}.ftl",
    "places.{locale}.ftl",
    "privacy.{locale}.ftl",
    "talk.{locale}.ftl",
)
"""The files with the sentences of a language. Each key is in one of them."""


_SENTENCE = re.compile(r"^(?P<key>[a-zA-Z][\w-]*) *=.*\n?(?:(?:[ }].*)?\n)*", re.MULTILINE)


@cache
def sources(locale: str) -> dict[str, str]:
    """Return each sentence by its key as it is written in Fluent."""
    texts = [(files(__name__) / name.format(locale=locale)).read_text(encoding="utf-8") for name in FILES]
    return {match["key"]: match[0] for text in texts for match in _SENTENCE.finditer(text)}


_UNUSED = (
    "compact_currency_formats",
    "compact_decimal_formats",
    "compound_unit_patterns",
    "currency_names",
    "currency_names_plural",
    "date_fields",
    "datetime_skeletons",
    "interval_formats",
    "languages",
    "meta_zones",
    "scripts",
    "territories",
    "time_zones",
    "unit_display_names",
    "unit_patterns",
    "variants",
)
"""Parts of Babel's data that no sentence needs: nine tenths of them, 4 MB."""


@cache
def babel_locale(locale: str) -> str:
    """Return Babel's name for `locale`, with no more of its data in memory than the bot needs."""
    for name in ("root", locale):
        data = localedata.load(name)
        for part in _UNUSED:
            data.pop(part, None)
    # Plain "en" gives American dates, and a comma before "and".
    return {"sv": "sv_SE", "en": "en_GB"}[locale]


@cache
def _bundle(locale: str) -> FluentBundle:
    """The sentences that were said. To parse all takes a third of a second, and 6 MB in each language."""
    babel_locale(locale)
    # Some Teams clients show isolating marks around values as boxes.
    return FluentBundle([locale], use_isolating=False)


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
        if key not in sources(locale):
            raise LookupError(f"no sentence {key} in {locale}")
        bundle.add_resource(FluentResource(sources(locale)[key]))
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


def quoted(locale: str, text: str) -> str:
    """Return `text` in the quotation marks of the language."""
    return say(locale, "quoted", words=text)
