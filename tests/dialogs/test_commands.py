"""What understanding promises: each phrase is its own command, in both languages, and no text is too odd."""

import time as clock
import unicodedata
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.catalogue import (
    LONGEST_TEXT,
    ME,
    AddDecision,
    AddItems,
    AddMaterial,
    Agendas,
    AnswerReceived,
    AnswerTableRound,
    AskForMoreTime,
    CancelMeeting,
    CanCome,
    CannotCome,
    ChooseAgendas,
    ChooseReminders,
    ChooseTableRound,
    CloseRound,
    Command,
    DeadlineDone,
    DecideSuggestedItem,
    DidYouMean,
    Edit,
    EditItem,
    EditSection,
    EndRole,
    EndSeries,
    ForwardItem,
    GiveFeedback,
    Greeting,
    Help,
    Incomplete,
    IsAway,
    IsBack,
    JoinItems,
    ListDeadlines,
    Mark,
    MarkItems,
    MeetingIsOver,
    Missing,
    MoveDeadline,
    MoveItem,
    MoveMeeting,
    NameGroup,
    NewDeadline,
    NotUnderstood,
    PlanMeeting,
    PlanSeries,
    PostAgenda,
    PreviewAgenda,
    Recall,
    Remind,
    RemindMeWeekly,
    RemindOfDeadline,
    RemoveDeadline,
    RemoveItem,
    RemoveMaterial,
    RenewCalendar,
    SendAgain,
    SetAnonymous,
    SetAsked,
    SetAsks,
    SetLanguage,
    SetMember,
    SetOrganisation,
    SetRole,
    SetTemplate,
    SetThird,
    SettleAgenda,
    ShowAgenda,
    ShowCalendar,
    ShowDeliveries,
    ShowFeedback,
    ShowHistory,
    ShowLeaders,
    ShowMembers,
    ShowMyDeadlines,
    ShowReceived,
    ShowReminderChoices,
    ShowRoundChoices,
    ShowSection,
    ShowSeries,
    ShowTableRound,
    ShowTemplate,
    ShowWheel,
    TakeBackItem,
    TakeOver,
    Thanks,
    TieChat,
    Undo,
    WhatBecame,
    WhenIsNext,
    WhereFrom,
    WhoIsComing,
    WhoIsNotDone,
    WhoIsSilent,
    WithdrawFeedback,
    parse,
)
from dialogs.catalogue.registry import SPECS
from dialogs.dates import Ask
from dialogs.deadlines.model import Days
from dialogs.feedback.model import Heading, Statement
from dialogs.model import Asks, Refusal, Role, ThirdKind, ThirdQuestion
from dialogs.text import fold
from tests.tables import each_row

TODAY = date(2025, 5, 22)

