"""Words of one meaning in both languages. An utterance teaches the classifier more than its own words by them."""
# ruff: noqa: E501 - a class that is broken over lines is harder to read than a long one

from collections.abc import Mapping, Sequence
from functools import cache

from dialogs.text import fold

CLASSES: dict[str, str] = {
    "move": "flytta flytt skjut skjuts senarelägg tidigarelägg framflytt omboka omplanera boka_om byta_dag byt_dag lägga_om reschedul postpon push shift move moving put_off bring_forward another_day annan_dag ny_dag new_date ny_tid",
    "cancel": "ställ_in ställs_in ställer_in ställa_in inställ avboka avlys cancel call_off called_off blir_inte_av blir_inget inget_möte no_meeting not_happening",
    "remove": "ta_bort tar_bort tas_bort tag_bort stryk stryka radera slopa plocka_bort delete remove drop scrap skippa släng utgå take_off rid_of bort den",
    "meeting": "möte mötet mötes möten sammanträd träff nätverksträff ses sees samling meeting session meet gathering",
    "agenda": "dagordning agenda agendan föredragningslist programmet schemat",
    "item": "punkt punkten punkter ärende item items topic fråga frågan",
    "deadline": "deadline senast förfall frist inlämn due slutdatum lämnas lämna_in by_friday last_day sista_dag klart_senast hand_in",
    "remind": "påmin puffa pinga reminder remind nudge knuffa ping",
    "done": "klar klart klara färdig gjort gjord fixat fixad avklara avklarad inskick inlämnad avbockad done finished complet submit ready bocka ordnat levererat sorted tick",
    "longer": "mer_tid anstånd uppskov förläng längre_tid vecka_till dagar_till extension extend more_time extra_time another_week respit hinner inte_till hinner_ej_till",
    "absent": "kan_inte_komma kan_ej_komma kan_inte_vara kan_inte_delta kan_tyvärr_inte kan_ej_delta förhindr förhinder sjuk krasslig vabb vab uteblir missar måste lämna_återbud lämnar_återbud återbud can't_make cannot_attend can't_attend unable ill sick won't_be not_able apologies absent frånvarande dubbelbok double-book",
    "come": "jag_kommer kommer_jag jag_deltar deltar är_med vara_med på_plats dyker_upp närvar attend be_there i'm_coming will_come räkna_med count_me",
    "substitute": "ersättare ersätter vikarie vikarier ställföreträd hoppar_in mitt_ställe stället istället för_mig stand_in standing_in in_my_place on_my_behalf substitut deputy deputis suppleant min_kollega my_colleague instead_of_me går för mig",
    "away": "semester ledig föräldraled tjänstled bortrest borta frånvaro vacation holiday leave away out_of_office parental sjukskriv resa bort",
    "back": "tillbaka åter back returned return hemma_igen i_tjänst börjat jobba",
    "who": "vem vilka vilken who whose",
    "which": "vilket vilken which",
    "when": "när hur_dags when what_time vilken_tid vilken_dag what day",
    "where": "var vart where lokal lokalen sal plats platsen venue room place adress",
    "how": "hur how",
    "what": "vad va what",
    "decided": "beslut beslöt beslutade bestäm bestämde enade enades klubba decid decision agreed landade överens kom_fram_till resolv",
    "task": "uppdrag uppgift åtog åtar tar på_sig task action todo to_do is_to lovade undertook promised ansvarar följer_upp kollar tar_fram återkopplar",
    "note": "anteckna antecknas notera noteras protokollför skriv_ner skriv_upp skriv_in note record jot write down",
    "minutes": "minnesanteckning protokoll protokollet anteckningar anteckningarna minutes mötesanteckning",
    "word": "word pdf docx fil filen file excel dokument",
    "comment": "synpunkt stämmer_inte stämmer_ej korriger rättels rätta står_fel wrong should_say correction correct det ska_stå blev_fel inte_vad fel_i misstake mistake felstav",
    "adopt": "fastställ godkänn godkänna justera justerat adopt approve sign off",
    "feedback": "driv drivet hinder hindret hindren utvärder feedback drivkraft driver drivers obstacle obstacles hinders reflektion",
    "round": "runda rundan round omgång omgången insamling",
    "answer": "svar svaret svara svarat svaren answer answered reply replied respond response svarade",
    "silent": "inte_svarat ej_svarat inte_lämnat har_svarat not_answered hasn't_answered haven't_answered saknas missing yet to",
    "anonymous": "anonym anonymt namngiv med_namn with_names hemlig privat private privately",
    "theme": "tema teman trend trenden mönster återkommande över_tid theme themes recurring pattern oftast vanligaste over_time utveckl halvåret development",
    "join": "slå_ihop slå_samman sammanfoga merge join combine dubblett duplicate samma sak",
    "hide": "dölj dölja göm hide hidden",
    "form": "formulär formuläret enkät enkäten frågor frågorna form survey questionnaire questions",
    "us": "hos_oss från_oss laget_runt table_round i_kommunen our_municipality nytt_från inget_nytt nothing_new news from",
    "role": "ordförande ordf sekreterare sekr chair chairs chairing secretary mötesled leder justerare protokollförare",
    "member": "medlem medlemmar ledamot ledamöter representer tillhör member members represents belongs ny_i slutat new_colleague ingår roster",
    "named": "heter heta kalla kallas namn namnet döp döper rename name called",
    "language": "svenska engelska english swedish språk språket language på_svenska in_english",
    "kept": "sparas sparar lagras lagrar personuppgift gdpr stored store personal_data privacy integritet vet du_om_mig know_about_me uppgifter_om_mig keep_about save about",
    "erase": "radera_mig glöm_mig ta_bort_mig mina_uppgifter erase forget_me delete_my delete_everything raderade",
    "copy": "registerutdrag kopia kopian export exportera copy hämta_ut get_a_copy everything_you_have allt_du_har",
    "sent": "skickat skickats skickades gick_ut gått_ut kommit_fram kom_fram nått delivered arrived sent fått_ut utskick utskicket",
    "again": "igen på_nytt again resend en_gång_till skicka_om once_more",
    "recall": "återkalla dra_tillbaka recall retract take_back ta_tillbaka withdraw unsend",
    "undo": "ångra ångrar ångrade undo revert oj oops backa råkade accident",
    "every": "varje varannan var_tredje månadsvis kvartal kvartalsvis årligen every weekly monthly each quarterly quarter veckovis första_veckan first_week gång_i gånger per",
    "year": "årshjul årshjulet årsöversikt årsplan year annual wheel helår hela_året årets",
    "calendar": "kalender kalendern outlook ical prenumer calendar subscri feed",
    "break": "paus pausen fika fikapaus kaffe kaffepaus rast rasten lunch bensträckare break coffee",
    "material": "underlag underlaget bilaga bilagor länk länken handling handlingar material attach attachment link document documents papers slides bildspel presentation",
    "history": "vem_ändrade har_ändrat ändrats vem_har_lagt vem_la vem_lade historik historiken changed who_added history changes kommer_ifrån kommer_den_från where_did",
    "fits": "hinner hinna tid_kvar tid_över ryms räcker time_left enough_time hur_långt how_long room_for hur_mycket_tid min_tur my_turn ligger vi",
    "forward": "skicka_vidare vidarebefordra forward pass_on send_on över_till till_deras lyft_till hand it",
    "standing": "stående fasta alltid standing mall mallen template varje_möte every_meeting grundpunkter",
    "accept": "godkänn godkänner accepter accept decline reject tacka_nej avslå avslås avböj förslag förslaget suggestion suggested proposed föreslagna",
    "next": "nästa_möte till_nästa nästa_gång next_meeting next_time carry_over bordlägg",
    "begin": "börjar börja startar starta drar_igång sätter_igång kör_igång kör_nu begin begins start starting started igång underway öppnar",
    "end": "slut slutar avsluta avslutar avslutat rundar_av tack_för_idag klara_för ended wrap wrapped finished concluded adjourned över closed hem",
    "close": "stäng stänga stänger close closing lås låsa lukk",
    "open": "öppna öppnar open ask_us fråga_oss fråga_gruppen kör igång driv",
    "post": "posta publicera skicka_ut skickas_ut lägg_ut läggs_ut publish post send_out circulat går_ut distribu",
    "place": "före efter sist först sista första överst underst before after first last swap byt_plats omvänd ordning top bottom",
    "minutes long": "minuter min minut timme timmar halvtimme kvart minute minutes hour hours",
    "assign": "ta_över tar_över tar_hand ansvarig ansvaret överlåt lämna_över lämnar_över take_over takes_over hand_over assign reassign owner responsible",
    "show": "visa se lista listan show list display vill_se kolla",
    "add": "lägg_till lägg_in lägga_till lägga_in lägg_upp sätt_upp ta_upp tas_upp lyfta lyft diskutera prata_om add put_on discuss raise behöver vi_prata vill_ta talk_about bring_up få_in",
    "change": "ändra ändras byt byta change rename justera korta förläng döp_om update uppdatera",
    "replace": "ersätt ersätta byt_ut ny_version nya_dagordningen replace new_agenda istället i_stället instead gör_om helt ny",
    "plan": "boka bokar planera kalla kallar plan book schedule vi_ses vi_träffas nästa_möte_blir sätt upp ett_möte lägga ett_möte arrange set_up",
    "invite": "bjud bjuda inbjud inbjudan utbildningsdag kurs konferens studiebesök temadag invite invitation workshop frukostseminarium seminarium julbord",
    "sign up": "anmäl anmälan anmäler anmäld anmälda osa avanmäl sign_up sign_me register registration signed_up skriv_upp_mig count_me_in",
    "ladder": "dagar_före dagar_innan veckor_före vecka_innan days_before week_before i_förväg in_advance påminnelser påminnelserna hur_ofta how often",
    "later": "senare om_en_timme om_två_timmar i_eftermiddag imorgon_bitti later snooze in_an_hour this_afternoon tomorrow_morning inte_nu not_now på_måndag_igen",
    "due": "att_göra vad_ska_jag kvar_för_mig försenad försenat missat overdue late left to_do on_my_plate ligger_på_mig upcoming aktuellt",
    "turn": "min_tur min_punkt my_item my_turn",
    "there": "var_med närvarande var_där deltog saknades utom gäst gäster present were_there guest guests attended not_there fattades",
    "coming": "vilka_kommer who_is_coming who's_coming hur_många_kommer anmält_sig kommer alla",
    "help": "hjälp hur_gör vad_kan_du help how do_i how_does hur_funkar hur_fungerar kommandon instruk",
    "thank": "tack tackar thanks thank toppen",
    "greet": "hej hejsan hallå tjena morning hello hi god_morgon tja",
    "mine": "min mitt mina my mine mig me jag",
    "text": "här_kommer klistrar_in nedan here_are see_below pasted nedanstående texten",
    "suggest": "föreslår förslag suggest propose skulle_vilja borde kanske",
}
"""Words and phrases. A word of five letters or more stands for every word that begins with it."""

