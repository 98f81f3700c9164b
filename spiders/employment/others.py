"""What names an employment without being this one: denied, other people's, gone by, or only alike in its words."""

import re
from typing import Final

_WORKERS: Final = (
    r"(?:employees?|staff|colleagues?|students?|stud(?:y|ies|ium)|degrees?|equivalents?|workers?|people|members|team"
    r"|mba|workforce|crew|mums?|dads?|parents?|professionals|experts|specialists|developers|engineers|nurses|drivers"
    r"|teachers|tutors|salar(?:y|ies)|univers\w+|courses?|schools?|headcount|educat\w+|programm?es?|master\w*"
    r"|bachelor\w*|apprentice\w*|learners?|consultants|analysts|nerds?|job elsewhere)"
)
_NO: Final = (
    r"(?:\b(?:kein\w{0,2}|ohne|no|not|non|without|never|nie|niemals|nichts|nicht|statt|anstatt|anstelle|instead of"
    r"|rather than|weder|neither|cannot|\w+n['’]t)"
    r"\s(?:(?!nur\b|only\b|just\b|sondern\b|but\b|want|möch|will\b|able|in der lage|[\w-]*zeit)[\w-]+\s){0,3}?)"
)
_AGENCY: Final = (
    r"(?:arbeitnehmer-?überlassung\w*|arbeitskräfteüberlassung|(?:personal)?überlassung|zeitarbeit\w*|leiharbeit\w*"
    r"|leasing|personalleasing|personalverleih\w*|personaldienstleist\w*|agenc(?:y|ies)|temping|staffing|anü\b|aüg?\b"
    r"|temporär(?:büro|firma)\w*|personalvermittl\w*|umbrella)"
)
_KIND: Final = (
    rf"(?:{_AGENCY}|(?:freelanc|freiberufl|contractors?\b|freie\w? mitarbeit|selbst(?:st)?ändig|(?:pflicht)?praktik"
    rf"|internships?|interns?\b|minijob|mini-job|werkstud|working stud|befrist|fixed[- ]term|temporary|temporär|honorar"
    rf"|geringfügig|saison|seasonal|student (?:job|assist)|werkvertr|self-employ)\w*)"
)
_TIME: Final = r"(?:(?:teil|voll)zeit|(?:part|full)[- ]?time|halbtags)\w*"
_AND: Final = r"(?:\s?/\s?|\s(?:und|oder|or|and|nor|noch|bzw\.?)\s(?:auch\s|kein\w*\s|no\s|als\s|in\s)?)"
_NEVER: Final = (
    r"(?:(?:\w+n['’]t|cannot|not|nicht|kein\w*)\s(?:\w+\s)?(?:possible|available|offered|considered|accepted|an option"
    r"|suitable|eligible|wanted|what we|open|allowed|möglich|vorgesehen|gewünscht|erwünscht|infrage|in frage"
    r"|in betracht|berücksichtigt?\w*|richtig|angeboten|gesucht|besetzt|geplant|gefragt|bewerben|geeignet|zu besetzen"
    r"|machbar|umsetzbar|realisierbar|einstellen|denkbar"
    r"|drin\b|vergeben|angeb|option|thema|hier)"
    r"|nicht(?=\W?(?:[.,;:!?)–-]|$|und |aber |sondern ))|falsch|fehl am platz|wrong|ausgeschlossen|unmöglich"
    r"|unerwünscht"
    r"|scheidet aus|scheiden aus|out of (?:the )?question|ruled out|impossible|unavailable|niemand\w*|nobody|no one"
    r"|unfortunately not|need not"
    r"|please refrain|sehen wir ab|verzicht\w+|lehnen wir ab|unwelcome|gibt es (?:\w+ ){0,2}(?:nicht|keine)\b"
    r"|can(?:not|['’]t|not be)|do not (?:apply|contact)|don['’]t (?:apply|contact)|are not|is not|isn['’]t|aren['’]t"
    r"|werden (?:\w+ )?nicht)"
)
_DENIED: Final = (
    r"\b(?:weder|neither)\s[^.;:]{1,60}?\s(?:noch|nor)\s(?:[\w-]+\s){0,2}?(?:zeitarbeit|[\w-]{4,})",
    rf"{_NO}(?:(?:{_TIME}|[\w-]+-){_AND})?{_KIND}[\w-]*(?:{_AND}{_KIND}[\w-]*){{0,3}}",
    rf"{_KIND}[\w-]*\s?(?:(?!\bnur\b|\bonly\b|\bjust\b)[\w'’]+\s){{0,5}}?{_NEVER}",
    (
        r"(?:kein\w{0,2}|nicht(?: in)?|no|not an?|not|n['’]t (?:offer|have|do)|ohne)\s(?:reine\w?\s|\w+\s)?(?:teilzeit"
        r"|part[- ]time|vollzeit|full[- ]time)\w*"
    ),
    rf"{_TIME}\s?(?:(?!nur\b|only\b)[\w'’]+\s){{0,5}}?{_NEVER}|nicht teilzeit\w*|not suitable for part[- ]time",
    (
        r"unlimited|not limited|bezogen auf (?:eine )?vollzeit\w*|(?:auf|pro rata of|basis of|basis von|basis einer)"
        r" (?:a |eine[rn]? )?(?:vollzeit-?(?:basis|stelle gerechnet)|full[- ]time equivalent)\w*"
        r"|auf vollzeit \w*gerechnet"
    ),
)
_OTHERS: Final = (
    r"unbefrist\w*|non-temporary|\bentfrist\w*",
    (
        rf"(?:full|part)[- ]?time[- ](?:\w+ )?{_WORKERS}\b|(?:voll|teil)zeit-?(?:kräft\w*|stud\w+|äquival\w*"
        rf"|beschäftigte\w{{0,2}}\b|kolleg\w*|wünsch\w*|anfrag\w*|regelung\w*|schul\w*|antr[aä]g\w*|gesetz\w*|quote\w*"
        rf"|azubis?\b|ausbild\w*"
        r"|mitarbeite(?:nde|rn)\w*|angestellten)"
    ),
    (
        r"\b(?:\d+(?:[.,]\d)?|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht|neun"
        r"|zehn)"
        r" (?:\w+ )?(?:(?:full|part)[- ]time(?! ?[,.)(])\b[- ](?=[a-z])(?!or\b|and\b)|(?:voll|teil)zeit(?:stellen"
        r"|mitarb\w+|angest\w+))|\bfreelanced\b|unsere[nr]? (?:voll|teil)zeit\w+"
    ),
    (
        r"(?:anträge?n?|antrag|requests?|fragen|beratung|recht|anspruch|ansprüche|rights?) (?:\w+ ){0,2}?"
        r"(?:auf|zu|zur|for|about|to|in) (?:\w+ )?(?:teilzeit|part-time|elternzeit)\w*"
    ),
    (
        r"befristet\w* (?:projekte|angebot|aktion|maßnahme|aufenthalt|rente|kredit|kampagne|genehmig|erlaubnis)\w*"
        r"|vollzeitnah\w*(?= teilzeit)|full[- ]stack"
    ),
    r"\btemporary (?:tables?|files?|storage|data|staff\b|workers?|employees?|help|accommodation|housing|solutions?)",
    (
        r"\b(?:intern|internship|praktik(?:um|ums|anten|antinnen)|trainee)[-\s]?(?:program|koordin|coordin|betreu"
        r"|manag|alumni|network|report|bericht"
        r"|erfahrung|experience)\w*|(?:vor|grund|schnupper)praktik\w*|praktik(?:um|a)szeugnis\w*"
    ),
    r"selbst(?:st)?ändige\w? (?:arbeit|denk|handeln?\b|und|planung|bearbeitung|durchführung|organis|lösung)\w*",
    r"\bhonorare?\b|honorarabrech\w*|frist(?:gerecht|los)\w*|kündigungsfrist\w*|bewerbungsfrist\w*|fristen\w*",
    (
        r"(?:full|part)[- ]time jobs|(?:after|nach) (?:your|the|an|deinem|dem|einem|ihrem) (?:\w+ )?(?:internship"
        r"|praktik)\w*"
    ),
    (
        r"(?:für )?(?:selbst(?:st)?ändige|freiberufler|freelancer)\w* (?:und|oder) (?:\w+ )?(?:selbst|freiberuf"
        r"|freelan)\w*"
    ),
    r"für selbst(?:st)?ändige(?! )\w*|für selbst(?:st)?ändige(?= und| oder|[.,])",
    (
        r"freelance (?:platform|marketplace|market|network|workers?|talents?|community)\w*|vertragsmanag\w*"
        r"|contract manag\w*"
    ),
    (
        r"\b(?:main|general|building|civil|construction|defen[cs]e|government|principal|electrical|roofing|prime"
        r"|mechanical"
        r"|leading|engineering|specialist|landscap\w+|groundworks?) contractors?\b"
    ),
    r"mini-?jobs? (?:\w+ ){0,4}(?:erlaubt|gestattet|nebentätigkeit)",
    r"(?:igz|bap|gvp)-mitglied\w*|agency (?:temps?|workers?) welcome|saisonale? (?:produkt|gericht|küche|angebot)\w*",
)
NOT_THIS: Final = re.compile("|".join(_OTHERS))
DENIED: Final = re.compile("|".join(_DENIED))
# In each of them: what is denied need not be looked for without.
DENIALS: Final = (
    "nicht", "not", "kein", "no ", "n't", "n’t", "ohne", "nie", "statt", "instead", "rather", "weder", "neither",
    "non ", "without", "never", "falsch", "wrong", "fehl", "ausgeschl", "unm", "unerw", "scheid", "out of",
    "ruled",
    "impossible", "unavail", "refrain", "wir ab", "verzicht", "unwelc", "unlimited", "bezogen", "anstelle",
    "equivalent",
    "gerechnet", "vollzeitbasis", "niemand", "nobody", "no one",
)  # fmt: skip
# What somebody does with interns, freelancers or staffing firms, or has behind them.
DUTY: Final = re.compile(
    r"\b(?:(?:kunden|mandanten|mitglieder|clients|customers|members) (?:sind|are)|mentor|coach|train(?:ing)? (?:our|of"
    r"|new)|betreu|begleite|anleit|leite|führ|manag|coordinat|koordinier"
    r"|steuer"
    r"|supervis|lead\b|leading|recruit|rekrutier|disponier|disposition|einstell|plan(?:st|en|ung)?\b|supplied|liais"
    r"|verhandel|verhandl|\w{0,12}planung|negotiat|zusammenarbeit mit|work (?:closely )?with|\w*abrechn|prüf|erstell"
    r"|review|draft|draw\w* up|entw[iu]rf|entwerf|verfass|ausarbeit|prepare|verwalt|verlängerst|verlängern sie"
    r"|you (?:extend|renew)|payroll(?:ing)?\b(?! (?:of|by) (?:the"
    r"|our) agen)|lohnbuch|anmeld\w*|process"
    r"|administ|oversee|unterstützung von|beauftrag|hire |onboard|auswahl|abstimm|austausch mit|collaborat|vertrieb"
    r"|verkauf|sell|compar|vergleich|evaluat|bewert|select|choos|procure|einkauf|bestell|berat|advis"
    r"|support(?:ing)? (?:our|for)|guid(?:e|ing)|brief|schul(?:st|en|ung)|arbeitest (?:\w+ )?mit"
    r"|arbeiten (?:\w+ )?mit|ansprechpartner|contact (?:person|point)? ?for|suchst|find(?:est|en) (?:sie )?(?:für"
    r"|passend)"
    r"|questions? (?:about|on)|fragen (?:zu|rund)|rund um|regulation|legislation|recht der|gesetz|kontakt (?:zu|mit)"
    r"|pflege (?:von|der|unser)|organis)"
)
# The same behind the name: "Minijobber meldest du an", "Contractors are onboarded by you".
BY_YOU: Final = re.compile(
    r"[^,;:.]{0,40}?(?:\b(?:betreu|begleit|leit|führ|steuer|koordinier|meld|plan|disponier|verwalt|prüf|abrechn|rechn"
    r"|beauftrag"
    r"|schul|berät|berat|erstell|verhandel|verlänger|organisier|such|find|rekrutier|vermittel)\w*\s(?:du|sie)\b"
    r"|\bby you\b)"
)
PAST: Final = re.compile(
    r"complet|absolviert|abgeschlossen|gesammelt|hinter dir|hinter sich|erfahrung|experience|kenntnis|knowledge"
    r"|previous"
    r"|background|prior\b|vorteil|ideally|idealerweise|bereits|vergangen|praktika\b|internships\b|during your stud"
    r"|z\. ?b\.|have done|hast du|worked as|gearbeitet|\bcv\b|lebenslauf|résumé|impress|beeindruck|an asset|a plus\b"
    r"|pluspunkt|gemacht|wäre (?:schön|toll|super|gut|ideal)|vorausgesetzt|setzen wir voraus|kennengelernt|hospitiert"
    r"|once worked|began (?:here )?as|started (?:here |out )?as|angefangen|you were an?\b|you used to|du warst"
    r"|sie waren|ehemalig|former"
)
# A working time that was, not the one on offer.
WORKED: Final = re.compile(
    r"\b(?:worked|working so far|gearbeitet|studier\w*|studied|during your stud|neben (?:dem|deinem) studium gearb"
    r"|bisher|so far|until now|currently|derzeit|zuvor|previously|bislang|(?:unsere|deine|ihre|viele|einige|our|many"
    r"|most|some)"
    r" (?!stellen|positi|jobs|roles)\w+(?:en|e|s)\s(?:\w+\s){0,4}?(?:arbeiten|besuchen|lernen|sind|work|study|are)"
    r"|studying|volunteer\w*)\b"
)
# Somebody else's: plural persons behind a possessive or a number.
THEIRS: Final = re.compile(
    r"(?:\b(?:unsere[nrm]?|our|deine[nr]?|ihre[nr]?|your|zwei|drei|vier|fünf|two|three|four|five|several|many"
    r"|mehrere[nr]?"
    r"|viele[nr]?|other|andere[nr]?|ehemalige[nr]?|former|external|externe[nr]?|mit|with|by|alongside|neben|among"
    r"|zwischen|von|as well as|sowie)|\d+)\s(?:\w+\s)?$"
)
PEOPLE: Final = re.compile(
    r"(?:freelancers|freiberuflern?|contractors|interns|praktikant(?:en|innen)|werk-?student(?:en|innen)"
    r"|working students|studentische[nr]? (?:hilfskräfte|mitarbeit)\w*|student assistants|minijobber\w*)(?!\w)"
)
# What the person is to be, right before the name of it: "auf Minijob-Basis", "as a freelancer".
AS: Final = re.compile(r"\b(?:als|as(?: an?)?|auf|on an?|im|in)\s(?:\w+\s)?$")
# "Intern besetzt": the German word is no person.
GERMAN: Final = re.compile(r"\b(?:der|die|das|und|wir|sie|nicht|mit|wird|werden|bei|für|im|zu|du|dich|auch|oder|wie)\b")
# The client employs, not the firm that seeks.
DIRECT: Final = re.compile(
    r"direct(?:ly)? (?:employed|hired?|placement|contract|by our client|by the client|with (?:our|the) client)"
    r"|direktvermittlung|direktanstellung|direkt (?:beim|bei unserem|bei einem) (?:kunden|auftraggeber|mandanten)"
    r"|client['’]s (?:own )?(?:contract|payroll)|hires? you directly|vermittel\w+"
    r"|(?:permanent (?:contract|position) with|employed (?:directly )?by) (?:our|the) client"
    r"|fest (?:beim|bei unserem) (?:kunden|auftraggeber|mandanten)|(?:kunde|auftraggeber|mandant) stellt (?:dich|sie) "
)
