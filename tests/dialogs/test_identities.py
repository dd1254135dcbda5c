"""What mentions promise: each stays the account that Teams named, whatever the name looks like."""

from hypothesis import given
from hypothesis import strategies as st

from dialogs.catalogue import AddItems, NewDeadline, SetMember, SetRole, parse
from dialogs.dates import find_days
from dialogs.identities import EVERYBODY, identity_of, joined, marked, mentions_in, plain, shortened
from dialogs.model import Member, Person
from dialogs.names.recognition import candidates, recognise, shown_names, split_names, split_people
from dialogs.text import escape_markdown
from tests.dialogs.test_commands import TODAY
from tests.tables import each_row

NAMES = (
    "Sjö, Tyra (Arboga kommun)",
    "Alf Norr (Guest)",
    "Maj Juni",
    "Bo och Co",
    "Kim; Lo",
    'Eva "Ebba" Ek',
    "Siv/Liv",
)
ACCOUNTS = {f"29:1-{number}_x": name for number, name in enumerate(NAMES)}
ROSTER = [Member(Person("t", f"p{number}", name, key)) for number, (key, name) in enumerate(ACCOUNTS.items())]


@given(st.lists(st.sampled_from(sorted(ACCOUNTS)), min_size=1, max_size=8), st.data())
def test_however_mentions_are_listed_each_is_found_and_none_is_split(accounts: list[str], data: st.DataObject) -> None:
    said = ""
    for account in accounts:
        sign = data.draw(st.sampled_from([" ", ", ", " och ", " & ", ", och ", " samt ", "/", ";\n"])) if said else ""
        # A name of several words comes as a mention for each of them.
        if not sign.strip() and said.endswith(marked(account, ACCOUNTS[account])):
            sign = ", "
        said += sign + marked(account, ACCOUNTS[account])
    names = split_names(said, ROSTER)
    assert [identity_of(name) for name in names] == accounts
    assert [recognise(name, ROSTER) for name in names] == [f"p{list(ACCOUNTS).index(each)}" for each in accounts]


@each_row("name", NAMES)
@each_row(
    ("sentence", "kind", "field"),
    [
        ("ordförande är {}", SetRole, "person"),
        ("gör {} till sekreterare", SetRole, "person"),
        ("{} är inte medlem", SetMember, "person"),
        ("{} är sekreterare", SetRole, "person"),
        ("påminn {} om planen senast 5/6", NewDeadline, "owner"),
        ("remind {} about the plan by June 5", NewDeadline, "owner"),
        ("lägg till Höststart ({}, beslut, 20 min)", AddItems, "text"),
    ],
)
def test_a_command_with_a_mention_is_understood_whatever_the_name(
    sentence: str, kind: type, field: str, name: str
) -> None:
    command = parse(sentence.format(marked("29:x", name)), today=TODAY)
    assert isinstance(command, kind), command
    assert mentions_in(getattr(command, field)) == [("29:x", name)]


@each_row("name", NAMES)
def test_a_title_has_the_name_and_no_mark(name: str) -> None:
    command = parse(f"påminn om mötet med {marked('29:x', name)} senast 5/6", today=TODAY)
    assert isinstance(command, NewDeadline)
    assert command.title == f"mötet med {name}"


def test_a_day_is_not_found_in_a_name() -> None:
    command = parse(f"påminn {marked('29:x', 'Maj 3 Juni')} om planen senast 5/6", today=TODAY)
    assert isinstance(command, NewDeadline)
    assert command.day.day == find_days("5/6", today=TODAY)[0].day


@each_row(
    ("written", "name"),
    [
        (("Cecilia", "Åberg"), "Cecilia Åberg"),
        (("Anna", "Maria", "Ek"), "Anna Maria Ek"),
        (("Bo Ek", "Bo Ek"), "Bo Ek"),
        (("Sjö,", "Tyra"), "Sjö, Tyra"),
        (("Alf", "Norr", "(Guest)"), "Alf Norr (Guest)"),
    ],
)
def test_a_mention_for_each_word_of_a_name_is_a_single_mention(written: tuple[str, ...], name: str) -> None:
    said = "påminn " + " ".join(marked("29:x", word) for word in written) + " om planen"
    assert mentions_in(joined(said)) == [("29:x", name)]


def test_mentions_of_two_people_side_by_side_stay_two() -> None:
    said = joined(f"{marked('29:a', 'Anna')} {marked('29:b', 'Anna')}")
    assert mentions_in(said) == [("29:a", "Anna"), ("29:b", "Anna")]


def test_a_mention_of_the_group_is_its_own_identity() -> None:
    assert identity_of(f" {marked(EVERYBODY, 'Nätverket')}, ") == EVERYBODY


@given(st.text(max_size=60), st.sampled_from(NAMES))
def test_what_is_shown_or_stored_has_no_marks(text: str, name: str) -> None:
    said = f"{plain(text)}{marked('29:x', name)}{plain(text)}"
    assert plain(said) == f"{plain(text)}{name}{plain(text)}"
    assert not any(0xF0000 <= ord(char) <= 0xF01FF for char in escape_markdown(said))
    short = shortened(said)
    assert short.marked(short.text).count(marked("29:x", name)) == 1


# --- names that are typed

