"""The commands about the people of a group, its name, its chats and its language."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

import regex

from dialogs.commands.pieces import always
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.commands.talk import Incomplete, Missing
from dialogs.patterns import lazily
from dialogs.people import typed_language as language
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class ShowMembers(Command):
    pass


@dataclass(frozen=True, slots=True)
class SetMember(Command):
    """`person` as written, or ME."""

    person: str
    is_member: bool = True


@dataclass(frozen=True, slots=True)
class SetOrganisation(Command):
    """`person` as written, or ME."""

    person: str
    organisation: str


@dataclass(frozen=True, slots=True)
class TieChat(Command):
    """`name` is the group's, as written."""

    name: str


@dataclass(frozen=True, slots=True)
class NameGroup(Command):
    """`name` is what the group is to be called, as written."""

    name: str


@dataclass(frozen=True, slots=True)
class SetLanguage(Command):
    """`locale` is "sv" or "en". `of_group`: the sentence is about the group's language; otherwise the place tells whose
    is meant."""

    locale: str
    of_group: bool = False


_ANOTHERS = lazily(r"\b(?:och|samt|and|,)\s+[^,]{2,60}?\b(?:fran|from)\b")


def _organisation(said: Said) -> Command | None:
    """ "Olle är från Kumla kommun"; None if another person follows: "… och Karin från Laxå"."""
    words = said.words("organisation").rstrip(" .!")
    several = regex.search(r"\b(?:och|samt|and)\b|,", fold(said.words("person")))
    return None if several or _ANOTHERS.search(fold(words)) else SetOrganisation(said.person(), words)


