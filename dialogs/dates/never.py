"""Texts that only look like dates. A finding that touches one of them is dropped.

A space in these patterns never matches a line break: the next line says nothing about this date.
"""

import regex

from dialogs.dates.words import FULL_WEEKDAYS, on_one_line
from dialogs.patterns import lazily

_PEOPLE = (
    r"personer|people|persons|deltagare|elever|barn|st(?!\s(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|stycken|platser|kommuner|ledamöter"
    r"|medlemmar|röster|hushåll|lägenheter|enheter|klasser|grupper|lag|företag|åringar|åring|gång(?:er)?"
)
"""Counted in whole numbers: "3/4 medlemmar" is a date and a word, unless "minst" or the like precedes it."""
_AMOUNTS = (
    r"%|procent|percent|kr|kronor|tkr|mkr|sek|:-|miljon(?:er)?|miljard(?:er)?|million|poäng|timm(?:e|ar)|h|hours?|min|minuter|minutes"
    r"|km|m2|kvm|kg|majoritet|dels?|delar|tjänst|-?dels?\b|-?tid\b|liter|dl"
)
"""Nouns that can have a fraction."""
_LED = (
    r"(?<!\b(?:den|senast|fram\still|deadline|by)\s{1,3}(?:den\s)?)"
    r"(?<!\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s)"
)
"""Right after one of these words there is a date, whatever follows."""
_ALONE = r"(?<!\d\s?[-./:]\s?|\bv(?:ecka|eckan|eckorna)?\.?\s?)"
"""The number is not part of a longer date ("2025-06-30 personer") or of a week."""
_NO_DATE_WORD = r"(?!(?:senast|den|till|by|klart?|fore|efter|innan|fran|pa|nasta)\b)"

_FOLDED = str.maketrans("åäö", "aao")
"""Not `loose`: with exchanged letters, many of these short words would become others."""

MAIL = lazily(on_one_line(r"(?<![\w.+-])[\w.+-]{1,64}+@[\w.-]{1,200}"), regex.VERBOSE)
"""Addresses of mail: sought only in a text with the sign, because every word may begin one."""

