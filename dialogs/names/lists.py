"""Words that distinguish a person from a matter, folded: first names, words of agendas, and places."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FIRST_NAMES = _words(
    """
    abbas abdi abdul adam adnan agnes agneta ahlam ahmed aida aino aisha ake albin alexander alexandra alexis alf
    alfred ali alice alicia alma alva amal amanda amelie amer amina amir amira anders andre andrea andreas anette
    angelica angelina anita anja ann anna anneli annelie annette annica annie annika anton arne arvid asa ase asta
    astrid axel azad azadeh barbro beatrice bengt benjamin berit bernt bertil birger birgit birgitta bjorn bo bodil
    boris borje britt britta bruno camilla carin carina carl carola caroline catarina catharina cathrin cathrine
    cecilia charlie charlotta charlotte christel christer christian christina christoffer christopher claes clara
    conny cornelia dag daga dagmar dan daniel daniela dante david deepa dennis diana doris ebba eddie edit edith
    edvin edward einar elena eleonor eleonora elias elin elina elinor elisabet elisabeth elise ella ellen elliot
    elsa elsie elvira emanuel emelie emil emilia emma emmy erik erika erling eskil ester eva eve evelina ewa fabian
    fadi farah fatima felicia felix filip filippa folke frans fredrik fredrika frida fritz gabriel gabriella georg
    gerd gertrud gisela goran gosta greger greta gudrun gull gun gunborg gunilla gunnar gunnel gustaf gustav hakan
    hampus hanna hannah hannes hans harald harriet harry hasan hassan hedda hedvig helen helena helene helge helin
    henning henrik henry herbert hilda hilma hodan holger hugo hussein ibrahim ida iman ina ines inga ingalill inge
    ingeborg ingegerd ingela inger ingmar ingrid ingvar irene iris irma isa isabel isabella isabelle isak ivan ivar
    jack jacob jakob jamila jan jane janne jasmin jasmine jeanette jennie jennifer jenny jens jerker jesper jessica
    jill jim jimmy joakim joel johan johanna johannes john johnny jon jonas jonatan jonathan jonna joran jorgen
    josef josefin josefine joseph judith juha julia julian julius juni jussi kaisa kaj kajsa karin karl karla
    karolina katarina kate katja kennet kenneth kenny kent kerstin kevin khadija khaled kicki kim kjell klara klas
    knut krister kristian kristin kristina kristoffer kurt lars lars-erik lasse laura layla lea leia leif leila lena
    lennart leo leon leonard leyla liam lina linda linn linnea linus lisa lisbet lisbeth lisen lotta louise love
    lovisa lucas ludvig lukas madeleine madelene magdalena magnus maj maja majken malin malte marcus margareta
    margaretha margit margot mari maria mariam mariana mariann marianne marie marielle marika marita markus marta
    martha martin martina mary mary-ann mathias mathilda matilda mats matteo matti mattias max maximilian mehmet
    melker mia michael michaela mikael milla milo mimmi minna miranda miriam mirjam moa mohamed mohammad mohammed
    mona monica monika morgan moses mustafa my nadia nadja natalie nathalie nellie nelly nicklas niclas nicole
    niklas nikolaus nils nina noah noel noor nora nour ola olaf olga oliver olivia olle olof omar orjan oscar oskar
    osman otto ove par parisa patricia patrick patrik paul paula paulina peder pekka per pernilla peter petra petter
    pia pontus priya ragnar ragnhild rakel ralf ramona rania rasmus rebecca rebecka reine reza rickard rikard robert
    robin roger roland rolf ronja ronny rosa rose rosita roy rune rut ruth saga sahar said sally salma sam samantha
    samira samuel sandra sanna sara sarah sebastian selma shirin sigge sigrid sigvard simon simone siri sirpa siv
    sivert sixten sofia sofie solveig solweig sonja sonny sophia sophie staffan stefan stella stellan sten stig
    stina stine sture sune susann susanna susanne svante sven svetlana sylvia tage tanja tariq tatiana ted teodor
    teresa terese thea theo theodor therese thomas thor thorbjorn tilda tilde tim tina tindra tobias tom tomas tommy
    tone tony tor torbjorn tord tore torgny torsten tove tuula tuva tyra ulf ulla ulrica ulrik ulrika uno urban
    ursula valter vanja vega vendela vera verner veronica veronika victor victoria vidar viggo viking viktor
    viktoria vilgot vilhelm villy vilma vincent viola viveca viveka wilhelm wille william wilma yasmin yasmine
    yasser ylva ylwa yngve yusuf yvonne zahra zainab zandra zara zeinab zeynep
    """
)

_CHAIR = ("ordf", "ordforande", "ordforanden", "chair", "chairperson", "chairman", "the chair")
_SECRETARY = ("sekr", "sekreterare", "sekreteraren", "secretary", "the secretary")
_VICE = (
    "vice",
    "vice ordf",
    "vice ordforande",
    "vice ordforanden",
    "viceordf",
    "viceordforande",
    "viceordforanden",
    "v. ordf",
    "v ordf",
    "v. ordforande",
    "v.ordf",
    "vice-ordforande",
    "vice chair",
    "vice chairperson",
    "vice chairman",
    "vice-chair",
    "deputy chair",
    "the vice chair",
    "the deputy chair",
)
ROLE_WORDS = {
    **dict.fromkeys(_CHAIR, "chair"),
    **dict.fromkeys(_VICE, "vice"),
    **dict.fromkeys(_SECRETARY, "secretary"),
}

# Words that begin titles in agendas. The endings below cover most of them.
MATTERS = _words(
    """
    about action actions agenda aktuella aktuellt all alla allman allmanna allmant and anm anmalan annat ansokan
    ansvar any aob apologies app appendix ar arende arenden aret arshjul arsmote arvode aterkoppling atervanda
    atgard atgarder attendance avlopp avslut avtal background bakgrund barn basar bat beredning beslut besok bilaga
    bilagor bild blogg bokslut bordlagt brand brann break brev brief briefing budget business bygge chat check
    checka climate close closing coffee communication communications covid culture cup dagens data date day deadline
    decision decisions delar delarsrapport delat demo den det detta dialog digital digitala digitalt direktiv
    discuss discussion diskutera dokument draft driv economy ekonomi el elever en enkat epost ett evaluation event
    events extra fakta feedback fest fika film finance finances folkhalsa follow follow-up food forening forra
    forslag fortsatt forum fraga fragan fragor framat fritid fysisk fysiskt gemensam gemensamma general genomgang
    goals god goda good group guest hallbar hallbara halsa halsar halso hand handelser handlingar handover health
    healthy hemsida hinder history hogst hosten hostens how hur idag idea ideas idrott important inbjudan info infor
    information inledning input inspel internt intro introduction invitation invoice issue issues item items jamlik
    jamlika jamstalldhet justering kaffe kalender kallelse karta kickoff kl klart klimat klockan kommande kommun
    kommuner kort kost kosta kostnad kultur kurs kvar kvarstar lage lager lagesbild laget lagg lan landet lanet lank
    lankar lansstyrelsen larm last launch ledning link links list lista liv livs ljud ljus local logga lokal lokala
    lokaler long loppis lov lunch mail mal malgrupp mandat manifest match material matta matters med medel medlemmar
    meeting mejl members miljo minnes minnesanteckningar minutes missiv mobil mote moten motion mte nara nasta
    national nationell nationella natverk nb network new news next note notes nulage ny nya nytt obs ohalsa old om
    ombud omval omvarld open opening oppen oppet oppna oppnande organisation other our outcome outcomes outlook
    oversyn overview ovrig ovriga ovrigt park paus pause pauser pengar personal place plan planer plans plats pm
    podd point points policy politik post ppt preparation presentation press princip pris problem process processer
    program programme progress project projects projekt proposal protokoll psykisk public punkt punkter question
    questions rad rapport recap record ref region regional regionala regionen remiss report reports resa research
    resor resource resources resultat resurs resurser review revision riktlinjer risk risker risks role roles roll
    roller ronder round rules runda rutin rutiner safety sammanfattning samrad samsyn samtal scen schedule school
    schools senast short sick sida sista site skola skolan skolor skype slut social sociala sponsor stadga stadgar
    staff staket start status step steps stod strategi strategisk strategiska strategy studie studiebesok study
    stuga styrdokument styrelse styrgrupp summary support survey svar syfte system tack tak tandvard task tasks
    tavling team teams teknik tel tema text tfn thanks the theme tid tider till tillbakablick time timeline tips
    title todo tool tools topic topics training travel trygg trygghet underlag unga ungdom update updates uppdrag
    uppfoljning uppstart utbildning utkast utskick vad vakt val valfard var vard varden varen varens vatten vecka
    vem venue verksamhet vi viktigt vilka vision visit volontar vote webb website welcome what when where whiteboard
    who why work workshop year zoom
    """
)

MATTER_ENDINGS = tuple(
    _words(
        """
        ance ande anden arbete arbetet arna bevakning bild bilden budget dag dagar dagen direktiv dokument ence ende
        enden enkat eri erna fraga fragan fragor grupp gruppen grupper halsa halsan het heten heter information ing
        ingar ings ism itet iteter kedja kedjan kommun kommunen logi lyft material medel medlen ment mote moten motet
        natverk natverket ness ning ningar ningen orna plan planen planer politik politiken program programmet projekt
        projektet punkt punkten punkter rapport rapporter region regionen ship sion sioner skap skapet statistik stod
        stodet strategi strategin svar tid tiden tion tioner vard varden verk verket
        """
    )
)

# As often in a name as in a noun: the list of first names decides.
UNSURE_ENDINGS = ("en", "er", "ar", "or", "et", "na", "ad", "igt", "are", "isk", "iska", "as")

LONGEST_UNKNOWN = 6
"""Letters of a first name on no list, without å, ä and ö. Longer words are Swedish compounds."""

# Places, which an agenda names as if they were people.
PLACES = _words(
    """
    nord norr syd vast ost
    ale alingsas almhult alvdalen alvesta alvkarleby alvsbyn amal aneby ange angelholm arboga are arjang arjeplog
    arvidsjaur arvika asele askersund astorp atvidaberg avesta bastad bengtsfors bjurholm bjuv blekinge boden
    bollebygd bollnas boras borgholm borlange botkyrka boxholm bracke bromolla burlov dalarna dals-ed danderyd
    degerfors dorotea ekero eksjo emmaboda england enkoping eskilstuna eslov essunga europa fagersta falkenberg
    falkoping falun fargelanda filipstad finspang flen forshaga gagnef gallivare gavle gavleborg gislaved gnesta
    gnosjo goteborg gotene gotland grastorp grums gullspang habo hagfors halland hallefors hallsberg hallstahammar
    halmstad hammaro haninge haparanda harjedalen harnosand harryda hassleholm heby hedemora helsingborg herrljunga
    hjo hofors hoganas hogsby hoor horby huddinge hudiksvall hultsfred hylte jamtland jarfalla jokkmokk jonkoping
    kalix kalmar karlsborg karlshamn karlskoga karlskrona karlstad katrineholm kavlinge kil kinda kiruna klippan
    knivsta koping kramfors kristianstad kristinehamn krokom kronoberg kumla kungalv kungsbacka kungsor laholm
    landskrona laxa lekeberg leksand lerum lessebo lidingo lidkoping lindesberg linkoping ljungby ljusdal
    ljusnarsberg lomma london ludvika lulea lund lycksele lysekil malmo mariestad markaryd mellersta mellerud mjolby
    molndal monsteras mora morbylanga motala mullsjo munkedal munkfors nacka narke nassjo norberg nordanstig norden
    nordmaling norr nord norra norrbotten norrkoping norrtalje norsjo nybro nykoping nykvarn nynashamn ockelbo ockero
    odeshog olofstrom orebro orkelljunga ornskoldsvik orsa orust osby oskarshamn oster osteraker ostergotland
    ostersund osthammar ostra ovanaker oxelosund pajala partille perstorp pitea ragunda rattvik robertsfors ronneby
    saffle sala salem sandviken sater savsjo sigtuna simrishamn sjobo skane skara skelleftea skinnskatteberg skovde
    skurup smaland smedjebacken soder soderhamn soderkoping sodermanland sodertalje sodra solleftea sollentuna solna
    solvesborg sorsele sotenas staffanstorp stenungsund stockholm storfors storuman strangnas stromstad stromsund
    sundbyberg sundsvall sunne surahammar svalov svedala svenljunga sverige sweden taby tanum tibro tidaholm tierp
    timra tingsryd tjorn tomelilla toreboda torsas torsby tranas tranemo trelleborg trollhattan trosa tyreso
    uddevalla ulricehamn umea uppland upplands-bro uppsala uppvidinge vadstena vaggeryd valdemarsvik vallentuna
    vanersborg vannas vansbro varberg vargarda varmdo varmland varnamo vaster vasteras vasterbotten vasternorrland
    vastervik vastmanland vastra vaxholm vaxjo vellinge vetlanda vilhelmina vimmerby vindeln vingaker ydre ystad
    """
)

ORGANISATIONS = _words(
    """
    ab agency association cities council county fh folkhalsomyndigheten forbund forbundet forening group grupp
    gruppen hogskola hut kommun kommunen kommuner lan landsting lanet lansstyrelsen lst municipality myndigheten
    natverk natverket network polisen region regionen rf rus sisu skolverket skr socialstyrelsen universitet
    university vof
    """
)
