"""The next meeting by short words, by whose meeting it is, in a list of tasks, and when it is moved."""

from datetime import date

from dialogs.dates.around import Kind
from dialogs.dates.reading import read_minutes
from tests.tables import each_row

WRITTEN = date(2026, 5, 21)

SHORT = [
    ("nästa mö tors 4/6 kl 9", ["2026-06-04"]),
    ("Nästa nätverksmö: 4/6", ["2026-06-04"]),
    ("ordinarie styrelsemö den 11 juni", ["2026-06-11"]),
    ("Next mtg Tue 9 June, 10am, room B.", ["2026-06-09"]),
    ("The next get-together will be on the 9th of June.", ["2026-06-09"]),
    ("Our next catch-up is on 16 June.", ["2026-06-16"]),
    ("nästa avst. tis 9/6", ["2026-06-09"]),
    ("Nästa mö fre nästa v, 13.00 sal 4", ["2026-05-29"]),
    ("Nästa mö onsdag nästa v", ["2026-05-27"]),
    ("Kort avst för oss på lagret den 3, 10 o 17 juni kl 8.", ["2026-06-03", "2026-06-10", "2026-06-17"]),
]
OURS = [
    ("Styrgruppens träffar: 4/6, 2/7 och 3/9.", ["2026-06-04", "2026-07-02", "2026-09-03"]),
    (
        "Nätverkets sammanträden, hösten\nDatum\tPlats\tTema\n2026-09-02\tVäxjö\tBudget\n2026-10-07\tLund\tPlan",
        ["2026-09-02", "2026-10-07"],
    ),
    ("Board meetings 2027: 14 January, 11 March and 13 May.", ["2027-01-14", "2027-03-11", "2027-05-13"]),
    ("staff mtgs in June: 2, 9 and 16 June", ["2026-06-02", "2026-06-09", "2026-06-16"]),
    ("Höstens möten bibl.gruppen: må 7/9, må 5/10", ["2026-09-07", "2026-10-05"]),
    ("Referensgruppen återsamlas torsdagen den 18 juni i Falun.", ["2026-06-18"]),
    ("Redaktionsgruppen (vi) träffas v. 24 och v. 26.", ["2026-W24", "2026-W26"]),
    ("Uppföljning i gruppen onsdagen den 10 juni kl. 9.", ["2026-06-10"]),
    ("Utvärdering inom nätverket sker den 17 juni.", ["2026-06-17"]),
    ("Kort avstämning med hela gruppen hålls tisdagen den 9 juni.", ["2026-06-09"]),
    ("Frågan om taxor behandlas på nytt vid gruppens möte den 11 juni.", ["2026-06-11"]),
    ("The draft will be discussed at the group's meeting on 11 June.", ["2026-06-11"]),
    ("The reference group on traffic meets again three weeks from today.", ["2026-06-11"]),
    ("The panel reconvenes again on 9 June.", ["2026-06-09"]),
    ("Welcome to our group's spring day!\nWhen: 4 June, 9 am\nWhere: Lund", ["2026-06-04"]),
    ("Välkommen till nätverkets höstdag!\nNär: torsdag 10 september\nVar: Ystad", ["2026-09-10"]),
    (
        "Genomgång i gruppen den 4 juni, med avslutande avstämning två veckor senare (18/6).",
        ["2026-06-04", "2026-06-18"],
    ),
]
IN_TASKS = [
    ("Vad\tAnsv\tKlart\nPärmar\tEva\t1/6\nNytt möte, hela gruppen\talla\t9/6", ["2026-06-09"]),
    ("vem\tvad\tnär\nEva\tkartor\t1/6\nnästa träff\trådhuset\t9/6 kl 9", ["2026-06-09"]),
    ("| Uppgift | Vem | Klart |\n| Offert | Bo | 1/6 |\n| Nästa möte | alla | 9/6 |", ["2026-06-09"]),
    ("Nr\tÅtgärd\tKlart\n1\tRinga\t1/6\n2\tUppföljande avstämning\t9/6", ["2026-06-09"]),
    ("Task\tOwner\tDue\nMap\tEva\t1 June\nNext meeting\tall\t9 June", ["2026-06-09"]),
]
MOVED = [
    ("Mötet den 4 juni ställs in; ny dag är den 11 juni.", ["2026-06-11"]),
    ("Träffen 4 juni utgår, nytt datum blir 9 juni.", ["2026-06-09"]),
    ("Sammanträdet den 4 juni är inställt, i stället blir det den 10 juni.", ["2026-06-10"]),
    ("The meeting on 4 June is cancelled; the new date is 9 June.", ["2026-06-09"]),
    ("Gruppens junimöte flyttas från den 4:e till den 11:e, samma lokal.", ["2026-06-11"]),
    ("Septemberträffen flyttas från den 9:e till den 16:e.", ["2026-09-16"]),
]


@each_row(("text", "days"), [*SHORT, *OURS, *IN_TASKS, *MOVED])
def test_a_meeting_of_the_group_is_the_next_meeting(text: str, days: list[str]) -> None:
    finds = read_minutes(text, on=WRITTEN).finds
    assert [find.value for find in finds if find.kind is Kind.NEXT_MEETING] == days


OF_OTHERS = [
    ("Nästa demo 4/6.", Kind.EVENT),
    ("Memo 4 juni om taxor.", Kind.EVENT),
    ("Vid gruppens möte den 12 maj beslutades om taxan.", Kind.PAST),
    ("Kommunfullmäktige behandlar taxan den 11 juni.", Kind.EVENT),
    ("Kursen den 4 juni ställs in.", Kind.EVENT),
    ("Underlag till gruppens möte lämnas senast den 4 juni.", Kind.DEADLINE),
    ("Uppföljning i skolorna sker den 10 juni.", Kind.EVENT),
    ("Vad\tAnsv\tKlart\nBoka lokal till nästa möte\tEva\t9/6", Kind.DEADLINE),
    ("Vad\tAnsv\tKlart\nKallelse nya mötet\tEva\t9/6", Kind.DEADLINE),
    ("Welcome to the library!\nWhen: 4 June", Kind.EVENT),
    ("The orchestra performs three weeks from today.", Kind.EVENT),
]


@each_row(("text", "kind"), OF_OTHERS)
def test_a_day_of_others_is_no_next_meeting(text: str, kind: Kind) -> None:
    assert read_minutes(text, on=WRITTEN).finds[0].kind is kind


def test_the_new_day_of_a_course_is_no_meeting_of_the_group() -> None:
    finds = read_minutes("Kursen den 4 juni ställs in; ny dag är den 11 juni.", on=WRITTEN).finds
    assert Kind.NEXT_MEETING not in [find.kind for find in finds]
