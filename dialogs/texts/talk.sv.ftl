### Frågor om boten själv, önskemål som den inte klarar, och småprat.

about-ask-about-bot = Fråga vem jag är och hur jag fungerar.
about-small-talk = Säg hej då, eller att jag inte ska bry mig om något.

ask-about-bot-itself = Jag är Mötesbot, ett datorprogram och ingen människa. Jag håller reda på gruppens möten, dagordningar, beslut och deadlines, och frågar om driv och hinder efter mötet. Skriv ”hjälp” så visar jag vad jag kan.
ask-about-bot-ai = Jag är ett vanligt datorprogram. Det ni skriver tolkar jag själv, och inget av det skickas till någon AI-tjänst. När jag är osäker på vad du menar frågar jag.
ask-about-bot-recording = Nej, jag spelar inte in och lyssnar inte på mötet. Jag läser bara det som skrivs till mig.
ask-about-bot-public-record = Det som gruppen sparar hos mig, till exempel dagordningar, minnesanteckningar och sammanställningar, kan vara allmän handling. Fråga er registrator hur det ska diarieföras.
ask-about-bot-mail = Mejl, sms och samtal klarar jag inte. Jag skriver i gruppens chatt och privat till var och en, här i Teams.
ask-about-bot-room = Det kan jag inte boka eller beställa. Skriv gärna var mötet är, till exempel ”mötet är i Kumla”, så står det på dagordningen. Jag kan också påminna någon: ”påminn Karin om att boka lokal senast 30 juni”.
ask-about-bot-support = Prata med den som sköter boten hos er, ofta it-avdelningen. Blev något fel här kan du skriva ”ångra”.
ask-about-bot-same-agenda = Dagordningen från ett tidigare möte kan jag inte kopiera. Klistra in punkterna som en lista efter ”ny dagordning:”, så lägger jag in dem. Har ni en mötesserie kan punkter som alltid ska vara med höra till den: ”stående punkter: Mötet öppnas, Laget runt”.
ask-about-bot-suggested-agenda = Jag kan inte hitta på en dagordning. Skriv punkterna en per rad efter ”ny dagordning:”, så ordnar jag resten. Har ni en mötesserie kan punkter som alltid ska vara med höra till den: ”stående punkter: Mötet öppnas, Laget runt”.
ask-about-bot-past-meeting = Ett möte som redan har varit kan jag inte lägga in i efterhand, och inget ändrades. Nya möten planerar du så här: ”nästa möte 28 augusti kl 9-12 i Örebro”.
ask-about-bot-items = Punkter skriver du direkt till mig, till exempel ”lägg till Vägarna (Karin, 15 min)”. Det går ända till mötet, om gruppen inte har satt en sista dag för dem. Ordförande och sekreterare kan alltid lägga till och ändra.
ask-about-bot-quiet = Jag svarar bara när någon skriver till mig, och påminner om det som gruppen har bestämt. Påminnelser ändrar du med ”inställningar för påminnelser”, och en enskild deadline tar du bort med till exempel ”ta bort D3”. Är du borta ett tag, skriv ”jag är ledig till 12 augusti”.
ask-about-bot-deleting = Jag kan inte ta bort det som du har skrivit i chatten. Det gör du själv: håll fingret eller pekaren på meddelandet och välj Ta bort, ibland bakom tre punkter. Ett svar på driv och hinder skriver du till mig privat.
ask-about-bot-joining = Lägg till personen i teamet eller chatten i Teams, så lägger jag till hen i gruppen av mig själv. Skriv ”medlemmar” så visar jag vilka som är med.
ask-about-bot-sent-form = Frågorna i ett formulär som har skickats ut kan jag inte ändra, och inget ändrades nu. Skriv ”stäng formuläret” och klistra in alla frågorna på nytt under ”formulär:”.
ask-about-bot-timer = Jag har ingen timer och kan inte ta tid. Skriv ”vilken punkt är vi på” när ni vill veta hur ni ligger till i tidplanen.
ask-about-bot-leaving = När någon lämnar teamet eller chatten i Teams tar jag bort hen ur gruppen av mig själv. Ska en medlem inte räknas med redan nu, skriv till exempel ”Karin är inte medlem” eller ”jag är inte medlem”. Den som tar över läggs till i Teams på samma sätt. Byter någon bara organisation, skriv till exempel ”jag är från Kumla kommun”.
ask-about-bot-translation = Jag kan inte översätta det som ni har skrivit. Det som jag själv skriver finns på svenska och engelska: skriv ”engelska” eller ”engelska för gruppen”.
ask-about-bot-approvers = Jag håller inte reda på justerare, men det går att skriva dem som en anteckning: ”anteckning 1: Karin justerar”. När anteckningarna är klara skriver ordförande eller sekreterare ”fastställ anteckningarna”. Skriv ”anteckningar” så ser du om de är utkast.
ask-about-bot-today = Det är { $day } (vecka { $week }), och klockan är { $at }.
ask-about-bot-elsewhere = Det vet jag inte. Jag håller reda på gruppens möten, dagordningar, beslut och deadlines. Skriv ”hjälp” så visar jag vad jag kan.
ask-about-bot-names = Namnen hämtar jag från Teams. När ditt namn ändras där, till exempel av er it-avdelning, använder jag det nya. Gäller det gruppens namn, skriv ”gruppen heter …”.

