"""What leads to the title of a new item, or hangs behind it, is no part of the title."""

from dialogs.agenda.meanings import MEANINGS
from dialogs.agenda.title_ends import bare_title
from dialogs.deadlines.meanings import MEANINGS as OF_DEADLINES
from dialogs.sentences.model import Sentence
from tests.dialogs.spring import CONTEXT
from tests.tables import each_row


@each_row(
    ("text", "title"),
    (
        ("arbetsmiljön som egen punkt", "arbetsmiljön"),
        ("uppföljning av hindren som en punkt", "uppföljning av hindren"),
        ("lokalbehovet på dagordningen", "lokalbehovet"),
        ("nattpatrullens bilar när vi ses", "nattpatrullens bilar"),
        ("gränsdragning mot vården det är Olle som drar den", "gränsdragning mot vården"),
        ("julgåvan, Olle kan dra den", "julgåvan"),
        ("demo av e-arkivet men inte som beslut, bara info", "demo av e-arkivet"),
        ("äldreboendet nej säg särskilda boenden så blir det bredare", "särskilda boenden"),
        ("+ lokalfrågan", "lokalfrågan"),
        ("till nästa gång: pandemiplan", "pandemiplan"),
        ("en grej till mötet: vildsvin på gårdarna", "vildsvin på gårdarna"),
        ("som övrig fråga anmäls lokalbehovet", "lokalbehovet"),
        ("vore kul med nåt om fritidsbanken", "fritidsbanken"),
        ("sommarbemanningen i hemtjänsten säg", "sommarbemanningen i hemtjänsten"),
        ("julfesten 🎄", "julfesten"),
        # these are the title
        ("hur vi arbetar med barn som har det svårt", "hur vi arbetar med barn som har det svårt"),
        ("till vem riktar sig stödet", "till vem riktar sig stödet"),
        ("en fråga till regionen: vem betalar", "en fråga till regionen: vem betalar"),
        ("budget som verktyg", "budget som verktyg"),
        ("varför barn säger nej", "varför barn säger nej"),
    ),
)
def test_only_the_title_is_left(text: str, title: str) -> None:
    assert bare_title(text) == title


@each_row("title", ["Vad vi jobbar på", "Badet öppnar snart", "Lokalen som vi ska ses i", "Så blir det med lokalen"])
def test_words_that_belong_to_a_title_stay(title: str) -> None:
    assert bare_title(title) == title


@each_row(
    ("text", "says"),
    (
        ("ta med julgåvan, Olle kan dra den", "lägg till Julgåvan (Olle Berg)"),
        ("ta med arbetsmiljön som egen punkt på nästa möte", "lägg till Arbetsmiljön"),
        ("ta upp bemanningen i sommar, 20 min", "lägg till Bemanningen i sommar (20 min)"),
    ),
)
def test_whoever_presents_it_is_kept(text: str, says: str) -> None:
    assert MEANINGS["agenda.add"](Sentence(text), CONTEXT)[0].says == (says,)


@each_row(
    ("text", "says"),
    (
        ("The figures are due on 20 March", "remind us about The figures by 20 March"),
        ("Give Olle a nudge on 20 March about the plan", "remind Olle about The plan by 20 March"),
        ("nag us about the plan on 20 March", "remind us about The plan by 20 March"),
        ("the plan is due 20 March, don't let us forget", "remind us about The plan by 20 March"),
        ("someone needs to book a table before 20 March", "remind us about Book a table by 20 March"),
        ("Olle owes us the plan by 20 March", "remind Olle about The plan by 20 March"),
    ),
)
def test_an_english_task_is_left_alone_too(text: str, says: str) -> None:
    assert OF_DEADLINES["deadline.add"](Sentence(text, is_english=True), CONTEXT)[0].says == (says,)