PHRASES: list[tuple[Command, tuple[str, ...]]] = [
    (ShowAgenda(), ("dagordning", "Dagordningen", "agenda", "visa dagordningen", "show agenda", "show me the agenda")),
    (PostAgenda(), ("posta dagordning", "publicera dagordningen", "skicka ut dagordningen", "post the agenda")),
    (AddItems("Båten"), ("lägg till Båten", "lägg till: Båten", "lägg till punkten Båten", "add Båten")),
    (AddItems("Båten"), ("lägg till en ny punkt: Båten", "lägg till på dagordningen: Båten", "lägg in Båten")),
    (AddItems("Båten"), ("lägg till Båten på dagordningen", "add Båten to the agenda", "lägg till Båten, tack!")),
    (AddItems("Båten (Karin, beslut, 20 min)"), ("lägg till Båten (Karin, beslut, 20 min)",)),
    (AddItems("Båten (Karin, beslut, 20 min)"), ("Båten (Karin, beslut, 20 min)",)),
    (AddItems("Olle: Båten"), ("Olle: Båten", "lägg till Olle: Båten")),
    (RemoveItem(4), ("ta bort 4", "ta bort punkt 4", "stryk 4", "radera 4:an", "remove 4", "delete item 4")),
    (MoveItem(4, 2), ("flytta 4 till 2", "flytta punkt 4 till punkt 2", "flytta 4 upp till 2", "move 4 to 2")),
    (MoveItem(4, 1), ("flytta 4 först", "flytta 4 överst", "move 4 to the top")),
    (EditItem(4, "Båten (Olle)"), ("ändra 4 Båten (Olle)", "ändra 4: Båten (Olle)", "edit 4 Båten (Olle)")),
    (EditItem(4, "Båten (Olle)"), ("ändra punkt 4 till Båten (Olle)", "change 4 to Båten (Olle)")),
    (
        Undo(),
        (
            *("ångra", "ångra det", "undo", "ANGRA", "ångra senaste", "undo that", "undo the last change"),
            *("oj, det blev fel, ångra", "hoppsan, ångra det där", "ta tillbaka det där", "take that back"),
            *(
                "hoppsan, det blev fel, ta tillbaka det du gjorde nyss",
                "ångra det du just gjorde",
                "undo what you just did",
            ),
            *("ångra min senaste ändring", "ångra det jag gjorde nyss", "ångra, det blev fel", "kan du ångra det?"),
        ),
    ),
    (Undo("Karins"), ("ångra Karins ändring", "ångra Karins senaste ändring")),
    (Undo("Olle"), ("ångra det som Olle gjorde", "undo what Olle did")),
    (Undo(about="mötet"), ("ångra mötet", "oj, ångra mötet")),
    (MarkItems((4,), Mark.DONE), ("punkt 4 klar", "punkt 4 är klar", "klar med punkt 4", "item 4 is done")),
    (MarkItems((1, 2, 3, 7), Mark.DONE), ("punkterna 1-3 och 7 är klara", "punkt 1, 2, 3 och 7 klara")),
    (MarkItems((4,), Mark.DONE, "Vi köper båten"), ("punkt 4 klar: Vi köper båten",)),
    (AddDecision(4, "Vi köper båten"), ("punkt 4 beslut: Vi köper båten", "Beslut 4 - Vi köper båten")),
    (AddDecision(4, "We buy it"), ("item 4 decision: We buy it", "decision on item 4: We buy it")),
    (MarkItems((4,), Mark.OPEN), ("punkt 4 är inte klar", "item 4 is not done", "öppna punkt 4")),
    (MarkItems((5,), Mark.DROPPED), ("punkt 5 stryks", "punkt 5 utgår", "item 5 is dropped")),
    (
        MarkItems((9,), Mark.CARRIED),
        (
            "punkt 9 flyttas till nästa möte",
            "flytta punkt 9 till nästa möte",
            "punkt 9 tas nästa gång",
            "bordlägg punkt 9",
        ),
    ),
    (MarkItems((9,), Mark.CARRIED), ("item 9 is moved to the next meeting", "postpone item 9")),
    (SettleAgenda(), ("bocka av", "bocka av dagordningen", "tick off", "check off the agenda")),
    (RemoveMaterial(4), ("ta bort underlag från punkt 4", "remove material from item 4")),
    (DecideSuggestedItem(1, accept=True), ("godkänn F1", "acceptera förslag F1", "accept f1")),
    (DecideSuggestedItem(2, accept=False), ("avböj F2", "decline F2")),
    (PreviewAgenda(), ("förhandsgranska dagordningen", "visa dagordningen bara för mig", "preview the agenda")),
    (ShowHistory(), ("historik", "visa historiken", "vem har ändrat dagordningen?", "history")),
    (WhereFrom(3), ("varifrån kommer punkt 3?", "where does item 3 come from?", "punkt 3 historik")),
    (PlanSeries("FREQ=WEEKLY;INTERVAL=6;BYDAY=FR"), ("vi ses var sjätte fredag", "we meet every sixth Friday")),
    (
        PlanSeries("FREQ=MONTHLY;INTERVAL=1;BYDAY=+2TH;BYMONTH=1,2,3,4,5,6,8,9,10,11,12"),
        ("vi ses andra torsdagen varje månad utom juli", "we meet the second Thursday of every month except July"),
    ),
    (PlanSeries("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1WE"), ("möte sista onsdagen varannan månad",)),
    (ShowSeries(), ("mötesserien", "visa serien", "kommande möten", "upcoming meetings")),
    (EndSeries(), ("avsluta serien", "end the series")),
    (ShowTemplate(), ("stående punkter", "visa mallen", "standing items")),
    (SetTemplate("Öppnande\n…\nAvslut"), ("stående punkter:\nÖppnande\n…\nAvslut",)),
    (ChooseAgendas(Agendas.ACCEPTED), ("punkter ska godkännas", "ordföranden godkänner nya punkter")),
    (ChooseAgendas(Agendas.ACCEPTED, on=False), ("punkter behöver inte godkännas", "items need not be approved")),
    (
        ChooseAgendas(Agendas.STOP, days=5),
        ("stopp för punkter 5 dagar innan mötet", "stop date: 5 days before"),
    ),
    (ChooseAgendas(Agendas.STOP, on=False), ("inget stoppdatum", "no stop date")),
    (
        CancelMeeting(),
        ("mötet är inställt", "ställ in mötet", "mötet ställs in", "inget möte", "nästa möte är inställt"),
    ),
    (CancelMeeting(), ("cancel the meeting", "the meeting is cancelled", "the meeting is canceled", "avboka mötet")),
    (WhenIsNext(), ("när är nästa möte?", "när är nästa möte", "när ses vi?", "när har vi möte", "nästa möte?")),
    (WhenIsNext(), ("when is the next meeting?", "when's the next meeting", "when do we meet", "next meeting?")),
    (
        CannotCome(),
        ("jag kan inte komma", "jag kan inte", "kan tyvärr inte komma", "jag har förhinder", "I can't come"),
    ),
    (
        CannotCome(),
        (
            "jag kan inte komma på mötet",
            "jag kan inte komma, jag är sjuk",
            "jag kommer inte till mötet tyvärr",
            "jag kommer inte",
            "I cannot come",
        ),
    ),
    (
        CannotCome("Lisa"),
        ("Lisa kommer i mitt ställe", "jag kan inte komma, Lisa kommer i mitt ställe", "Lisa ersätter mig"),
    ),
    (CannotCome("Lisa Ek"), ("Lisa Ek kommer istället", "Lisa Ek comes instead of me", "min ersättare är Lisa Ek")),
    (CannotCome("Lisa"), ("I can't come but Lisa comes instead", "jag kan inte komma men Lisa kommer i stället")),
    (CanCome(), ("jag kommer", "jag kan komma", "jag är med", "jag kommer till mötet", "I'm coming", "I will come")),
    (WhoIsComing(), ("vilka kommer?", "vilka kommer på mötet?", "vem kommer", "who is coming?")),
    (
        MeetingIsOver(),
        ("mötet är slut", "mötet är avslutat", "avsluta mötet", "the meeting is over", "end the meeting"),
    ),
    (
        ShowFeedback(),
        ("driv och hinder", "visa driv och hinder", "sammanställning", "drivers and obstacles", "summary"),
    ),
    (ShowFeedback(), ("hur många har svarat", "hur många har svarat på driv och hinder?", "how many have answered")),
    (CloseRound(), ("stäng rundan", "stäng driv och hinder", "avsluta rundan", "close the round")),
    (WithdrawFeedback(), ("ta bort mitt svar", "dra tillbaka mina svar", "withdraw my answer", "delete my answers")),
    (SetAsked("Olle", on=False), ("Olle var inte med", "fråga inte Olle", "don't ask Olle", "Olle was not there")),
    (SetAsked("Olle"), ("Olle var med", "Olle var med på mötet", "fråga Olle", "Olle was there")),
    (SetAsked(ME, on=False), ("jag var inte med", "I was not there")),
    (ShowSection(), ("redigera sammanställningen", "redigera driv och hinder", "edit the summary")),
    (EditSection(Edit.HIDE, (3,)), ("dölj 3", "dölj nr 3", "hide 3")),
    (
        EditSection(Edit.HIDE, (3,), "statement"),
        ("dölj påstående 3", "göm svar 3", "dölj hinder 3", "hide statement 3"),
    ),
    (EditSection(Edit.HIDE, (3,), "item"), ("dölj punkt 3", "hide item 3")),
    (
        EditSection(Edit.JOIN, (5, 6), "statement"),
        ("slå ihop påstående 5 och 6", "slå samman hinder 5 och 6", "slå ihop svaren 5, 6", "join statements 5 and 6"),
    ),
    (
        JoinItems((5, 6)),
        (
            "slå ihop punkt 5 och 6",
            "slå ihop punkterna 5 och 6",
            "slå samman punkt 5 med 6",
            "slå punkterna 5 och 6 ihop",
            "merge items 5 and 6",
            "combine agenda items 5 and 6",
        ),
    ),
    (EditSection(Edit.JOIN, (2, 5)), ("slå ihop 2 och 5", "slå samman 2, 5", "join 2 and 5", "merge 2 and 5")),
    (EditSection(Edit.RESTORE, (3,)), ("ta fram 3", "visa 3 igen", "återställ 3", "restore 3", "show 3 again")),
    (ShowRoundChoices(), ("inställningar för driv och hinder", "settings for drivers and obstacles")),
    (SetAsks(Asks.GROUP), ("fråga i gruppen", "fråga bara i kanalen", "ask in the group")),
    (SetAsks(Asks.PRIVATE), ("fråga privat", "fråga var och en privat", "ask in private", "ask us privately")),
    (
        SetAsks(Asks.BOTH),
        ("fråga i gruppen och privat", "fråga både i gruppen och privat", "ask in the group and in private"),
    ),
    (SetThird(None), ("ingen tredje fråga", "ta bort den tredje frågan", "no third question")),
    (
        SetThird(ThirdQuestion(ThirdKind.WORD)),
        ("tredje frågan: ett ord", "fråga också: mötet i ett ord", "third question: one word"),
    ),
    (
        SetThird(ThirdQuestion(ThirdKind.SCALE)),
        ("tredje frågan: skala 1-5", "tredje frågan är betyg", "third question: a scale from 1 to 5"),
    ),
    (
        SetThird(ThirdQuestion(ThirdKind.OWN, "Vad nu?", "What now?")),
        (
            "tredje frågan: Vad nu? / What now?",
            "tredje frågan: Vad nu?\nWhat now?",
            "third question: What now? / Vad nu?",
        ),
    ),
    (SetThird(ThirdQuestion(ThirdKind.OWN, "", "What now?")), ("third question: What now?", "also ask: What now?")),
    (IsBack(), ("jag är tillbaka", "nu är jag tillbaka", "I am back", "I'm back")),
    (GiveFeedback((Statement(Heading.THIRD, "4"),)), ("betyg: 4", "score: 4", "Betyg: 4")),
    (
        GiveFeedback((Statement(Heading.THIRD, "lugnt"),)),
        ("ord: lugnt", "ett ord: lugnt", "word: lugnt", "svar: lugnt"),
    ),
    (
        GiveFeedback((Statement(Heading.DRIV, "Bra fart!"),)),
        ("driv: Bra fart!", "Driv:Bra fart!", "drivers: Bra fart!"),
    ),
    (GiveFeedback((Statement(Heading.HINDER, "För varmt."),)), ("hinder: För varmt.", "obstacles: För varmt.")),
    (
        ListDeadlines(),
        ("att göra", "deadlines", "visa deadlines", "todo", "to do", "att-göra-lista", "vad ska vi göra?"),
    ),
    (
        DeadlineDone(3),
        ("klar D3", "klart d3", "klar med D3", "D3 klar", "D3 är klar", "done D3", "D3 is done", "klar D 3"),
    ),
    (DeadlineDone(3, private=True), ("klar P3", "P3 är klar", "done P3")),
    (
        ShowMyDeadlines(),
        ("mina punkter", "visa mina uppgifter", "mina påminnelser", "vad ska jag göra?", "my tasks", "my reminders"),
    ),
    (
        WhoIsNotDone(3),
        (
            "vem är inte klar med D3",
            "vilka är inte klara med D3?",
            "who is not done with D3",
            "vem väntar vi på för D3",
        ),
    ),
    (WhoIsNotDone(), ("vem är inte klar", "vilka är inte klara än?", "vem väntar vi på", "who is not done?")),
    (
        RemindOfDeadline(3, (Days(7), Days(0))),
        ("påminn om D3 en vecka innan och samma dag", "remind of D3 one week before and the same day"),
    ),
    (
        RemindOfDeadline(3, (Days(3, working=True),), mine=True),
        ("påminn mig om D3 3 arbetsdagar före", "remind me about D3 3 working days before"),
    ),
    (TakeOver(3, "Sara"), ("Sara tar över D3", "ge D3 till @Sara", "give D3 to Sara", "Sara takes over D3")),
    (TakeOver(3, ME), ("jag tar över D3", "jag tar D3")),
    (
        ShowReminderChoices(),
        ("inställningar", "påminnelser inställningar", "settings"),
    ),
    (ChooseReminders(Remind.BRIDGE_DAYS), ("klämdagar är lediga", "lediga klämdagar", "bridge days are free")),
    (ChooseReminders(Remind.BRIDGE_DAYS, on=False), ("klämdagar är arbetsdagar", "bridge days are working days")),
    (ChooseReminders(Remind.SUMMER, on=False), ("inget sommaruppehåll", "no summer break")),
    (ChooseReminders(Remind.WEEKLY), ("samla påminnelserna på måndagar", "veckobrev", "collect reminders on Mondays")),
    (ChooseReminders(Remind.WEEKLY, on=False), ("påminn oss en och en", "inget veckobrev", "remind us one by one")),
    (
        ChooseReminders(Remind.GRACE, days=3),
        (
            "säg till efter 3 arbetsdagar",
            "säg till om förseningar efter tre arbetsdagar",
            "tell us after 3 working days",
        ),
    ),
    (ChooseReminders(Remind.ALOUD), ("förseningar får sägas i gruppen", "late ones may be said in the group")),
    (ChooseReminders(Remind.ALOUD, on=False), ("förseningar bara privat", "late ones in private")),
    (RemindMeWeekly(), ("samla mina påminnelser på måndagar", "påminn mig på måndagar", "remind me on Mondays")),
    (RemindMeWeekly(on=False), ("påminn mig en och en", "remind me one by one")),
    (TakeOver(None, "Sara", "rapporten"), ("ge rapporten till Sara", "lämna över rapporten till @Sara")),
    (TakeOver(None, "Sara", "the report"), ("give the report to Sara", "hand over the report to Sara")),
    (RemoveDeadline(3, years="this"), ("ta bort D3 bara i år", "ta bort D3 bara för i år", "remove D3 only this year")),
    (RemoveDeadline(3, years="this"), ("ta bort D3 i år", "radera d3, bara årets")),
    (RemoveDeadline(3, years="all"), ("ta bort D3 för gott", "ta bort D3 alla år", "remove D3 for good")),
    (RemoveDeadline(3), ("ta bort D3", "radera d3", "ta bort deadline 3", "remove D3")),
    (SetRole("Karin Ek", Role.CHAIR), ("ordförande är @Karin Ek", "ordförande: Karin Ek", "the chair is Karin Ek")),
    (
        SetRole("Karin Ek", Role.CHAIR),
        ("gör @Karin Ek till ordförande", "Karin Ek är ordförande", "make Karin Ek chair"),
    ),
    (
        SetRole("Karin", Role.SECRETARY),
        ("gör Karin till sekreterare", "sekreterare är Karin", "Karin is the secretary"),
    ),
    (
        SetRole("Per", Role.CHAIR, for_today=True),
        ("Per är ordförande i dag", "Per är ordförande idag", "i dag är Per ordförande"),
    ),
    (SetRole("Per", Role.CHAIR, for_today=True), ("Per is chair today", "ordförande i dag är Per")),
    (
        SetRole(ME, Role.SECRETARY),
        ("jag är sekreterare", "I am the secretary", "I'm secretary", "gör mig till sekreterare"),
    ),
    (
        ShowWheel(),
        ("årshjul", "årshjulet", "visa årshjul", "visa vårt årshjul", "årshjul i år", "annual wheel", "arshjul"),
    ),
    (ShowWheel(2027), ("årshjul 2027", "årshjul för 2027", "visa årshjulet 2027", "annual wheel 2027")),
    (ShowCalendar(), ("kalender", "min kalender", "visa kalendern", "kalenderadress", "calendar", "my calendar")),
    (RenewCalendar(), ("ny kalenderadress", "byt kalenderadress", "new calendar address", "skapa en ny kalenderlänk")),
    (
        ForwardItem(12, "Länsdelsgrupp norr och söder"),
        (
            "skicka punkt 12 till Länsdelsgrupp norr och söder",
            "skicka 12:an vidare till Länsdelsgrupp norr och söder.",
            "send item 12 to the Länsdelsgrupp norr och söder",
        ),
    ),
    (ForwardItem(12, ""), ("skicka punkt 12", "skicka punkt 12 till andra grupper", "forward item 12")),
    (
        TakeBackItem(12, "norr"),
        ("dra tillbaka punkt 12 från norr", "återkalla punkt 12 från norr", "take back item 12 from norr"),
    ),
    (TakeBackItem(12), ("dra tillbaka punkt 12", "ta tillbaka 12", "withdraw item 12")),
    (WhatBecame(12), ("vad hände med punkt 12?", "hur gick det med punkt 12", "what happened to item 12?")),
    (WhatBecame(), ("skickade punkter", "vad har vi skickat till andra grupper?", "forwarded items")),
    (ShowReceived(), ("punkter från andra grupper", "items from other groups")),
    (AnswerReceived("Chefsgruppen"), ("ta upp punkten från Chefsgruppen", "take up the item from Chefsgruppen")),
    (
        AnswerReceived("Chefsgruppen", accept=False),
        ("tacka nej till punkten från Chefsgruppen", "decline the item from Chefsgruppen"),
    ),
    (AnswerTableRound("Vi har flyttat."), ("laget runt: Vi har flyttat.", "Round table: Vi har flyttat.")),
    (AnswerTableRound("Vi har\n- flyttat"), ("laget runt:\nVi har\n- flyttat", "Laget runt: Vi har\n- flyttat")),
    (
        AnswerTableRound(""),
        (
            "inget nytt",
            "inget nytt från oss",
            "laget runt: inget nytt att rapportera",
            "vi har inget nytt",
            "nothing new",
        ),
    ),
    (ShowTableRound(), ("laget runt", "visa laget runt", "round table")),
    (WhoIsSilent(), ("vem har inte svarat på laget runt", "vilka saknas i laget runt?", "laget runt: vem saknas?")),
    (ChooseTableRound(3), ("fråga laget runt 3 arbetsdagar före", "ask the round table three working days before")),
    (ChooseTableRound(None), ("fråga inte laget runt", "don't ask the round table")),
    (ShowMembers(), ("medlemmar", "vilka är med", "members", "vilka är med i gruppen?")),
    (
        SetMember("Karin"),
        ("Karin är medlem", "lägg till Karin som medlem", "Karin is a member", "add Karin as a member"),
    ),
    (
        SetMember("Karin", is_member=False),
        ("Karin är inte medlem", "ta bort Karin som medlem", "Karin is not a member"),
    ),
    (SetOrganisation("Karin", "Storby kommun"), ("Karin är från Storby kommun", "Karin representerar Storby kommun")),
    (SetOrganisation("Karin", "Storby kommun"), ("Karin kommer från Storby kommun.", "Karin represents Storby kommun")),
    (SetOrganisation(ME, "Storby kommun"), ("jag är från Storby kommun", "I'm from Storby kommun")),
    (
        NameGroup("Nätverket norr"),
        (
            "gruppen heter Nätverket norr",
            "döp om gruppen till Nätverket norr",
            "byt namn på gruppen till Nätverket norr",
            "namnet på gruppen är Nätverket norr",
            "vår grupp ska heta ”Nätverket norr”",
            "call the group Nätverket norr",
            "rename the group to Nätverket norr",
        ),
    ),
    (TieChat("Cykelgruppen"), ("den här chatten hör till Cykelgruppen", "this chat belongs to Cykelgruppen")),
    (SetAnonymous(on=True), ("anonyma svar", "anonymous answers")),
    (SetAnonymous(on=False), ("namngivna svar", "named answers", "svar med namn")),
    (SetLanguage("sv"), ("svenska", "på svenska", "språk: svenska", "swedish")),
    (SetLanguage("en"), ("english", "engelska", "in English", "språk engelska")),
    (ShowDeliveries(), ("leveranser", "visa leveranser", "utskick", "vad har du skickat?", "vad har du skickat ut")),
    (ShowDeliveries(), ("har påminnelserna gått ut?", "har dagordningen skickats?", "kom påminnelsen fram?")),
    (ShowDeliveries(), ("deliveries", "what did you send?", "what have you sent", "did the reminders go out?")),
    (SendAgain(), ("skicka igen", "skicka det igen", "skicka påminnelsen igen", "skicka om meddelandet")),
    (SendAgain(), ("send again", "send it again", "resend", "post the agenda again", "skicka en gång till")),
    (Recall(), ("återkalla", "ta tillbaka", "ångra meddelandet", "återkalla det senaste meddelandet", "aterkalla")),
    (Recall(), ("recall", "take back the message", "undo the last message", "unsend")),
    (Help(), ("hjälp", "hjalp", "help", "?", "", " ", "vad kan du?", "hur gör man?")),
    (Greeting(), ("hej", "Hej!", "hej hej", "Hello")),
    (Thanks(), ("tack", "tack!", "Tack Mötesbot, toppen 👍", "tack för hjälpen", "tack för idag", "👍", "👍🏽", "ok")),
    (Thanks(), ("thanks", "Thank you!", "Tack så mycket", "hej, tack!", "Ok, tack", "tack ❤️", "TACK FÖR I DAG!")),
]
ALL = [(phrase, command) for command, phrases in PHRASES for phrase in phrases]