SPECS: tuple[Spec, ...] = (
    Spec(
        ShowMembers,
        tier=Tier.EXACT,
        make=always(ShowMembers()),
        patterns=(
            r"(?:(?:visa|lista|show|list) )?(?:the |alla )?(?:medlemmar|medlemmarna|members|deltagarlista|deltagare)",
            r"hur många (?:är vi|är med|(?:medlemmar|personer|deltagare) (?:är (?:vi|det)|har vi|finns(?: det)?|ingår))(?: (?:i (?:gruppen|nätverket)|nu|totalt|med))*|how many (?:are we|members (?:are there|do we have)|people are in the group)|visa (?:alla |gruppens )?(?:medlemmar|deltagare)",
            r"(?:vilka|vem) (?:är|ingår)(?: med)?(?: (?:i (?:gruppen|nätverket)|här|medlemmar))?|who are (?:the )?members|who is in the group",
        ),
        known=("medlemmar", "members", "vilka är med"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.PEOPLE,
        about="about-show-members",
        examples={"sv": ("medlemmar",), "en": ("members",)},
    ),
    Spec(
        SetMember,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: SetMember(said.person()),
        patterns=(r"(?:lägga? till|add) {person} (?:som|as) (?:a |an )?(?:medlem|member)",),
        right=Right.LEADERS,
        topic=Topic.PEOPLE,
        about="about-set-member",
        examples={"sv": ("Olle är medlem", "Olle är inte medlem"), "en": ("Olle is a member", "Olle is not a member")},
    ),
    Spec(
        SetMember,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: SetMember(said.person(), is_member=False),
        patterns=(
            r"{remove} {person} (?:som|as) (?:a |an )?(?:medlem|member)",
            r"{person} (?:är|ingår) (?:inte|ej) (?:längre )?(?:med |en del )?(?:i|av) (?:gruppen|nätverket|vår grupp)(?: längre| mer)?",
            r"{person} (?:har (?:nu )?(?:slutat|lämnat (?:gruppen|nätverket|oss|kommunen|sin tjänst))|has left(?: (?:us|the group|the network))?)(?: (?:hos oss|i kommunen|sin tjänst|på jobbet|i gruppen|nu|hos kommunen))*",
        ),
    ),
    Spec(
        SetMember,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: SetMember(said.person(), is_member=False),
        patterns=(r"{person} (?:är|is|am) (?:inte|ej|not|no) (?:längre |longer )?(?:a )?(?:medlem|member)",),
    ),
    Spec(
        SetMember,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: SetMember(said.person()),
        patterns=(r"{person} (?:är|is|am) (?:också |also )?(?:a )?(?:medlem|member)",),
    ),
    Spec(
        SetOrganisation,
        tier=Tier.WITH_ARGUMENT,
        make=_organisation,
        patterns=(
            r"{person} (?:är|kommer|is|comes|am) (?:här )?(?:från|from) (?P<organisation>[^\n]{1,100})",
            r"{person}(?:'m) from (?P<organisation>[^\n]{1,100})",
            r"{person} (?:representerar|företräder|represents?) (?P<organisation>[^\n]{1,100})",
        ),
        right=Right.OWN,
        topic=Topic.PEOPLE,
        about="about-set-organisation",
        examples={"sv": ("Olle är från Kumla kommun",), "en": ("Olle is from Kumla",)},
    ),
    Spec(
        NameGroup,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: NameGroup(said.words("name").strip(" .!»«”“\"'")),
        patterns=(
            r"(?:(?:den här|vår|this|our|the) )?(?:gruppen|grupp|group) (?:ska heta|skall heta|heter|heter nu|heter numera|"
            r"bör heta|(?:is|should be|shall be) (?:now )?called|is now named) ?:? ?(?P<name>[^\n?]{1,100})",
            r"(?:gruppen|vi) (?:byter|bytte|har bytt|ska byta) namn (?:till|:) ?(?P<name>[^\n?]{1,100})",
            r"(?:ändra|byt|byta) (?:gruppens|vårt|vår grupps) namn (?:till|:) ?(?P<name>[^\n?]{1,100})",
            r"(?:döp|döpa|byt namn på|byta namn på|ändra namnet på|ändra namn på|kalla) (?:om )?(?:gruppen|vår grupp|den här gruppen)"
            r" ?(?:till|för|som)? ?:? ?(?P<name>[^\n?]{1,100})",
            r"(?:gruppens namn|namnet på gruppen|the group'?s name|the name of the group) (?:är|ska vara|blir|is|should be)"
            r" ?:? ?(?P<name>[^\n?]{1,100})",
            r"(?:call|name) (?:the|this|our) group ?:? ?(?P<name>[^\n?]{1,100})",
            r"rename (?:the|this|our) group (?:to|as|into) ?:? ?(?P<name>[^\n?]{1,100})",
        ),
        known=("gruppen heter …", "call the group …"),
        right=Right.LEADERS,
        topic=Topic.PEOPLE,
        about="about-name-group",
        examples={"sv": ("gruppen heter Chefsgruppen",), "en": ("call the group the Managers",)},
    ),
    Spec(
        NameGroup,
        tier=Tier.INCOMPLETE,
        make=lambda said: Incomplete(Missing.GROUP_NAME, said.example("gruppen heter …", "the group is called …")),
        patterns=(
            r"gruppen heter|byt namn på gruppen|ändra gruppens namn|byt gruppens namn|the group is called|rename the group",
        ),
    ),
    Spec(
        TieChat,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: TieChat(said.words("name").rstrip(" .!")),
        patterns=(
            r"(?:(?:den här|denna|this|the) )?(?:chatten|chatt|chat|konversationen|conversation|kanalen|channel) (?:hör|tillhör|hör ihop|belongs) ?(?:till |to |med )?(?P<name>[^\n]{1,100})",
        ),
        known=("den här chatten hör till …", "this chat belongs to …"),
        right=Right.LEADERS,
        names_another_group=True,
        topic=Topic.PEOPLE,
        about="about-tie-chat",
        examples={"sv": ("den här chatten hör till Chefsgruppen",), "en": ("this chat belongs to the Managers",)},
    ),
    Spec(
        SetLanguage,
        tier=Tier.EXACT,
        make=always(SetLanguage("sv", of_group=True)),
        patterns=(*language.the_groups("sv"),),
        right=Right.LEADERS,
        topic=Topic.PEOPLE,
        about="about-set-language",
        examples={"sv": ("svenska", "engelska för gruppen"), "en": ("english", "Swedish for the group")},
        private=lambda command: not command.of_group,
    ),
    Spec(
        SetLanguage,
        tier=Tier.EXACT,
        make=always(SetLanguage("en", of_group=True)),
        patterns=(*language.the_groups("en"),),
    ),
    Spec(
        SetLanguage,
        tier=Tier.EXACT,
        make=always(SetLanguage("sv")),
        patterns=(*language.own("sv"),),
        known=("svenska",),
    ),
    Spec(
        SetLanguage,
        tier=Tier.EXACT,
        make=always(SetLanguage("en")),
        patterns=(*language.own("en"),),
        known=("english",),
    ),
)
