"""Borders between several requests in one message, and the words that begin the next one."""

from dialogs.patterns import lazily

_STEPS_IN = r"(?:tar|t[äa]cker|g[åa]r in|hoppar in|rycker in|ers[äa]tter|vikarierar|sk[öo]ter|covers|takes|steps in)\b"
BESIDE = lazily(
    r"(?i)(?<=[\w)])[,.;!]\s+(?=(?:kan|kunde|skulle|could|can|would) )"
    rf"|(?<=[\w)])(?:,| och)\s+(?=(?-i:\p{{Lu}})\p{{L}}+ {_STEPS_IN})"
)
COVERS = lazily(rf"\p{{L}}+ {_STEPS_IN}")
NEXT_REQUEST = lazily(
    r"(?:[,.;!]?\s+(?:och|samt|sen|sedan|plus|and|then)(?: (?:sen|sedan|då|also))?|[,.;!])\s+"
    r"(?=(?:påminn|lägg (?:till|in|upp)|flytta|ta bort|skjut|byt|bocka|visa|skicka|stryk"
    r"|remind|move|add|remove|show|postpone)\b)"
)
SHOWN = lazily(r"(?:visa|skicka|show)\b")
SAME_DAY = lazily(r"\b(?:(?:pa )?samma dag|(?:on )?the same day)\b")