@each_row(("phrase", "command"), ALL)
def test_each_phrase_is_its_command(phrase: str, command: Command) -> None:
    assert parse(phrase, today=TODAY) == command


# Those that hold words of somebody's own, which are kept as they were typed.
WITH_WORDS = (
    AddItems
    | AddDecision
    | EditItem
    | GiveFeedback
    | SetAsked
    | SetThird
    | CannotCome
    | Undo
    | SetRole
    | EndRole
    | ShowLeaders
    | SetMember
    | SetOrganisation
    | TieChat
    | NameGroup
    | NewDeadline
    | TakeOver
    | ForwardItem
    | TakeBackItem
    | AnswerReceived
    | AnswerTableRound
    | MarkItems
    | SetTemplate
)
COMMANDS = [(phrase, command) for phrase, command in ALL if not isinstance(command, Help | Greeting | Thanks)]
WORDLESS = [(phrase.rstrip("?."), command) for phrase, command in COMMANDS if not isinstance(command, WITH_WORDS)]
WORDLESS = [(phrase, command) for phrase, command in WORDLESS if phrase not in {"nästa möte", "next meeting"}]
# An undo that names a person or a thing holds the writer's own words.
WORDLESS = [(phrase, command) for phrase, command in WORDLESS if command == Undo() or not isinstance(command, Undo)]


