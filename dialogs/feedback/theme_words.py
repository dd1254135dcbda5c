"""The words that tell what a statement is about, in Swedish and English: for each theme what speaks of it.

Written for folded text (å and ä are a, ö is o). Each line is one way of speaking; a word that could mean anything
("tid", "punkt", "saknades") stands only with what makes it mean one thing.
"""
# ruff: noqa: E501 - a way of speaking that is broken over lines is harder to read than a long one

WORDS: dict[str, tuple[str, ...]] = {
    "breaks": (
        r"paus(?!el)",  # in compounds too: kaffepaus, mikropauser
        r"\b(?:kort|lunch|fika|kaffe|ben)?rast(?:en|er|erna)?\b",
        r"\bbenstrack|\bstrack\w{1,3} (?:pa )?(?:sig|mig|oss|benen)\b|\bresa (?:pa )?(?:mig|sig|oss)\b",
        r"\bfika\b|\bfikat?\b|\bkaffe\b|\bandrum|\baterhamtning|\b(?:vila|andas) (?:for|emellan|mellan)\b|\bingen vila\b",
        r"\bbrytas? av\b|\bbrot for\b",
        r"(?<!efter )(?<!fore )(?<!innan )\blunch(?:en)?\b(?! ?foredrag| ?mote)",
        r"\bbreaks?\b(?! down| out| even)|\bpauses?\b|\bstretch|\bcoffee\b|(?<!after )(?<!before )(?<!until )\blunch\b(?! meeting)|\bbreather\b",
    ),
    "form": (
        r"digital(?!iser)|\bfysisk\w{0,2}\b(?! (?:aktivitet|miljo|planering|halsa))|\bhybrid|\bdistans|\bskarm|\bonline|\birl\b|\blive\b|\bteams\b|\bzoom\b|\bvideo",
        r"\bpa riktigt\b|\bansikte mot ansikte\b|\bsamma rum\b",
        r"\b(?:ses|sags|traff\w{1,4}|motas|mottes|moten?) (?:\w+ ){0,2}pa plats\b",
        r"\b(?:att|och|roligt|kul|fint|skont) (?:fa |vi )?(?:ses|sags|traffas|traffades|motas|mottes)\b",
        r"\bljudet\b|\b(?:bra|daligt|samre|inget) ljud\b|\bmikrofon|\bmicken\b|\bkamera|\buppkoppling|\btekniken?\b|\bteknikstrul|\bbild(?:en)? (?:fros|hacka|forsvann)",
        r"\bpa lank\b|\blanken? (?:\w+ )?(?:funka|fungera|strula|brot|la)\w*(?! .{0,30}dokument)|\bhemifran\b",
        r"\b(?:lang|langa|mycket|slippa|slapp) (?:resa|resan|resor|resande|resvag)\b|\brestid|\breskostnad",
        r"\bin[- ]person\b|\bface[- ]to[- ]face\b|\bonscreen\b|\bon[- ]screen\b|\bremote(?:ly)?\b|\bvirtual(?:ly)?\b|\b(?:sound|audio|microphone|camera)\b|\bconnection (?:was|kept|failed)|\btravel(?:l?ing)?\b",
    ),
    "material": (
        r"\bunderlag|\b(?:motes)?handlingar(?:na)?\b|\bskriftlig|\bpm(?:et)?\b|\bppt\b|\bpower ?point|\bbildspel|\bslides?\b|\bbilderna\b",
        r"\bbilag|\bdokument(?:et|en)?\b|\bpapper(?:en)?\b|\bmaterialet?\b|\bsammanfattningen?\b|\bprotokoll",
        r"\butskick|\b(?:skicka\w*|sandas?|delas?|komma) ut\b(?= .{0,25}(?:fore|innan|forvag|forhand|tid))",
        r"\b(?:i forvag|pa forhand)\b",
        r"\binlasning|\binlast|\blast pa\b|\blas(?:a|er) (?:in|pa)\b|\bforbere[dt]",
        r"\b(?:fick|kom|saknade) (?:\w+ )?rapport(?:en)?\b",
        r"\bpapers?\b(?! cup)|\bmaterials?\b|\bdocuments?\b|\bdocumentation\b|\bhand-?outs?\b|\b(?:in advance|beforehand)\b|\bprepared\b|\bpre-?read|\breading list\b|\bthe reading\b",
    ),
    "pace": (
        r"\btempo|\bstress|\bseg(?:t|a)?\b|\btrogt?\b|\braskt?\b|\bfart(?:en)?\b|\brus(?:a|ar|ade|ig)\b|\beffektiv|\btajt\b|\bsnabb(?:t|a)\b|\bfort\b",
        r"\btids(?:brist|press|nod|ram|plan|schema|optimis)",
        r"\b(?:ont|kort|knappt|gott) om tid\b|\bbrist pa tid\b|\b(?:for lite|for kort|mer|mindre|nog med|inte nog med|tillrackligt med|racka?nde) tid\b|\bbehov\w* (?:mer )?tid\b",
        r"\b(?:holl|haller|halla|hallit|holls|passa\w*) tid(?:en|er|erna)?\b|\butsatt tid\b|\b(?:pa|for) (?:for )?kort tid\b|\bta(?:r|git)? tid\b|\bpa tiden\b",
        r"\b(?:slut\w*|avslut\w*|borja\w*|starta\w*|klara|fardiga) (?:\w+ ){0,2}i tid\b",
        r"\b(?:drog|dra|drar|dragit) over\b|\b(?:tiden|klockan) (?:rann|sprang|gick|racker?|rackte|tog slut)",
        r"\bfor (?:langt?|langa|lange|utdrag\w+|mycket tid)\b(?! (?:resa|resvag|avstand))|\bmotet (?:var|blev) for kort|\blangdrag|\butdrag|\blangt? (?:pass|mote)|\blanga (?:\w+ )?mot|\bkortare\b|\blagom lang|\blangd\b",
        r"\bhann (?:inte|ej|aldrig) (?:klart|fardigt|med allt|allt|alla)\b|\btog (?:halva|hela|for lang)",
        r"\bheldag|\bkl(?:ockan)? ?\d|\b(?:borja|borjade|startade?) (?:\S+ ){0,3}sent\b|\btatt schema\b",
        r"\bpaced?\b|\bon time\b|\bover ?time\b|\bover time\b|\b(?:ran|running|went) over\b|\boverran\b|\brushed\b|\bhurried\b|\btoo (?:long|slow|fast|short)\b|\befficient|\bdragged\b",
        r"\b(?:enough|little|more|short of|out of|lack of) time\b|\bstarted (?:\w+ )?late\b|\bfor \w+ hours\b|\bfinished early\b|\bright length\b",
    ),
    "agenda": (
        r"\bdagordning|\bagenda(?! 20)|\bprogrammet\b|\binnehall|\bamne(?:n|na|t)?\b|\barende(?:n|t|na)?\b|\bstruktur|\bupplagg|\brod trad\b|\bspretig|\bforedrag|\bsyftet?\b|\bsakfragor",
        r"\b(?:manga|fa|viktig\w*|intressant\w*|bra|fel|ratt|relevant\w*|onodiga|saknade? en|saknar en|onskar en|samma) punkt(?:er|en|erna)?\b|^punkten?\b|\bsista punkten\b",
        r"\b(?:angelagna|intressanta|viktiga|bra|ratt|relevanta|aktuella|spannande|svara|fel|manga) (?:fragor|fragestallningar|saker|teman|inslag|presentationer)\b",
        r"\b(?:mycket|massa|massor av|bara) (?:info|information)\b|\brapport(?:er|erna|rundan?)\b|\bovriga fragor\b|\bupprepning|\bpa bordet\b|\bfullspackat?\b|\bmix\b",
        r"\bbeslut (?:och|eller|kontra) (?:vad som \w+ )?info|\binfo(?:rmation)? (?:och|eller|kontra) (?:vad som \w+ )?beslut",
        r"\btopics?\b|\bitems?\b|\bcontent\b|\bstructured?\b|\bpurpose\b|\bprogramme\b|\bsubjects?\b|\b(?:too much|only) information\b",
    ),
    "discussion": (
        r"diskuss|\bdiskuter|\bsamtal|\bdialog|\bdebatt|\bmonolog|\benvags|\bbikup|\bsmagrupp|\bgruppovning|\bfragestund",
        r"\btill tals\b|\bhogt i tak\b|\boppet (?:klimat|samtal)|\bordet\b|\bprata(?:r|de|t|s)?\b|\blyssna|\blyhord|\bkonstruktiv|\binspel",
        r"\bsamma personer\b|\boens|\bsag\w{0,2} emot\b|\bfastna\w* i\b|\blanda\w* i\b|\btog (?:for )?mycket plats\b|\btyst\b|\blaget runt\b",
        r"\bengage(?:mang|rad)|\berfarenhetsutbyt|\butbyt(?:e|a) av\b|\bhora hur andra\b|\bdelaktig|\breflektioner\b|\bgruppdiskuss",
        r"\bdiscuss|\bdialogue|\bdebate|\bconversation|\b(?:got|get|able|dared?) to (?:speak|disagree|say)\b|\bdominated?\b|\bone-way\b|\blisten|\bstuck in\b|\bexchange of\b|\bdisagree|\bengaged\b|\bspeak up\b|\bgood questions\b",
    ),
    "attendance": (
        r"\b(?:god|bra|hog|lag|dalig|svag)? ?narvaro|\bfranvaro|\buppslutning|\bavhopp|\baterbud|\bfulltalig|\bdroppa\w* (?:av|ut)\b|\bnya ansikten\b",
        r"\b(?:fa|manga|fler|fatal) deltagare\b|\brepresent(?:er|ation|anter saknas)",
        r"(?<!underlag )(?<!underlaget )(?<!handlingar )(?<!handlingarna )(?<!punkt )(?<!punkten )(?<!paus )(?<!syfte )\b(?:saknades|fattades)\b(?! (?:underlag|handlingar|paus|tid|syfte|punkt|en ))",
        r"\balla (?:var )?(?:pa plats|dar|har|narvarande)\b|\balla var med\b|\bvar (?:inte|ej) (?:med|dar|har|pa plats|representera\w*)\b|\bkunde inte (?:vara med|komma)\b|\binte var med\b",
        r"\bgick (?:tidigare|hem|innan|fore|fran motet)\b|\bkom och gick\b|\b(?:folk|nagra|flera|manga|deltagare) (?:kom|gick) (?:for )?(?:sent|tidigt)\b|\bga innan\b",
        r"\bsa manga kom\b|\bfa kom\b|\bskickade ingen\b|\bny (?:person|representant) varje\b|\b(?:halva|stora delar av) (?:ganget|gruppen) (?:var )?(?:borta|saknades)\b",
        r"\battendance\b|\battended\b|\bturn-?out\b|\babsent\b|\b(?:left|leave|leaving) early\b|\b(?:was|were) (?:not )?(?:there|here|present)\b|\bshow(?:ed)? up\b|\bdid not (?:come|attend)\b|\brepresented\b",
        r"(?<!papers )(?<!documents )(?<!slides )(?<!material )(?<!breaks )(?<!was )(?<!were )\bmissing\b(?! (?:papers|documents|slides|material))|\b(?:group|people|members|municipalities|several|many) (?:was|were) missing\b",
    ),
}