TYPED = [
    Member(Person("t", name, name, f"29:{name}", email=f"{name[:3].lower()}@{domain}"), organisation=organisation)
    for name, organisation, domain in (
        ("Per Holm", "Arboga kommun", "arboga.example"),
        ("Lisa Ekdahl", "Region Väst", "region.example"),
        ("Karin Stål", "Arboga kommun", "arboga.example"),
        ("Josefine Wall", "", "kumla.example"),
        ("Sjö, Tyra (Arboga kommun)", "Arboga kommun", "arboga.example"),
        ("Alf Norr (Guest)", "", "guest.example"),
    )
]


@each_row(
    ("said", "people"),
    [
        ("Per, Lisa och Karin", ["Per Holm", "Lisa Ekdahl", "Karin Stål"]),
        ("Per, Lisa, Karin", ["Per Holm", "Lisa Ekdahl", "Karin Stål"]),
        ("Per, Lisa, och Karin", ["Per Holm", "Lisa Ekdahl", "Karin Stål"]),
        ("Per & Lisa", ["Per Holm", "Lisa Ekdahl"]),
        ("Per samt Lisa", ["Per Holm", "Lisa Ekdahl"]),
        ("Per, Lisa samt även Karin", ["Per Holm", "Lisa Ekdahl", "Karin Stål"]),
        ("Per Holm, Lisa Ekdahl and Karin Stål", ["Per Holm", "Lisa Ekdahl", "Karin Stål"]),
        ("@Per, @Lisa", ["Per Holm", "Lisa Ekdahl"]),
        ("per, lisa och karin", ["Per Holm", "Lisa Ekdahl", "Karin Stål"]),
        ("Josefine W. och Per H", ["Josefine Wall", "Per Holm"]),
        ("Per/Lisa", ["Per Holm", "Lisa Ekdahl"]),
        ("Holm, Per", ["Per Holm"]),
        ("Holm, Per och Ekdahl, Lisa", ["Per Holm", "Lisa Ekdahl"]),
        ("Sjö, Tyra (Arboga kommun) och Alf Norr (Guest)", ["Sjö, Tyra (Arboga kommun)", "Alf Norr (Guest)"]),
        ("Sjö, Tyra (Arboga kommun), Per", ["Sjö, Tyra (Arboga kommun)", "Per Holm"]),
        ("Tyra Sjö, Alf Norr", ["Sjö, Tyra (Arboga kommun)", "Alf Norr (Guest)"]),
        ("Karin Stål, Lst. och Per", ["Karin Stål", "Per Holm"]),
    ],
)
def test_a_list_of_names_gives_everybody_in_it(said: str, people: list[str]) -> None:
    assert [recognise(name, TYPED) for name in split_names(said, TYPED)] == people
    assert [recognise(name, TYPED) for name in split_people(said, TYPED) or []] == people


@each_row(
    ("said", "unknown"),
    [
        ("Per, Bosse och Karin", ["Bosse"]),
        ("Per, vaktmästaren och Karin", ["vaktmästaren"]),
        ("Per och han i receptionen", ["han i receptionen"]),
        ("Xerxes, Per, Ymer", ["Xerxes", "Ymer"]),
        ("Per + någon till", ["någon till"]),
        ("Per, Lisa Holm", ["Lisa Holm"]),
    ],
)
def test_a_part_of_a_list_that_nobody_answers_to_is_not_dropped(said: str, unknown: list[str]) -> None:
    assert [name for name in split_names(said, TYPED) if recognise(name, TYPED) is None] == unknown


# --- people who are called the same


def test_of_equal_names_each_is_shown_with_what_tells_them_apart() -> None:
    def twins(*beside: tuple[str, str]) -> set[str]:
        people = [
            Member(Person("t", str(number), "Anna Berg", f"29:{number}", email=email), organisation=organisation)
            for number, (organisation, email) in enumerate(beside)
        ]
        return set(shown_names([*people, TYPED[0]]).values()) - {"Per Holm"}

    assert twins(("Arboga kommun", ""), ("Kumla kommun", "")) == {
        "Anna Berg (Arboga kommun)",
        "Anna Berg (Kumla kommun)",
    }
    assert twins(("", "anna@a.example"), ("", "anna@b.example")) == {"Anna Berg (a.example)", "Anna Berg (b.example)"}
    assert twins(("Kumla", "a@k.example"), ("Kumla", "b@k.example")) == {
        "Anna Berg (a@k.example)",
        "Anna Berg (b@k.example)",
    }
    assert twins(("", ""), ("", "")) == {"Anna Berg (1)", "Anna Berg (2)"}
    assert twins(("Kumla", ""), ("Kumla", ""), ("Arboga", "")) == {"Anna Berg (1)", "Anna Berg (2)", "Anna Berg (3)"}


def test_a_shown_name_of_several_means_the_person_it_is_shown_for() -> None:
    people = [
        Member(Person("t", place, "Anna Berg", f"29:{place}"), organisation=place)
        for place in ("Arboga kommun", "Kumla kommun", "Region Väst")
    ]
    assert len(candidates("Anna", people)) == 3
    for member in people:
        assert recognise(shown_names(people)[member.person.id], people) == member.person.id
        assert recognise(f"Anna ({member.organisation})", people) == member.person.id
        assert recognise(marked(member.person.platform_id, "Anna Berg"), people) == member.person.id