@given(
    st.sampled_from(COMMANDS),
    st.sampled_from(["", "hej ", "Hej, ", "kan du ", "snälla ", "hej! kan du ", "please ", "Could you please "]),
)
def test_please_words_before_a_command_change_nothing(phrase: tuple[str, Command], please: str) -> None:
    said, command = phrase
    if said.startswith(("I", "Nästa", "nästa", "next")) or isinstance(command, GiveFeedback | SetThird):
        return  # "can you next meeting?" is nobody's sentence
    assert parse(please + said, today=TODAY) == command


@given(
    st.sampled_from(WORDLESS), st.integers(1, 4), st.sampled_from(["", ".", "!", " tack", ", tack!", " please", "  "])
)
def test_spaces_full_stops_and_thanks_change_nothing(phrase: tuple[str, Command], spaces: int, ending: str) -> None:
    said, command = phrase
    assert parse(f" {said}{ending}".replace(" ", " " * spaces), today=TODAY) == command


@given(st.sampled_from(WORDLESS))
def test_case_and_lost_accents_change_nothing(phrase: tuple[str, Command]) -> None:
    said, command = phrase
    assert parse(said.upper(), today=TODAY) == command
    assert parse(fold(said), today=TODAY) == command
    assert parse(fold(said).upper(), today=TODAY) == command


