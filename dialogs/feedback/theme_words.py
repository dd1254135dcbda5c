"""The words of each theme, in Swedish and English.

Written for folded text (å and ä are a, ö is o). Each line is one way of speaking. A word that could mean anything
("tid", "punkt", "saknades") has a context with it.
"""
# ruff: noqa: E501 - a way of speaking that is broken over lines is harder to read than a long one

WORDS: dict[str, tuple[str, ...]] = {
    "breaks": (
        r"paus(?!el)",  # in compounds too: kaffepaus, mikropauser
        r"\b(?:kort|lunch|fika|kaffe|ben)?rast(?:en|er|erna)?\b",
        r"\bbenstrack|\bstrack\w{1,3} (?:pa )?(?:sig|mig|oss|benen)\b|\bresa (?:pa )?(?:mig|sig|oss)\b",
        r"\bfika\b|\bfikat?\b|\bkaffe\b|\bandrum|\baterhamtning|\b(?:vila|andas) (?:for|emellan|mellan)\b|\bingen vila\b",
        r"\bbrytas? av\b|\bbrot for\b|\bbehovde (?:vila|luft)\b",
        r"\blunch(?:rast|paus)|\b(?:kort|ingen|hann ata|tid for) lunch\b|\blunchen (?:blev|var) (?:for )?kort|\btoa(?:lett\w*)?\b",
        r"\bbreaks?\b(?! down| out| even)|\bpauses?\b|\bstretch|\bcoffee\b|\blunch (?:was (?:cut|too)|break)|\b(?:short|no) lunch\b|\bfresh air\b|\bbreather\b",
    ),
    "form": (
        r"digital(?!iser)|\bfysisk\w{0,2}\b(?! (?:aktiv|miljo|planering|halsa|trygghet))|\bhybrid|\bdistans|\bskarm|\bonline|\birl\b|\blive\b|\bteams\b(?!-)|\bzoom\b|\bvideo",
        r"\b(?:ses|traffas|motas|mote|moten) (?:\w+ ){0,2}(?:pa riktigt|i verkligheten)\b|\bpa riktigt igen\b|\bansikte mot ansikte\b|\bsamma rum\b",
        r"\b(?:ses|sags|traff\w{1,4}|motas|mottes|moten?) (?:\w+ ){0,2}pa plats\b",
        r"\b(?:att|och|roligt|kul|fint|skont) (?:fa |vi )?(?:ses|sags|traffas|traffades|motas|mottes)\b",
        r"\bljudet\b|\beko\b|\bhogtalar|\bhor(?:de|des|s|a) (?:inte|inget|ingenting|daligt|knappt)\b(?! (?:hemma|hit|till))|\bkoppla\w{0,2} upp\b|\bskype\b|\bwebb(?:mote|kamera)|\b(?:bra|daligt|samre|inget) ljud\b|\bmikrofon|\bmick(?:en)?\b|\bchatten\b|\binlogg|\buppkopplad|\bkamera|\buppkoppling|\btekniken?\b|\bteknikstrul|\bbild(?:en)? (?:fros|hacka|forsvann)",
        r"\bpa lank\b|\blanken? (?:\w+ )?(?:funka|fungera|strula|brot|la)\w*(?! .{0,30}dokument)|\bhemifran\b",
        r"\b(?:lang|langa|mycket|slippa|slapp) (?:resa|resan|resor|resande|resvag)\b|\brestid|\breskostnad",
        r"\bin[- ]person\b|\bface[- ]to[- ]face\b|\bonscreen\b|\bon[- ]screen\b|\bremote(?:ly)?\b|\bvirtual(?:ly)?\b|\b(?:sound|audio|microphone|camera)\b|\bconnection (?:was|kept|failed)|\b(?:bad|poor|lost|weak) connection\b|\bthose at home\b|\btravel(?:l?ing)?\b|\b(?:could not|couldn't|hard to|barely) hear\b|\bsame room\b|\bdial(?:ling|led)? in\b|\bcommut",
    ),
    "material": (
        r"\bunderlag|\b(?:motes)?handlingar(?:na)?\b|\bskriftlig|\bpm(?:et)?\b|\bppt\b|\bpower ?point\w*|\bbildspel|\bslides?\b|\bbilderna\b",
        r"\bbilag|\bdokument(?:et|en)?\b|\bpapper(?:en)?\b|\bmaterialet?\b|\bsammanfattningen?\b|\bprotokoll",
        r"\butskick|\bbifoga|\bexcel|\bversion(?:en)? (?:som )?gall|\bkallelsen?\b|\b(?:skicka|skickas|skickade|sand|sandas) (?:garna )?ut\b|\binfor motet\b|\b(?:skicka\w*|sandas?|delas?|komma) ut\b(?= .{0,25}(?:fore|innan|forvag|forhand|tid))",
        r"\b(?:i forvag|pa forhand)\b|\b(?:kvallen|dagen|kvart|timmen|natten) (?:innan|fore)\b",
        r"\binlasning|\binlast|\blast pa\b|\blas(?:a|er|te|t) (?:in|pa|igenom)\b|\bforbere[dt]",
        r"\b(?:fick|kom|saknade) (?:\w+ )?rapport(?:en)?\b",
        r"\bpapers?\b(?! cup)|\bmaterials?\b|\bdocuments?\b|\bdocumentation\b|\bhand-?outs?\b|\b(?:in advance|beforehand)\b|\bprepared\b|\bpre-?read|\b(?:night|day|evening|hour) before\b|\bsent out\b|\bsent (?:the )?same\b|\bsummary paper\b|\battachments?\b|\breading list\b|\bthe reading\b",
    ),
    "pace": (
        r"\btempo|\bstress|\bseg(?:t|a)?\b|\btrogt?\b(?! att)|\braskt?\b|\bfart(?:en)?\b|\brus(?:a|ar|ade|ig)\b|\beffektiv|\btajt\b|\bsnabb(?:t|a)\b|\bfort\b",
        r"\btids?(?:brist|press|nod|ram|plan|schema|optimis|hallning)",
        r"\b(?:ont|kort|knappt|gott) om tid\b|\bbrist pa tid\b|\b(?:for lite|for kort|mer|mindre|nog med|inte nog med|tillrackligt med|racka?nde) tid\b|\bbehov\w* (?:mer )?tid\b",
        r"\b(?:holl|haller|halla|hallit|holls|passa\w*) tid(?:en|er|erna)?\b|\butsatt tid\b|\b(?:pa|for) (?:for )?kort tid\b|\bta(?:r|git)? tid\b|\bpa tiden\b",
        r"\b(?:slut\w*|avslut\w*|borja\w*|starta\w*|klara|fardiga) (?:\w+ ){0,2}i tid\b",
        r"\b(?:drog|dra|drar|dragit) over\b|\b(?:tiden|klockan) (?:rann|sprang|gick|racker?|rackte|tog slut)|\btiden utnyttja|\bkort och (?:koncis|bra|effektiv)|\bforsena|\bi ?gang sent\b|\bevighet|\b(?:^|vi |man |jag )hinner inte\b|\bkorta (?:\w+ )?(?:moten|avstamningar)\b|\bsluta\w{0,2} i god tid\b|\bavsluta\w{0,2} i god tid\b|\blang dag\b|\bsen start\b|\b(?:sitta|orka\w{0,2}|fokus\w{0,3}|koncentr\w+|mot\w{1,3}) (?:\w+ ){0,2}(?:tva|tre|fyra|fem|\d) timmar\b|\bi strack\b",
        r"(?<!\b(?:underlag|bildspel|presentation|handling|dokument|rapport|pm)\w{0,4} (?:var|ar|blev) )\bfor (?:langt?|langa|lange|utdrag\w+|mycket tid)\b(?! (?:resa|resvag|avstand|underlag|handling|pm|bildspel|rapport|text|dokument))|\b(?:motet|det) (?:var|blev) (?:alldeles |lite |val )?(?:for )?(?:kort|langt)\b(?! (?:till|mellan))|\blangdrag|\butdrag|\blangt? (?:pass|mote)|\blanga (?:\w+ )?mot|\bkortare\b|\blagom lang|\blangd\b(?! pa (?:rast|paus))",
        r"\bhann (?:inte|ej|aldrig) (?:klart|fardigt|med allt|allt|alla)\b|\btog (?:halva|hela|for lang)",
        r"\bheldag|\bkl(?:ockan)? ?\d|\b(?:borja|borjade|startade?) (?:\S+ ){0,3}sent\b|\btatt schema\b",
        r"\bpaced?\b|\bon time\b|\bover ?time\b|\bover time\b|\b(?:ran|running|went) over\b|\boverran\b|\brushed\b|\bhurried\b|\btoo (?:long|slow|fast|short)\b|\befficient|\bdragged\b",
        r"\b(?:enough|little|more|short of|out of|lack of) time\b|\bstarted (?:\w+ )?late\b|\bfor \w+ hours\b|\bfinished early\b|\b(?:ran|run) out of time\b|\bpunctual|\bschedule\b|\bslow start\b|\bshorter\b|\btoo much time\b|\btime ?keeping\b|\blong day\b|\bright length\b",
    ),
    "agenda": (
        r"\bdagordning|\bagenda(?! 20)|\bprogrammet\b|\binnehall|\bamne(?:n|na|t)?\b|\barende(?:n|t|na)?\b|\bstruktur|\bupplagg|\brod trad\b|\bspretig|(?<!\b(?:efter|fore|under|till) )\bforedrag|\bforelasning|\bsidospar|\bsyftet?\b|\bsakfragor",
        r"\b(?:manga|fa|viktig\w*|intressant\w*|bra|fel|ratt|relevant\w*|onodiga|saknade? en|saknar en|onskar en|samma) punkt(?:er|en|erna)?\b|^punkten?\b|\bvarje punkt\b|\b(?:manga|flera|fa|vissa|onodiga) \w{0,20}punkter\b|\b(?:niva|ordning) pa (?:fragorna|punkterna)\b|\brapportering|\b(?:bra|fel|intressant|spannande|viktigt|aktuellt) tema\b|\bpunkterna (?:var|kom|hade|lag)\b|\b(?:fel ordning|ordningsfoljd)|\bsista punkten\b",
        r"\b(?:angelagna|intressanta|viktiga|bra|ratt|relevanta|aktuella|spannande|fel|manga) (?:fragor(?! (?:fran|till))|fragestallningar|saker|teman|inslag|presentationer)\b|\bblandade? (?:stora|sma|hogt)\b",
        r"\b(?:mycket|massa|massor av|bara) (?:info|information)\b|\brapport(?:er|erna|rundan?)\b|\bovriga fragor\b|\bupprepning|\bpa bordet\b|\bfullspackat?\b|\bmix\b",
        r"\bbeslut (?:och|eller|kontra) (?:vad som \w+ )?info|\binfo(?:rmation)? (?:och|eller|kontra) (?:vad som \w+ )?beslut",
        r"\btopics?\b|\b(?:many|important|relevant|few|good|right|wrong|last|unclear|purpose of|fewer|more) items?\b|\bitems? (?:was|were|came)\b|\breports\b|\bpresentations\b|\bagenda made\b|\bcontent\b|\bstructured?\b|\bpurpose\b|\bprogramme\b|\bsubjects?\b|\b(?:too much|only) information\b|\bmix of\b|\boff topic\b",
    ),
    "discussion": (
        r"diskuss|\bdiskuter|\bsamtal|\bdialog|\bdebatt|\bmonolog|\benvags|\bbikup|\bsmagrupp|\bgruppovning|\bfragestund|\bgrupparbete|\bworkshop|\bbrainstorm|\bfragor fran\b",
        r"\btill tals\b|\bsaga sitt\b|\b(?:delar|delade|dela) med (?:sig|oss)\b|\balla (?:bidrar|bidrog|deltar|deltog|engagerade)|\bvaga(?:r|de)? (?:saga|fraga|vara|prata)|\binlagg|\bingen (?:sa|sade|pratade|fragade)\b|\bstall(?:a|de|er) fragor\b|\bfick ordet\b|\bhogt i tak\b|\boppet (?:klimat|samtal)|\bordet\b|\bprata(?:r|de|t|s)?\b|\blyssna|\blyhord|\bkonstruktiv|\binspel",
        r"\bsamma personer\b|\boens|\bsag\w{0,2} emot\b|\bfastna\w* i\b|\blanda\w* i\b|\btog (?:for )?mycket plats\b|\btyst\b|\blaget runt\b",
        r"\bengage(?:mang|rad)|\berfarenhetsutbyt|\butbyt(?:e|a) av\b|\bhora hur andra\b|\bdelaktig|\breflektioner\b|\bgruppdiskuss",
        r"\bdiscuss|\bdialogue|\bdebate|\bconversation|\b(?:got|get|able|dared?) to (?:speak|disagree|say)\b|\bdominated?\b|\bcontribut|\b(?:people|person|members) talk|\bone-way\b|\blisten|\bstuck in\b|\bexchange of\b|\bdisagree|\bengaged\b|\bgroup work\b|\bworkshop|\bbrainstorm|\b(?:all|every|same) voices?\b|\bheard\b|\bspeak up\b|\bgood questions\b",
    ),
    "attendance": (
        r"\b(?:god|bra|hog|lag|dalig|svag)? ?narvaro|\bfranvaro|\buppslutning|\bavhopp|\baterbud|\bfulltalig|\bdroppa\w* (?:av|ut)\b|\bnya ansikten\b",
        r"\b(?:fa|manga|fler|fatal) deltagare\b|\brepresent(?:er|ation|anter saknas)",
        r"(?<!\b(?:\w*paus\w*|benstrack\w*|fika|kaffe|underlag\w*|handling\w*|material\w*|protokoll\w*|bilag\w*|tid|tiden|syfte\w*|mal|punkt\w*|struktur\w*|dagordning\w*|info\w*|lank\w*|resurser|pengar|mandat\w*|beslut\w*|stod\w*|diskussion\w*) )\b(?:saknades|saknas(?= ofta| igen| alltid)|fattades)\b(?! (?:underlag|handlingar|paus|tid|syfte|punkt|en |ett |dialog|diskussion))",
        r"\balla (?:var )?(?:pa plats|dar|har|narvarande)\b|\balla var med\b|\bvar (?:inte|ej) (?:med|dar|har|pa plats|representera\w*)\b|\bkunde inte (?:vara med|komma)\b|\binte var med\b",
        r"\bgick (?:tidigare|hem|innan|fore|fran motet)\b|\bkom och gick\b|\b(?:folk|nagra|flera|manga|deltagare) (?:kom|gick) (?:for )?(?:sent|tidigt)\b|\bga innan\b",
        r"\bsa manga kom\b|\bdeltog\b|\bfel personer\b|\b\w+ av \w+ pa plats\b|\b(?:halften|fa|manga) pa plats\b|(?<!\b(?:underlag|handling|protokoll|material|papper|bild|rapport|utskick|kallelse|inbjudan|svar|besked|pengar)\w{0,5} (?:\w+ ){0,2})\bkom(?:mer)? (?:inte|aldrig)\b(?! (?:fram|igang|i gang|at|till (?:tals|punkt|skott)|ut|ihag|overens|vidare|langre|med i|hit))|\bvar med\b(?! (?:om|i|pa noterna|pa taget))|\b(?:dok|dyker) (?:inte |aldrig )?upp\b|\bute?blev\b|\bavbokade\b|\bsjuk(?:a|domar|franvaro)\b|\bfa kom\b|\bskickade ingen\b|\bny (?:person|representant) varje\b|\b(?:halva|stora delar av) (?:ganget|gruppen) (?:var )?(?:borta|saknades)\b",
        r"\battendance\b|\bparticipants\b|\b(?:never|do not|don't) come\b|\bnew members\b|\battended\b|\bturn-?out\b|\babsent\b|\b(?:left|leave|leaving) early\b|\b(?:was|were) (?:not )?(?:there|here|present)\b|\bshow(?:ed)? up\b|\bdid not (?:come|attend)\b|\brepresented\b",
        r"(?<!papers )(?<!documents )(?<!slides )(?<!material )(?<!breaks )(?<!was )(?<!were )\bmissing\b(?! (?:papers|documents|slides|material))|\b(?:group|people|members|municipalities|several|many) (?:was|were) missing\b",
    ),
}
