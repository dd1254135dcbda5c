### Sidorna om personuppgifter och villkor, som appen länkar till i Teams.

page-this-language = Svenska

page-privacy-title = Så hanterar Mötesbot uppgifter
page-privacy-intro = Mötesbot hjälper en grupp att hålla ihop sina möten i Teams. Din organisation kör boten på sin egen server och ansvarar för uppgifterna. Fråga den som är sekreterare i gruppen, eller er it-avdelning, om du undrar över något.
page-privacy-kept-title = Det här sparas
page-privacy-kept = Namn och e-postadress från Teams för dem som är med i gruppens chatt eller kanal, organisation och roll i gruppen, möten, dagordningar, beslut, deadlines, vilka som kommer, svar på driv och hinder och svar på formulär.
page-privacy-read-title = Det här läser boten
page-privacy-read = Boten läser bara det som skrivs direkt till den: när någon nämner den i gruppen, skriver till den privat eller trycker på en knapp i ett av dess kort. Övriga meddelanden når den inte.
page-privacy-shared-title = Vem som ser uppgifterna
page-privacy-shared = De som är med i gruppen ser dagordning, deadlines och sammanställningar. Det du skriver till boten privat syns inte för andra utan att du har sagt ja till det. Inget lämnas till någon utanför din organisation, utöver att meddelandena går genom Microsoft Teams.
page-privacy-anonymous-title = Anonyma svar
page-privacy-anonymous = Medan en anonym fråga om driv och hinder är öppen kan du ändra ditt svar, så länge hör det till dig. När den stängs sparas påståendena utan namn och utan tid, och svaren raderas.
page-privacy-time-title = Hur länge
page-privacy-time = Frågor som väntar på svar sparas i högst 30 dagar. Dagordningar, deadlines och sammanställningar sparas så länge gruppen använder boten, om inte din organisation har bestämt något annat.
page-privacy-rights-title = Dina rättigheter
page-privacy-rights = Du har rätt att få veta vad som finns sparat om dig, få fel rättade och begära att uppgifter raderas. Vänd dig till din organisation, som är personuppgiftsansvarig. Du kan också klaga hos Integritetsskyddsmyndigheten, imy.se.

page-terms-title = Villkor för Mötesbot
page-terms-intro = Mötesbot är fri programvara under MIT-licensen. Din organisation kör den på sin egen server och bestämmer vem som får använda den.
page-terms-use-title = Användning
page-terms-use = Boten är till för gruppens möten. Skriv inte känsliga personuppgifter eller sekretessbelagda uppgifter till den, om din organisation inte har bestämt att det får göras.
page-terms-answers-title = Ansvar
page-terms-answers = Boten påminner så gott den kan, men ett meddelande kan utebli när Teams eller nätet är nere. Den som har en deadline ansvarar själv för den. Programvaran lämnas utan garantier.
page-terms-changes-title = Ändringar
page-terms-changes = Villkoren följer med varje version av boten. Den version som körs är den som gäller.

word-page = Sida { $page } ({ $pages })