# --- meetings -------------------------------------------------------------------------------------------------------


@each_row(
    ("phrase", "day", "at", "until", "place"),
    [
        ("nästa möte 28 augusti kl 9-12 i Storby", date(2025, 8, 28), time(9), time(12), "Storby"),
        ("nästa möte blir torsdag den 28 augusti i Storby kl 9", date(2025, 8, 28), time(9), None, "Storby"),
        ("nästa möte: 28/8 9-12, Folkets hus, sal 3", date(2025, 8, 28), time(9), time(12), "Folkets hus, sal 3"),
        ("nästa möte är på fredag kl 13 på Teams", date(2025, 5, 23), time(13), None, "Teams"),
        ("nästa möte i Storby den 28 augusti", date(2025, 8, 28), None, None, "Storby"),
        ("planera möte 28/8 kl 9", date(2025, 8, 28), time(9), None, ""),
        ("vi ses imorgon kl 9", date(2025, 5, 23), time(9), None, ""),
        ("next meeting on August 28 at 9 am in Storby", date(2025, 8, 28), time(9), None, "Storby"),
        ("next meeting is 28 August 9-12 at the Town Hall", date(2025, 8, 28), time(9), time(12), "Town Hall"),
    ],
)
def test_a_meeting_is_planned_with_day_time_and_place(
    phrase: str, day: date, at: time | None, until: time | None, place: str
) -> None:
    command = parse(phrase, today=TODAY)
    assert isinstance(command, PlanMeeting)
    assert (command.day.day, command.place) == (day, place)
    assert (command.time and command.time.at, command.time and command.time.until) == (at, until)


@pytest.mark.parametrize(
    "phrase",
    [
        *(
            "mötet flyttas till 3 september kl 13",
            "flytta mötet till 3 september kl 13",
            "move the meeting to 3 September at 13",
        ),
        *(
            "nästa möte flyttas till 3/9 kl 13",
            "the meeting is moved to September 3 at 1 pm",
            "skjut upp mötet till 3/9 kl. 13.00",
        ),
    ],
)
def test_a_meeting_is_moved_and_an_item_is_not(phrase: str) -> None:
    command = parse(phrase, today=TODAY)
    assert isinstance(command, MoveMeeting)
    assert command.day.day == date(2025, 9, 3)
    assert command.time is not None
    assert command.time.at == time(13)


def test_a_day_that_there_is_none_of_is_handed_on_to_be_asked_about() -> None:
    command = parse("nästa möte 31/6 kl 9", today=TODAY)
    assert isinstance(command, PlanMeeting)
    assert (command.day.day, command.day.ask) == (None, (Ask.NO_SUCH_DAY,))


# --- deadlines ------------------------------------------------------------------------------------------------------


@each_row(
    ("phrase", "title", "day", "at", "owner"),
    [
        ("påminn om skriftliga svar senast 30 juni", "skriftliga svar", date(2025, 6, 30), None, None),
        ("Skriftliga svar senast 30 juni", "Skriftliga svar", date(2025, 6, 30), None, None),
        ("påminn oss om svaren senast måndag 30 juni kl 12", "svaren", date(2025, 6, 30), time(12), None),
        ("påminn Karin om rapporten senast 3 september", "rapporten", date(2025, 9, 3), None, "Karin"),
        ("påminn @Karin Ek att skicka rapporten till 3/9", "skicka rapporten", date(2025, 9, 3), None, "Karin Ek"),
        ("påminn mig om kaffet imorgon", "kaffet", date(2025, 5, 23), None, ME),
        ("påminn mig på fredag om kaffet", "kaffet", date(2025, 5, 23), None, ME),
        ("påminn om två veckor om kaffet", "kaffet", date(2025, 6, 5), None, None),
        ("påminn om att senast 30 juni lämna svar", "lämna svar", date(2025, 6, 30), None, None),
        (
            "påminn om rapporten från mötet 3 maj senast 30 juni",
            "rapporten från mötet 3 maj",
            date(2025, 6, 30),
            None,
            None,
        ),
        ("deadline: svar 30 juni", "svar", date(2025, 6, 30), None, None),
        ("lägg till deadline: svar 30 juni", "svar", date(2025, 6, 30), None, None),
        ("deadline 30 juni: svar till kommunen", "svar till kommunen", date(2025, 6, 30), None, None),
        ("deadline för svar är 30 juni", "svar", date(2025, 6, 30), None, None),
        ("remind us about the report by 30 June", "the report", date(2025, 6, 30), None, None),
        ("remind Karin to send the report by June 30 at 9 am", "send the report", date(2025, 6, 30), time(9), "Karin"),
        ("remind me about coffee tomorrow", "coffee", date(2025, 5, 23), None, ME),
        (
            "rapporten till länsstyrelsen ska vara inne senast 30 juni, ansvarig Olle",
            "rapporten till länsstyrelsen",
            date(2025, 6, 30),
            None,
            "Olle",
        ),
        ("deadline: bokslutet 30/6 ansvariga: Olle och Sara", "bokslutet", date(2025, 6, 30), None, "Olle och Sara"),
        ("budgeten ska vara klar 30 juni (ansvarig: Nils)", "budgeten", date(2025, 6, 30), None, "Nils"),
        ("enkäten senast 30 juni, ansvarig alla", "enkäten", date(2025, 6, 30), None, None),
        ("the report has to be submitted by 30 June, owner: Olle", "the report", date(2025, 6, 30), None, "Olle"),
        ("glöm inte att boka lokal 30 juni", "boka lokal", date(2025, 6, 30), None, None),
        ("don't forget the flowers 30 June", "the flowers", date(2025, 6, 30), None, None),
    ],
)
def test_a_deadline_has_its_title_its_day_and_whose_it_is(
    phrase: str, title: str, day: date, at: time | None, owner: str | None
) -> None:
    command = parse(phrase, today=TODAY)
    assert isinstance(command, NewDeadline)
    assert (command.title, command.day.day, command.at, command.owner) == (title, day, at, owner)


# --- what lacks something, and what is nearly right -----------------------------------------------------------------