NEVER = tuple(
    lazily(on_one_line(pattern.translate(_FOLDED)), regex.VERBOSE)
    for pattern in (
        # Addresses of the web.
        r"https?://[^\s<>]{1,2000}",
        r"\bwww\.[^\s<>]{1,500}",
        # Clock times.
        r"\b(?:kl|klockan)\b\.?\s{0,3}\d{1,2}(?:[.:,]\d\d)?(?:\s{0,3}(?:-|till|to)\s{0,3}\d{1,2}(?:[.:,]\d\d)?)?(?![\d/])",
        r"\d(?<![\d.]\d)\d?[.:]\d\d\s?-\s?\d{1,2}[.:]\d\d(?![\d.]|\s?(?:19|20)\d\d(?!\d))",
        r"(?<=\d\s)\d\d:\d\d(?::\d\d)?(?!\d)",
        # Telephone numbers: an area code that begins with 0, then groups of digits.
        r"(?<![\d-])(?:\+\d{2}\s?(?:\(0\)\s?)?|0)\d{1,3}(?:\s?[\s-]\s?\d{2,3}(?:[\s-]\d{2,3}){1,3}"
        r"|\s?/\s?\d{2,3}(?:\s\d{2,3}){1,3})(?!\d)",
        r"\d(?<![\d-]\d)\d{1,2}\s\d\d\s\d\d(?!\d)",
        # Numbers of matters, accounts, organisations and persons, and names with a number.
        r"\b(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer|refnr|ref|ocr|bankgiro|bg|pg|plusgiro|fakturanr|fakturanummer|orgnr|org\.?\s?nr"
        r"|organisationsnummer|personnummer|telefon|tel(?!\.?-?(?:möte|avstämning|konferens))|tfn|mobil|fax|iso|sfs)\b[.:]{0,2}\s{0,3}"
        + _NO_DATE_WORD
        + r"[\p{L}]{0,6}[\s-]{0,2}\d[\d/:-]{0,24}",
        # What precedes the first digit is looked at after it: the engine finds a digit fast.
        r"\d(?<!\d\d)\d{3}/\d{2,5}(?::\d+)?(?!\d)(?!/)",
        r"\d(?<!\w\d)\d{0,3}[/-]\d{3,4}/(?:19|20)\d\d\b",
        r"\d(?<!\w\d)\d\d-\d{3,5}-(?:19|20)\d\d\b",
        r"\d(?<![\d-]\d)\d{2,3}-\d{4}(?!\d)",
        r"\d(?<![\d-]\d)\d{5,7}[-+]\d{4}(?!\d)",
        r"\b(?:född|födda|f\.)\s\d{6}(?!\d)",
        r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b",
        r"\d(?<!\w\d)\d{3}:\d{1,4}\b",
        r"\bagenda\s2030\b",
        # Amounts, parts, decimals, paragraphs.
        rf"{_LED}{_ALONE}\b\d{{1,3}}(?:\s?[-.]\s?\d{{1,3}})?\s?(?:{_PEOPLE}|{_AMOUNTS})(?!\w)",
        rf"{_LED}{_ALONE}\b(?:1/(?:[2-9]|1[0-2])|2/[3-9]|3/[4-9]|4/[5-9]|5/[6-9])\s?(?:{_AMOUNTS})(?!\w)",
        rf"{_LED}{_ALONE}\b\d{{1,2}}/\d{{1,2}}\s?(?:%|procent|percent|mkr|mnkr|tkr|miljoner|miljarder)(?!\w)",
        rf"\b(?:minst|max|högst|ca|cirka|knappt|drygt|nästan|ungefär|över|under|upp\still)\s\d/\d\s(?:{_PEOPLE})(?!\w)",
        r"\d(?<![/\w-]\d)\d{0,2}\s?-\s?\d{1,3}\s?år(?!\w)",
        rf"{_LED}\b(?:1/\d{{1,2}}|2/3|2/5|3/[45]|4/5)\s(?:av|of)\b",
        r"\b\d/\d(?!\d)(?<=\b(?:minst|ca|cirka|knappt|drygt|nästan|över)\s\d/\d)|\b[1-3]/[2-5]\s(?:pris)?basbelopp\w{0,3}|\bkl\.?\s\d{1,2}/\d{1,2}(?!\d)|\b24/7(?!\d)(?<=\b(?:öppet|öppen|öppna|tillgänglig\p{L}{0,2}|bemanna\p{L}{1,2}|\p{L}{0,14}(?:beredskap|jour|larm|bevakning|övervakning|support|service|drift|växel|vakt|stöd|hjälp)(?:en|et|n)?|nås|svarar|på\splats|open|staffed|available|on\scall|alla\sdagar,?|dygnet\srunt,?|veckan\srunt)\s24/7)|\b24/7\b(?=[-\s]?(?:tillgäng|support|öppe[nt]|bemann|jour|beredskap|service|bevakning|drift|påverkas))",
        # Parts of a whole, and names with numbers.
        r"\b[1-5]/[2-9](?!\d)(?<=\b(?:resterande|återstående|övriga|kvarvarande|remaining|sannolikhet|konsekvens|allvarlighetsgrad|riskvärde|nöjdhet|medelbetyg|omdöme|likelihood|severity)(?:en)?:?\s(?:är\s|på\s)?\d/\d)",
        r"\b[1-4]/[2-9]\s(?:utbetalas|betalas|finansieras|täcks|bekostas|beviljas)\b|\b[1-4]/[2-9](?=\s(?:är|av|utgör|utgörs|går|ska|täcks)\b)(?<=\d\s?(?:kr|kronor|tkr|mkr|sek)\b[,;]\s\d/\d)",
        r"\b[1-4]/[2-9](?!\d)(?<=\b(?:varav|därav|motsvarar|utgör|utgjorde)\s(?:ca\s|cirka\s|\p{L}{3,24}\s)?\d/\d|\bandel\p{L}{0,4}\s[^.;\n\d]{0,50}\b(?:är|var|blev|uppgick\still|ökade\still|minskade\still)\s\d/\d)|\b[1-4]/[2-9]\s(?:[\p{L}]{1,14}\s){0,2}=\s?\d",
        r"\d(?<=\b(?:form|forms|formulär|blankett|blanketten|mapp|mappen|box|hylla|pärm|felkod|kod|art\.?\s?nr|artikelnummer|serienummer|serienr|ordernr|modell|code|order|folder|shelf|binder)\s(?:nr\s|no\.?\s)?\d)\d{0,3}(?:[-/.]\d{1,4}){1,3}(?!\d)",
        r"\bom\b(?<=(?:frist|tid|period|uppehåll|tjänst|kurs|ledighet|straff|anstånd)(?:en|et)?\som)\s(?:\d{1,3}|\p{L}{2,7})\s(?:dagar|veckor|månader|vecka|månad)\b",
        # A number in the first of several columns.
        r"(?m:^)[ ]{0,3}\d{1,2}\.\d{1,2}\t(?=[^\t\n]{0,80}\p{L}[^\t\n]{0,80}\t)",
        r"(?:§|\b(?:punkt|punkten|punkterna|avsnitt|kapitel|kap|version|bilaga|bilagorna|nr|nummer|paragraf|sidan?|sid|åk|årskurs|item|section|page"
        r"|ärende|mål|delmål|steg|fas|figur|tabell|paragraferna)\b)\.?\s{0,3}\d{1,3}(?:(?:[.:/-]|\s?(?:,|och|-)\s?)\d{1,3}){0,6}(?![\d/]|\s?(?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec))",
        r"(?:(?<!\b(?:äger|äga|ägde)\s)\brum(?:\s[a-z])?|\b(?:rooms?|hall|sal|hus|våning|grupp|index|resultat|betyg|betyget\sär|lgh|lägenhet|lokal|spår|stuga))\s\d{1,2}[./]\d{1,2}(?:\s?-\s?\d{1,2}[./]\d{1,2})?(?!\d)",
        # Every Friday, the 18th of each month.
        # A weekday of another week than the one that is written in.
        rf"\b(?:{FULL_WEEKDAYS})(?=(?:\s(?:kl\.?\s?|klockan\s)?\d{{1,2}}(?:[.:]\d\d)?)?,?\s(?:i\s)?(?:samma\svecka|mötesveckan|veckan\s(?:före|innan|efter|dessförinnan)"
        r"|(?:före|innan|efter)\s(?:\w{1,12}\s)?(?:varje\s)?\w{0,14}(?:möte[nt]?|träff(?:en)?|sammanträde[t]?)))",
        rf"\b(?:varje|varannan|var|every|each)\s{{1,3}}{FULL_WEEKDAYS}\b",
        r"\bden\s\d{1,2}(?::?[ae])?\s(?:i\s)?varje\s(?:månad|kvartal)|\bden\ssista\s(?:i\s)?varje\smånad",
        # A campaign's name, a rhythm.
        r"\ben\svecka\sfri\sfrån\b|\b(?:gång(?:er)?|dag(?:ar)?|kväll(?:ar)?|timmar|timme)\s(?:i|per)\sveckan\b",
    )
)