small-talk-farewell = Ha det så bra!
small-talk-okay = Då så!
small-talk-testing = Jag är här! Skriv ”hjälp” så visar jag vad jag kan.
small-talk-never-mind = Okej, då låter vi det vara. Inget ändrades.
small-talk-as-it-is = Okej, allt är kvar som det var.
small-talk-not-for-you = Ingen fara. Jag har inte ändrat något.
small-talk-not-for-you-private = Ingen fara. Jag har inte ändrat något nu. Vill du ta tillbaka ett svar på driv och hinder, skriv ”ta bort mitt svar”.
small-talk-cross = Tråkigt att det inte blev som du ville. Skriv ”ångra” om jag ändrade något i onödan. Vill du se hur jag vill ha det skrivet, skriv ”hjälp”.

how-to-write = Så här kan du skriva:
    { $examples }

## När rundan stänger, och frågor om rundor

about-set-closing = Ändra när frågan om driv och hinder stänger.
about-ask-about-rounds = Fråga vad driv och hinder är, och om man måste svara.
round-closing-moved = Frågan om driv och hinder är nu öppen till { $when }.
round-closing-no-day = Vilken dag ska frågan stänga? Skriv till exempel ”förläng rundan till fredag”.
round-closing-past = Den tiden har redan varit. Vill du stänga frågan nu, skriv ”stäng rundan”.
round-closing-earlier = Frågan är redan öppen längre än så. Ska den stänga tidigare, skriv till exempel ”stäng rundan på fredag”.
round-closing-far = Frågan kan vara öppen i högst { $days } dagar till, för svaren blir anonyma först när den stänger. Välj en tidigare dag.
undo-did-round-closing = driv och hinder stänger en annan tid
undo-instead-round-closing = Skriv till exempel ”förläng rundan till fredag” så ändrar jag tiden igen.
ask-about-rounds-what = Driv är det som förde mötet framåt, till exempel ”bra tempo”. Hinder är det som stod i vägen, till exempel ”för få pauser”. Jag frågar när mötet är slut, och ni får en gemensam sammanställning. Skriv ”driv: …” och ”hinder: …” till mig privat när frågan är öppen.
ask-about-rounds-why = Svaren hjälper gruppen att göra nästa möte bättre. Jag samlar dem i en sammanställning när frågan stänger, och säger till när samma hinder återkommer. Skriv ”visa trenden” så ser du det över tid.
ask-about-rounds-voluntary = Det är frivilligt att svara, och du behöver inte säga varför du låter bli. Frågan stänger av sig själv.
ask-about-rounds-off = Jag frågar om driv och hinder efter varje möte, och det kan jag inte stänga av eller hoppa över än. När frågan har kommit kan ordförande eller sekreterare skriva ”stäng rundan”. Det är frivilligt att svara.
ask-about-rounds-reopen = En stängd fråga kan jag inte öppna igen, för svaren går inte längre att koppla till någon. Den som inte hann kan skicka sina synpunkter till sekreteraren.
ask-about-rounds-other-time = Jag frågar när mötet är slut, och frågan är öppen till kl. 16 den andra arbetsdagen därefter, eller tills alla har svarat. Det går inte att ställa in än, men när frågan är öppen kan du skriva till exempel ”förläng rundan till fredag”.
ask-about-rounds-wording = Orden i frågan om driv och hinder ligger fast. Ni kan lägga till en egen fråga, skriv till exempel ”tredje frågan: Vad tar du med dig från mötet?”.
ask-about-rounds-who = Alla som var med på mötet får svara, också den som bara var med en del av tiden. Var och en svarar för sig, så ingen kan svara åt någon annan. Var du inte med behöver du inte göra något.
ask-about-rounds-in-minutes = Sammanställningen av driv och hinder kommer med i minnesanteckningarna av sig själv, när frågan har stängt och sammanställningen är postad. Vem som har skrivit vad står inte där när svaren är anonyma. Skriv ”anteckningar” så ser du hur det blir.

table-round-replaced = Det ersätter det du skrev förut: ”{ $before }”