@each_row(
    ("phrase", "what", "example"),
    [
        ("lägg till", Missing.ITEM_TEXT, "lägg till "),
        ("lägg till:", Missing.ITEM_TEXT, "lägg till "),
        ("add", Missing.ITEM_TEXT, "add "),
        ("ta bort", Missing.ITEM_NUMBER, "ta bort 4"),
        ("ta bort Båten", Missing.ITEM_NUMBER, "ta bort 4"),
        ("remove", Missing.ITEM_NUMBER, "remove 4"),
        ("flytta 4", Missing.MOVE_NUMBERS, "flytta 4 till 2"),
        ("flytta 4 till nästa möte", Missing.MOVE_NUMBERS, "flytta 4 till 2"),
        ("ändra 4", Missing.EDIT_TEXT, "ändra 4 "),
        ("ändra Båten", Missing.ITEM_NUMBER, "ändra 4 "),
        ("nästa möte", Missing.MEETING_DAY, "nästa möte 5/6 kl 9-12"),
        ("nästa möte i Storby", Missing.MEETING_DAY, "nästa möte 5/6 kl 9-12"),
        ("mötet flyttas", Missing.MEETING_DAY, "mötet flyttas till 5/6 kl 9"),
        ("påminn om svar", Missing.DEADLINE_DAY, "påminn om svar senast 5/6"),
        ("påminn Karin om svar", Missing.DEADLINE_DAY, "påminn Karin om svar senast 5/6"),
        ("remind us about the report", Missing.DEADLINE_DAY, "remind us about the report by 2025-06-05"),
        ("påminn senast 30 juni", Missing.DEADLINE_TITLE, "påminn om inspel senast 5/6"),
        ("deadline: svar", Missing.DEADLINE_DAY, "deadline: svar 5/6"),
        ("klar", Missing.DEADLINE_NUMBER, "klar D3"),
        ("driv:", Missing.FEEDBACK_TEXT, "driv: "),
        ("obstacles:", Missing.FEEDBACK_TEXT, "drivers: "),
    ],
)
def test_a_command_that_lacks_something_says_what_and_how(phrase: str, what: Missing, example: str) -> None:
    command = parse(phrase, today=TODAY)
    assert isinstance(command, Incomplete)
    assert command.what is what
    assert command.example.startswith(example)


@each_row("phrase", ["lägg till", "ta bort", "flytta", "ändra 4", "nästa möte", "påminn om svar", "klar", "add"])
def test_the_example_is_a_command_that_is_understood(phrase: str) -> None:
    command = parse(phrase, today=TODAY)
    assert isinstance(command, Incomplete)
    assert not isinstance(parse(command.example, today=TODAY), Incomplete | DidYouMean | NotUnderstood)


@each_row(
    ("typed", "meant"),
    [
        ("lag til Båten (Karin)", "lägg till Båten (Karin)"),
        ("läggtill Båten", "lägg till Båten"),
        ("dagordnig", "dagordning"),
        ("angar", "ångra"),
        ("ta brot 4", "ta bort 4"),
        ("flyta 4 till 2", "flytta 4 till 2"),
        ("pamin om svar senast 30 juni", "påminn om svar senast 30 juni"),
        ("nasta mte 28 augusti kl 9", "nästa möte 28 augusti kl 9"),
        ("mötet är instält", "mötet är inställt"),
        ("klar 3", "klar D3"),
        ("driv bra fart", "driv: bra fart"),
        ("medlemar", "medlemmar"),
        ("leverenser", "leveranser"),
        ("återkala", "återkalla"),
        ("skika igen", "skicka igen"),
        ("lag till\n1. A\n2. B", "lägg till\n1. A\n2. B"),
    ],
)
def test_a_small_typing_error_is_answered_with_what_was_meant(typed: str, meant: str) -> None:
    command = parse(typed, today=TODAY)
    if isinstance(command, DidYouMean):
        assert command.suggestion == meant
    else:  # forgiven at once
        assert command == parse(meant, today=TODAY)


@each_row(
    "text",
    [
        *("bla bla bla", "vad tycker du om vädret?", "jag kan inte komma ihåg vad vi sa", "vi behöver mer kaffe", "42"),
        *("Karin var här igår", "är du hungrig?", "😀", "https://x.example/a", "senast uppdaterad av Karin", "4"),
        *("ta tillbaka boken", "skicka blommor igen", "har Karin gått ut?", "send flowers again"),
        *("vad gäller senast 30 juni?", "jag är trött", "Karin kan inte komma ihåg", "nu är det nog"),
    ],
)
def test_other_talk_is_not_taken_for_a_command(text: str) -> None:
    assert parse(text, today=TODAY) == NotUnderstood(text)


@given(st.sampled_from([phrase for spec in SPECS for phrase in spec.known if not phrase.endswith("…")]))
def test_each_phrase_that_is_suggested_is_understood(phrase: str) -> None:
    assert not isinstance(parse(phrase, today=TODAY), DidYouMean | NotUnderstood | Incomplete)


# --- several lines --------------------------------------------------------------------------------------------------


@each_row(
    ("typed", "text"),
    [
        ("lägg till:\n1. A\n2. B", "1. A\n2. B"),
        ("Lägg till\n   1. A\n   2. B\n", "   1. A\n   2. B"),
        ("lägg till 1. A\n2. B", "1. A\n2. B"),
        ("1. A\n2. B", "1. A\n2. B"),
        ("  1. A\n  2. B", "  1. A\n  2. B"),
        ("- A\n- B", "- A\n- B"),
        ("Dagordning 22 maj\n1. A\n2. B", "1. A\n2. B"),
        ("lägg till A\nB\nC", "A\nB\nC"),
    ],
)
def test_pasted_lines_are_items_with_and_without_the_command(typed: str, text: str) -> None:
    assert parse(typed, today=TODAY) == AddItems(text)


def test_statements_are_given_word_for_word_a_line_each() -> None:
    text = (
        'driv: Bra *fart* - trots allt.\nKul.\n\nHinder:\n- för varmt: 30 grader\n- "laget runt" tog tid\ndriv: kaffe'
    )
    assert parse(text, today=TODAY) == GiveFeedback(
        (
            Statement(Heading.DRIV, "Bra *fart* - trots allt."),
            Statement(Heading.DRIV, "Kul."),
            Statement(Heading.HINDER, "för varmt: 30 grader"),
            Statement(Heading.HINDER, '"laget runt" tog tid'),
            Statement(Heading.DRIV, "kaffe"),
        )
    )


@each_row(
    ("said", "first", "last"),
    [
        ("jag är ledig till 12/8", None, date(2025, 8, 12)),
        ("Jag är på semester t.o.m. 12 augusti", None, date(2025, 8, 12)),
        ("jag är borta 1/7-12/8", date(2025, 7, 1), date(2025, 8, 12)),
        ("jag är föräldraledig från 1 juli till 12 augusti", date(2025, 7, 1), date(2025, 8, 12)),
        ("jag är ledig den 3 juli", date(2025, 7, 3), date(2025, 7, 3)),
        ("I am away until 12 August", None, date(2025, 8, 12)),
        ("I'm on leave 1 July to 12 August", date(2025, 7, 1), date(2025, 8, 12)),
    ],
)
def test_who_is_away_is_away_from_and_to_the_days_that_were_said(said: str, first: date | None, last: date) -> None:
    command = parse(said, today=date(2025, 6, 10))
    assert isinstance(command, IsAway)
    assert command.until.day == last
    assert (command.since.day if command.since else None) == first