_WHOLE = 4
"""A word of at most so many letters counts as a whole word only."""


def classes_of(words: Sequence[str]) -> list[str]:
    """The classes of the folded words, each once, in order."""
    found: dict[str, None] = {}
    table = _table()
    for nth in range(len(words)):
        for size in (1, 2, 3, 4):
            if nth + size > len(words):
                break
            said = " ".join(words[nth : nth + size])
            found.update(dict.fromkeys(table.get(said, ())))
            if size == 1:
                for end in range(_WHOLE + 1, len(said)):
                    found.update(dict.fromkeys(table.get(f"{said[:end]}…", ())))
    return list(found)


def shape_of(words: Sequence[str]) -> list[str]:
    """The class of each folded word. A short word without a class stands for itself, a long one is "*"."""
    table = _table()
    return [_class_of(word, table) or (word if len(word) < _WHOLE else "*") for word in words]


def _class_of(word: str, table: Mapping[str, tuple[str, ...]]) -> str | None:
    found = table.get(word)
    for end in range(_WHOLE + 1, len(word)):
        found = found or table.get(f"{word[:end]}…")
    return found[0] if found else None


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for name, listed in CLASSES.items():
        for entry in fold(listed).split():
            said = entry.replace("_", " ").replace("'", " ")
            table[said] = (*table.get(said, ()), name)
            if " " not in said and len(said) > _WHOLE:
                table[f"{said}…"] = (*table.get(f"{said}…", ()), name)
    return table