@each_row("said", ["jag är ledig och glad", "vem är ledig?", "ord", "betyg"])
def test_a_sentence_that_says_no_end_is_no_absence_and_a_word_alone_no_answer(said: str) -> None:
    assert isinstance(parse(said, today=TODAY), NotUnderstood)


# Letters, digits, marks and spaces, such as a statement is made of; no heading, and not punctuation alone.
STATEMENT = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60).map(str.strip)
NOTHING = ("inga", "inget", "ingen", "ingenting", "nej", "none", "nothing", "no")
STATEMENT = STATEMENT.filter(
    lambda said: any(unicodedata.category(char)[0] in "LNS" for char in said) and not fold(said).startswith(NOTHING)
)


@given(st.lists(st.tuples(st.sampled_from(Heading), STATEMENT.filter(bool)), min_size=1, max_size=9))
def test_statements_under_their_headings_come_back_word_for_word(given_: list[tuple[Heading, str]]) -> None:
    typed = {Heading.DRIV: "driv", Heading.HINDER: "hinder", Heading.THIRD: "svar"}
    text = "\n".join(f"{typed[heading]}: {said}" for heading, said in given_)
    command = parse(text, today=TODAY)
    assert isinstance(command, GiveFeedback)
    assert [(one.heading, one.text) for one in command.statements] == [
        (heading, unicodedata.normalize("NFC", said)) for heading, said in given_
    ]


DRIV, HINDER = Heading.DRIV, Heading.HINDER


@each_row(
    ("text", "statements"),
    [
        ("driv - bra fika, hinder - för varmt i rummet", [(DRIV, "bra fika"), (HINDER, "för varmt i rummet")]),
        ("driv – bra fika, hinder – för varmt", [(DRIV, "bra fika"), (HINDER, "för varmt")]),
        ("Driv: bra fika. Hinder: för varmt i rummet", [(DRIV, "bra fika."), (HINDER, "för varmt i rummet")]),
        ("Drivkraft: engagemang / Hinder: ljudet", [(DRIV, "engagemang"), (HINDER, "ljudet")]),
        ("driv: Bra fart!! hinder: ljudet; driv: kaffe", [(DRIV, "Bra fart!!"), (HINDER, "ljudet"), (DRIV, "kaffe")]),
        ("driv:\n- bra fika, hinder: ljudet\n- värmen", [(DRIV, "bra fika"), (HINDER, "ljudet"), (HINDER, "värmen")]),
        ("driv: / hinder: ljudet", [(HINDER, "ljudet")]),
    ],
)
def test_driv_and_hinder_on_one_line_each_come_under_their_own_heading(
    text: str, statements: list[tuple[Heading, str]]
) -> None:
    assert parse(text, today=TODAY) == GiveFeedback(tuple(Statement(*one) for one in statements))


@each_row(
    "said",
    [
        "inga hinder alls",
        "bra tempo, hinder såg vi inga",
        "färre hinder: det märks",
        "ett möte utan hinder.",
        "a/b, c;",
    ],
)
def test_a_hinder_within_a_sentence_is_no_heading(said: str) -> None:
    assert parse(f"driv: {said}", today=TODAY) == GiveFeedback((Statement(DRIV, said),))


@each_row("nothing", ["inga", "Inget.", "nej", "Nej!", "-", "–", "none", "nothing", ""])
def test_nothing_under_a_heading_is_no_statement(nothing: str) -> None:
    only = GiveFeedback((Statement(DRIV, "bra tempo"),))
    for text in (f"driv: bra tempo\nhinder: {nothing}", f"hinder:\n{nothing}\ndriv: bra tempo"):
        assert parse(text, today=TODAY) == only
    assert parse(f"driv: bra tempo, hinder: {nothing}", today=TODAY) == only
    alone = parse(f"hinder: {nothing}", today=TODAY)
    assert isinstance(alone, Incomplete)
    assert alone.what is Missing.FEEDBACK_TEXT


@each_row(
    ("said", "command"),
    [
        ("tack, lägg till Budgeten", AddItems("Budgeten")),
        ("Tack för hjälpen! Lägg till Budgeten", AddItems("Budgeten")),
        ("ok, visa dagordningen", ShowAgenda()),
        ("tack\n1. A\n2. B", AddItems("1. A\n2. B")),
        ("Tack! Kan du visa dagordningen?", ShowAgenda()),
        ("visa dagordningen, tack", ShowAgenda()),
    ],
)
def test_thanks_before_or_after_a_command_still_give_the_command(said: str, command: Command) -> None:
    assert parse(said, today=TODAY) == command


# --- any text -------------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [*{word for phrase, _ in ALL for word in phrase.split()}, " ", "\n", ":", "1. ", "- ", "(", "@", "30/6"]
)


@settings(max_examples=300)
@given(
    st.text(max_size=200)
    | st.lists(PIECES, max_size=12).map(" ".join)
    | st.binary(max_size=60).map(lambda raw: raw.decode("utf-16", "replace")),
    st.dates(),
)
def test_no_text_on_no_day_is_too_odd(text: str, today: date) -> None:
    command = parse(text, today=today)
    if isinstance(command, DidYouMean):
        assert not isinstance(parse(command.suggestion, today=today), DidYouMean | NotUnderstood)


def test_a_text_that_is_too_long_is_refused() -> None:
    parse("a" * LONGEST_TEXT, today=TODAY)
    with pytest.raises(Refusal) as refused:
        parse("a" * (LONGEST_TEXT + 1), today=TODAY)
    assert refused.value.key == "text-too-long"


@each_row(
    "unit",
    [
        "a",
        " ",
        "hej ",
        "tack ",
        "tack, ",
        "👍",
        "driv: a, hinder: b. ",
        "påminn om ",
        "driv: a\n",
        "1. a\n",
        "(",
        "nästa möte 1/1 ",
        "senast 1/1 ",
        "a är ",
        "\u0301",
        "@",
    ],
)
def test_the_longest_text_takes_no_time_to_speak_of(unit: str) -> None:
    started = clock.process_time()
    parse((unit * LONGEST_TEXT)[:LONGEST_TEXT], today=TODAY)
    assert clock.process_time() - started < 2


# -- a meeting that is named by its day

AUGUST, SEPTEMBER = date(2025, 8, 28), date(2025, 9, 3)


@each_row(
    "said",
    [
        "mötet den 28 augusti är inställt",
        "mötet 28 augusti är inställt",
        "mötet är inställt den 28 augusti",
        "mötet den 28 augusti ställs in",
        "mötet den 28 augusti kl 9 är tyvärr inställt",
        "ställ in mötet den 28 augusti",
        "det blir inget möte den 28 augusti",
        "the meeting on 28 August is cancelled",
        "cancel the meeting on 28 August",
    ],
)
def test_a_meeting_that_is_cancelled_by_its_day_is_not_planned(said: str) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, CancelMeeting)
    assert command.day is not None
    assert command.day.day == AUGUST


@each_row(
    "said",
    [
        "mötet 28 augusti flyttas till 3 september",
        "mötet den 28 augusti är flyttat till 3 september",
        "mötet flyttas från den 28 augusti till den 3 september",
        "flytta mötet den 28 augusti till 3 september",
        "kan vi flytta mötet 28 augusti till 3 september?",
        "the meeting on 28 August is moved to 3 September",
        "move the meeting on 28 August to 3 September",
    ],
)
def test_a_meeting_is_moved_from_one_day_to_another(said: str) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, MoveMeeting)
    assert command.of is not None
    assert (command.of.day, command.day.day) == (AUGUST, SEPTEMBER)


@pytest.mark.parametrize("said", ["kan vi flytta mötet till fredag?", "can we move the meeting to Friday?"])
def test_a_wish_to_move_the_meeting_is_understood(said: str) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, MoveMeeting)
    assert (command.day.day, command.place, command.of) == (date(2025, 5, 23), "", None)


@each_row(
    ("said", "suggestion"),
    [
        ("vi ses inte 28 augusti", "ställ in mötet 28 augusti"),
        ("mötet blir inte den 28 augusti", "ställ in mötet den 28 augusti"),
        ("we won't meet on 28 August", "cancel the meeting on 28 August"),
        ("kan vi ställa in mötet?", "ställa in mötet"),
    ],
)
def test_what_may_mean_that_a_meeting_is_cancelled_is_asked_about(said: str, suggestion: str) -> None:
    assert parse(said, today=TODAY) == DidYouMean(suggestion)
    assert isinstance(parse(suggestion, today=TODAY), CancelMeeting)


@pytest.mark.parametrize(
    "said", ["mötet in", "mötet med Karin den 28 augusti är inställt", "nästa möte är inte 28 augusti utan 3 september"]
)
def test_what_is_not_a_plan_nor_surely_a_cancellation_is_neither(said: str) -> None:
    assert not isinstance(parse(said, today=TODAY), CancelMeeting | PlanMeeting | MoveMeeting)


def test_a_deadline_is_moved_and_more_time_is_asked_for_in_a_sentence() -> None:
    for said in ("flytta D3 till 5 juli", "skjut upp D3 till 5/7", "ändra d3 till 5 juli", "move D3 to 5 July"):
        command = parse(said, today=TODAY)
        assert isinstance(command, MoveDeadline), said
        assert (command.number, command.day.day) == (3, date(2025, 7, 5))
    for said in ("mer tid D3 till 5 juli", "jag behöver mer tid för D3 till 5 juli", "more time for D3 until 5 July"):
        command = parse(said, today=TODAY)
        assert isinstance(command, AskForMoreTime), said
        assert (command.number, command.day.day) == (3, date(2025, 7, 5))
    assert isinstance(parse("flytta D3", today=TODAY), Incomplete)
    assert isinstance(parse("flytta 4 till 2", today=TODAY), MoveItem)


def test_a_summer_pause_has_a_first_and_a_last_day() -> None:
    for said in (
        "sommaruppehåll 1 juli till 15 augusti",
        "sommaruppehåll 1 juli-15 augusti",
        "summer break 1 July to 15 August",
    ):
        command = parse(said, today=TODAY)
        assert isinstance(command, ChooseReminders), said
        assert command.summer is not None
        assert [each.day for each in command.summer] == [date(2025, 7, 1), date(2025, 8, 15)]
    assert isinstance(parse("sommaruppehåll", today=TODAY), Incomplete)


def test_a_new_deadline_may_say_when_to_remind_and_whom() -> None:
    command = parse(
        "påminn Sara och Kumla kommun om rapporten senast 30 juni, 3 arbetsdagar före och samma dag", today=TODAY
    )
    assert isinstance(command, NewDeadline)
    assert (command.title, command.owner) == ("rapporten", "Sara och Kumla kommun")
    assert command.ladder == (Days(3, working=True), Days(0))
    plain = parse("påminn om mötet om 3 dagar", today=TODAY)
    assert isinstance(plain, NewDeadline)
    assert plain.ladder is None


def test_the_wheel_of_next_year_is_that_of_the_year_after_today() -> None:
    for said in ("årshjul nästa år", "annual wheel next year"):
        assert parse(said, today=date(2026, 12, 31)) == ShowWheel(2027)


def test_a_series_has_its_time_its_place_and_the_day_it_starts_on() -> None:
    command = parse("vi ses var sjätte fredag kl 9-12 i Örebro med start 29 augusti", today=TODAY)
    assert isinstance(command, PlanSeries)
    assert command.rule == "FREQ=WEEKLY;INTERVAL=6;BYDAY=FR"
    assert command.time is not None
    assert (command.time.at, command.time.until) == (time(9), time(12))
    assert command.place == "Örebro"
    assert command.first is not None
    assert command.first.day == date(2025, 8, 29)


@each_row(
    "said",
    [
        "vi ses 12 september, 24 oktober och 5 december kl 9-12",
        "möten:\n12 september\n24 oktober\n5 december\nkl 9-12",
        "höstens möten: 12/9, 24/10, 5/12 kl 9-12",
        "meeting dates: 12 September, 24 October, 5 December at 9-12",
    ],
)
def test_a_list_of_days_is_a_series(said: str) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, PlanSeries)
    assert [found.day for found in command.days] == [date(2025, 9, 12), date(2025, 10, 24), date(2025, 12, 5)]
    assert command.time is not None
    assert (command.time.at, command.time.until) == (time(9), time(12))
    assert command.place == ""


@pytest.mark.parametrize(
    "said", ["vi ses 28 augusti kl 9", "mötet flyttas från 28 augusti till 3 september", "vi ses på torsdag"]
)
def test_one_meeting_is_no_series(said: str) -> None:
    assert not isinstance(parse(said, today=TODAY), PlanSeries)


@each_row(
    ("said", "title"),
    [
        ("punkt 4 underlag https://example.org/Bilaga?b=1", ""),
        ("underlag till punkt 4: https://example.org/Bilaga?b=1", ""),
        ("Punkt 4, underlag: Planen https://example.org/Bilaga?b=1", "Planen"),
        ("item 4 material: The plan <https://example.org/Bilaga?b=1>", "The plan"),
    ],
)
def test_material_is_an_address_as_it_was_written_with_what_to_call_it(said: str, title: str) -> None:
    assert parse(said, today=TODAY) == AddMaterial(4, "https://example.org/Bilaga?b=1", title)


def test_material_without_an_address_is_asked_for() -> None:
    assert isinstance(parse("punkt 4 underlag kommer senare", today=TODAY), Incomplete)
