"""The words around a date that say what happens then: work starts, applications close, or something else."""

import re
from typing import Final

from spiders.lowered import cues

END = re.compile(
    r"\.(?=\s"
    r"|$)(?!\s(?:januar|jänner|februar|feber|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
    r"|quartal|kw)\b)"
    r"(?<!\bz\.)(?<!\bb\.)(?<!\bca\.)(?<!\bbzw\.)(?<!\binkl\.)(?<!\bevtl\.)(?<!\bvorauss\.)(?<!\bspät\.)(?<!\bma"
    r"x\.)(?<!\bggf\.)(?<!\bfr\.)(?<!\bhr\.)(?<!\bnr\.)(?<!\bdr\.)|!(?=\s|$)|\?(?=\s|$)|;(?=\s|$)|\n|[•·●✓✔▪]| \* "
    r"|   +| \| "
)
# Words that join two dates to one: what is said of the first holds for the second.
JOIN = re.compile(r"[\s(]*(?:bis(?: zum| einschließlich| spätestens)?|to|until|till|und|and|[-–—]|through)[\s)]*$")
RANGE = re.compile(r"\s*(?:bis(?: zum)?|to|until|till|[-–—]|through)\s*$")

_WEEKDAY: Final = (
    r"(?:(?:midnight|noon|mitternacht|\d{1,2}[:.]\d\d(?: uhr)?|\d{1,2} uhr|\d{1,2} ?[ap]m|end of day"
    r"|close of business|cob|eod)(?:\son|\sam)?\s)?(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag"
    r"|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mo|di|mi|do|fr|sa|so|mon|tue|wed"
    r"|thu|fri)\.?,?\s(?:(?:den|dem|der|the)\s)?)?"
)
_ARTICLE: Final = (
    r"(?:(?:den|dem|der|die|the|einschließlich|spätestens|voraussichtlich|zum|am|ca\.|etwa|around|about)\s)"
)
BY = re.compile(
    rf"\b(?:bis(?:\s(?:einschließlich|spätestens|zum|längstens|inkl\.?))*|by|until|till|before|vor|no later than"
    rf"|not later than|spätestens(?:\s(?:am|zum|bis))?|through|on or before|due(?: by| on)?|at the latest by"
    rf"|längstens(?: bis)?|latest):?\s{_ARTICLE}{{0,2}}{_WEEKDAY}$"
)
FROM = re.compile(
    rf"(?:\b(?:ab|(?<!bis )zum|per|from|starting(?: from| on)?|as of|as from|effective|mit wirkung (?:zum|vom)"
    rf"|frühestens(?: ab| zum)?|nicht vor|not before|no earlier than|vom|von|mit|beginning|between|zwischen"
    rf"|(?:zum|ab dem) (?:\w+ )?(?:schul|ausbildungs|lehr|winter|sommer|saison|semester)\w+ (?:am|ab))|(?:^"
    rf"|[\s,(])ab:?)\s{_ARTICLE}{{0,2}}{_WEEKDAY}$"
)
OPENING = re.compile(rf"\b(?:ab|from|vom|von|seit|since|after|nach)\s{_ARTICLE}{{0,2}}{_WEEKDAY}$")
TO_START = re.compile(rf"\b(?:zum|per|from|vom|von|mit wirkung (?:zum|vom)|starting)\s{_ARTICLE}{{0,2}}{_WEEKDAY}$")
NOT_TILL = re.compile(rf"\b(?:bis(?:\szum)?|until|till)\s{_ARTICLE}{{0,2}}{_WEEKDAY}$")

_DEADLINE: Final = (
    r"\b(?:bewerbungs|einsende|anmelde|melde|einreich(?:e|ungs)?|ausschreibungs|abgabe|eingabe|rückmelde|annahme"
    r"|inserats?|anzeigen"
    r"|eingangs|bewerber)(?:schluss|schluß|fristen|frist|ende|zeitraum|phase|termin|deadline|zeit|tag|stichtag|fenster"
    r"|laufzeit)\w{0,2}\b|\b(?:frist\w{0,2}|deadline"
    r"|closing date|closing day|(?<!end )(?<!deal )(?<!books )closing(?=\s?(?:on|at|in|soon|:|\d)|\s*$)"
    r"|(?<!we )(?<!offices )closes?(?!\s(?:for|the|to|deals?|our)\b)|cut-?off|(?:last|final) (?:day|date)|closing time"
    r"|close date|posting end date"
    r"|(?:application )?end date(?= for appl|\s?:|$)|apply(?:ing)? before|expir(?:es|y|ation|ing)(?: date| on)?"
    r"|applications? due"
    r"|end(?:e)? (?:der|des|of)(?: the| this)? (?:\w*ausschreibung|bewerbungs\w+|inserats?|\w*anzeige|posting|advert\w*"
    r"|appl\w+|vacancy|listing)|schluss der (?:bewerbung\w*|ausschreibung)|(?:vacancy|position|role|post|job"
    r"|applications?"
    r"|\w*ausschreibung|stelle|\w*anzeige|call|posting|advert(?:isement)?|competition|inserat|stellenangebot"
    r"|bewerbungen)"
    r"\s(?:[\w-]+\s){0,4}?(?:open|offen|online|aktiv|active|live|geschaltet|ausgeschrieben|valid|gültig|advertised"
    r"|accepted|considered|welcome|freigeschaltet)(?= (?:bis|until|till|through)\b)|(?<!\w )(?:open|offen|aktiv"
    r"|gültig|online"
    r"|valid|active|live|bewerbbar)(?= (?:bis|until|till|through)\b)|(?:stop|cease"
    r"|end)\w* (?:taking|accepting|receiving) applications|due date|letzter? (?:tag|termin)|bewerbungsstichtag"
    r"|application (?:window|period)|(?:\w*ausschreibung|\w*anzeige|inserat|posting|ad|advert|advertisement|vacancy"
    r"|listing|stellenangebot|portal)\s(?:\w+\s){0,2}?(?:endet|läuft|schließt|schliesst|closes|ends|expires)"
    r"|(?:schlie(?:ß|ss)en|close) (?:die|the|diese|this) \w*(?:ausschreibung|anzeige|posting|advert|vacancy"
    r"|listing))\b"
)
_APPLY: Final = (
    r"\b(?:\w*bewerb\w*|bewirb|apply|applying|applications?|applicants?|unterlagen|\w*unterlagen|lebenslauf|cv"
    r"|résumé|resume|cover letter|submit\w*|submissions?|einreich\w*|einzureichen|einzusenden|zusend\w*"
    r"|motivationsschreiben|erreich\w{0,3} uns|reach us|documents|dokumente|dossier|portfolio|melde dich"
    r"|melden sie sich|meldet euch"
    r"|get in touch|write to us|write us|drop us|schreib(?:en sie)? uns|sende\w* (?:sie )?uns|mappe|schick\w* (?:uns"
    r"|sie)|send us|e?-?mail us"
    r"|interesse(?:n|ns)?bekundung\w*"
    r"|expressions? of interest)\b"
)
_START: Final = (
    r"\b(?:(?:arbeits|stellen|dienst|vertrags|ausbildungs|studien|einsatz|projekt|tätigkeits|job|eintritts"
    r"|anstellungs|praktikums|beschäftigungs|lehr|besetzungs|programm|stellen|arbeits|studium|start"
    r"|frühester)?(?:beginn|start|antritt|eintritt|aufnahme|besetzung|einstieg)(?:s|s?(?:datum|termin|zeitpunkt))?"
    r"|tr(?:eten|ittst) (?:sie|du|ihre|deine|die)|first (?:working )?day|erste[rn] (?:arbeits)?tag|beginn(?:t|en"
    r"|st)|start(?:et|en|est|s|ing|ed)?|eintret\w+|einzutreten|anfang(?:en|t)|anfängst|fang\w* an|einsteigen"
    r"|verfügbar|available|availability|commenc\w+|begin(?:s|ning)?|join(?:ing)?|entry(?: date)?|\w*besetz(?:t|en"
    r"|bar)|zu besetzende\w*|zu vergeben|vakant|vacant|filled|tak(?:e|es|ing) (?:up|office)|onboarding|geht['’ ]?s los"
    r"|geht es los|los|in post|antreten|anzutreten|einstell(?:en|ung)|einstellungstermin|startklar|dabei|kick-?off"
    r"|intake"
    r"|loslegen|eingestellt werden|anstellung)\b"
)
_CONTRACT: Final = (
    r"\b(?:befrist\w*|\w*vertrag\w{0,2}|contract\w*|fixed[- ]term|funded|funding|gefördert\w*|laufzeit|läuft|runs?"
    r"|ends?|endet|enden|ending|terminates?|befristung|projektlaufzeit|zeitraum|vertretung|cover|elternzeit\w*"
    r"|secured)\b"
)
_OTHER: Final = (
    r"\b(?:veröffentlich\w*|eingestellt am|online (?:seit|since)|(?:stand|datum|aktualisiert|publiziert"
    r"|geschaltet)\b|posted|published|listed|updated|advertised|gegründet|gründung\w*|founded|established"
    r"|seit(?:dem)?|since|\w*messe\w{0,2}|fair|fairs|expo|kongress|conference|konferenz|\w*interview(?:s|ing|ed)?"
    r"|\w*gespräche?n?|kennenlern\w*|auswahl\w*|assessment\w*|probe\w*|schnupper\w*|info\w*|webinar|open day"
    r"|offenen tür|open house|tarif\w*|\w*entgelt\w*|gehälter|\w*gehalts?|löhne|lohn\w*|salar\w*|wages?"
    r"|pay(?:ment)?|raise|bonus|prämie|umzug|umzieh\w*|ziehen|zieht|mov(?:e|ing|es)|relocat\w*|bezieh\w*|eröffn\w*"
    r"|opens?|opening|opened|launch\w*|release\w*|version|gilt|gelten|gültig|in kraft|in force|urlaub\w*|holidays?"
    r"|erreich\w*|telefon\w*|phone|call|reach|besuch\w*|visit|meet|treff\w*|triff\w*|geburt\w*|geboren|born"
    r"|\w*jubiläum\w*|liefer\w*|deliver\w*|werktag\w*|arbeitstag|stichtag|geschäftsjahr\w*|fiscal|übernahm\w*"
    r"|merg\w*|fusion|zertifi\w*|audit\w*|go-live|rollout|rente\w*|ruhestand|retire\w*|probezeit|graduat\w*"
    r"|rückmeld\w*|antwort\w*|feedback|repl(?:y|ies)|respon\w*|hear from|benachrichtig\w*|notif\w*|informier\w*"
    r"|entscheid\w*|decision|melden|\w*fragen?|questions?|enquiries|inquiries|ansprechpartner\w*|contact\w*|kontakt"
    r"|geschlossen|closed|expir\w*|steuer\w*|\w+steuer|tax|filing|projekts?|project|experience|erfahrung\w*"
    r"|absch(?:luss"
    r"|lüsse)\w*|monats\w*|quartals\w*|kündigungsfrist\w*|notice|applies|agreements?|polic(?:y|ies)|regelung\w*"
    r"|fassung|paragra\w*|§|gesichtet|reviewed|screening|sichten|sichtung|shortlist\w*|workshop\w*|seminar\w*"
    r"|schulung\w*|kurs\w*|event\w*|veranstaltung\w*|fest\b|party|sommerfest|feier\w*|börsengang|public|übergang"
    r"|umstell\w*|umbau|neubau|gebäude|filiale|office|standort\w*|produkt\w*|product\w*|markt|market|gesetz\w*|law"
    r"|regulation|verordnung|richtlinie|akt|act|pflicht|schicht\w*|shifts?|uhr|warte\w*|garantie\w*|certificate"
    r"|lizenz\w*|licen[cs]e|visa|review|milestone\w*|meilenstein\w*|go live|migration\w*|termine|ferien"
    r"|betriebsurlaub|kurzarbeit|einarbeitung|probearbeit\w*|benefits?|vorteile|leistungen|zulage\w*|\w*ticket"
    r"|zuschüsse?|bearbeit\w*|process\w*|gewinn\w*|ausgezeichnet|award\w*|umfrage|survey|geschäftsbericht|report)\b"
)
# What comes again, or is refused when it comes later.
EVERY = re.compile(r"\s*(?:of )?(?:each|every|jede[snmr]?|alle[nr]?|jährlich|annually|des folge)\b")
TOO_LATE = re.compile(
    r"[^.;]{0,30}\b(?:not be|nicht (?:mehr )?(?:berücksichtigt|angenommen|akzeptiert)|cannot be|won['’]t be)"
)
DEADLINE_FOR = re.compile(
    rf"(?:{_DEADLINE})\s(?:für|for|to|of|des|der)\s(?:\w+\s){{0,3}}?(?:apply|appl\w+|submi\w+|\w*bewerb\w+|einreich\w+"
    r"|auswahl\w*|anmeld\w+|stelle|position|role|post|\w*ausschreibung|vacancy)\b"
)
# The ad's own day, and days by which the work is to be done.
OWN_DATE = re.compile(
    rf"\b(?:\w*ausschreibung|\w*anzeige|inserat|stellenangebot|posting|advert(?:isement)?|ad|listing|fassung|meldung"
    rf"|notice"
    rf"|mitteilung|bekanntmachung|amtsblatt|vacancy)\s(?:\w+\s)?(?:vom|of|from|dated)\s{_ARTICLE}{{0,2}}{_WEEKDAY}$"
)
NOT_OURS = re.compile(
    r"\b(?:project|tax|filing|grant|proposal|delivery|launch|paper|conference|tender|client|print|editorial"
    r"|registration"
    r"|submission|enrol\w+|liefer|projekt|steuer|angebots|vergabe|förder|antrags|zahlungs|redaktions|druck|widerrufs"
    r"|kündigungs|rückgabe)(?:[\s-]|s)?(?:deadline|frist|closing date|schluss|due date)\b[^;]{0,40}$"
    r"|\b(?:merger|deal|sale|shop|store|office|branch|plant|site|round|financing|market|transaction|acquisition"
    r"|quarter)\s"
    r"(?:\w+\s)?closes?\b[^;]{0,20}$"
)
YOU_WORK = re.compile(
    r"\b(?:you|du|sie)\b[^.;]{0,30}\b(?:cover|work|support|help|replace|join|stand in|teach|fill|vertr\w+|arbeit\w*"
    r"|unterstütz\w*|ersetz\w*|übern\w*)|\b(?:vertr(?:ittst|eten)|arbeite(?:st|n)|unterstütz(?:t|en)|ersetz(?:t|en)"
    r"|übernehmen|übernimmst|spring(?:st|en)) (?:du|sie)\b"
)
OTHER_SUBJECT = re.compile(
    r"\s(?:[a-zäöüß]{3,}(?:t|en)|wird|sind|is|are|will)\s(?:die|der|das|den|dem|es|ein|eine|the|our|all|alle"
    r"|unser\w*)\b"
)
LETS_GO = re.compile(r"\bgeht\b[^;]{0,40}\blos\b")
BETWEEN = re.compile(r"\b(?:between|zwischen)\b[^;]{0,30}$")
LATEST = re.compile(r"\b(?:spätestens|latest|no later than|längstens)\b")
YOU = re.compile(r"\b(?:du|sie|ihr|you|dich)\b")
CUES = re.compile(
    rf"(?P<deadline>{_DEADLINE})|(?P<apply>{_APPLY})|(?P<other>{_OTHER})|(?P<start>{_START})|(?P<contract>{_CONTRACT})"
)
EVENT = re.compile(
    r"\b(?:interviews?|\w*gespräche?|\w*kurs\w*|course|training|seminar\w*|webinar\w*|messe|fair|assessments?"
    r"|auswahl\w*|production|produktion|bau|registration|schule|school|semester|sales?|sessions?|events?"
    r"|veranstaltung\w*|workshops?|umbau|neubau|vorlesung\w*|lectures?|project phase|schicht|shift|anmeldung"
    r"|ticket\w*|studie|trial|season)\s(?:[\w-]+\s){0,3}?(?:start|begin)\w*[^,;]{0,30}$|\b(?:start|beginn|begin\w*"
    r"|kick-?off) (?:der|des|von|of|for)\s(?!arbeit|tätigkeit|ausbildung|stelle|position|employment|work"
    r"|beschäftigung|anstellung|duties|job|$)[^,;]{0,40}$"
)
# A verb's subject tells whether it is the work that starts: "Die Saison beginnt im Mai" is no start.
STARTS = re.compile(
    r"([^,;:–]*?)(?:\b(?:beginnt|startet|starts|begins|beginnen|starten)|(?<=\w\ws )(?:start|begin))\b[^,;]*$"
)
IT_IS_WORK = re.compile(
    r"\b(?:du|sie|ihr|you|which|stelle|\w*stelle|position|tätigkeit|role|post|job|contract|\w*vertrag|arbeit|work"
    r"|beschäftigung|\w*ausbildung|\w*studium|praktikum|internship|einsatz|\w*anstellung|assignment|employment"
    r"|dienst|arbeitsverhältnis|\w*programme?|trainee\w*|lehre|lehrstelle|apprenticeship|kandidat\w*|candidates?"
    r"|engagement|appointment|placement|vertretung|projekt|project|thesis|abschlussarbeit|promotion)\b(?:\s(?:ist"
    r"|is|and|und|m/w/d))?[^.;,]{0,40}$"
)
AND = re.compile(r"^\W*(?:and|und|sowie|who|which|der|die|das|es|it|that|this|diese[rs]?|jeweils|wir|we)\b")
# What may stand between "Bewerbungen" and "bis zum": whom to ask and where to send.
ASIDE = re.compile(r"\b(?:telefon\w*|phone|contact\w*|kontakt\w*|info\w*|portal|standort\w*|office|reach)\b[^;]{0,60}$")
HIRE = re.compile(
    r"\b(?:such(?:e|en|t|st)|gesucht|looking for|hir(?:e|ing)|seek\w*|recruit\w*|stellen [^.]{0,60}\bein\b"
    r"|bilden [^.]{0,60}\baus\b|\w*ausbildung|auszubildende\w*|azubis?|\w*praktik\w+|internships?|placement"
    r"|apprenticeship|traineeship|aushilfe|ferienjob|interns?"
    r"|werkstudent\w*|\w*studium|trainees?|verstärk\w*|stelle|stellen|position|role|post|job|vacancy|opportunity"
    r"|vertretung|\w*vertretung|vollzeit|teilzeit|full-time|part-time|unbefristet\w*|befristet\w*|permanent|m/w/d"
    r"|w/m/d|m/f/d|all genders|besetzen|besetzende\w?|vergeben|einstell\w*|expand\w*|freelanc\w*|freiberuf\w*"
    r"|einsatz|mitarbeiter\w*|kolleg\w+|need|brauchen|einstieg|start\w*|beginn\w*|begrüßen|welcome you|berufen|100\s?%"
    r"|80\s?%|60\s?%"
    r"|50\s?%|unterstützung)\b|\(m/|\(w/|\(f/"
)
WE = re.compile(r"\b(?:wir|uns|unser\w*|we|our|us|das unternehmen|the company|it|es)\b")
STARTING: Final = ("start", "beginn", "begin", "los", "fang", "join", "anf", "einsteig", "tret", "commenc", "besetz")

ASAP = re.compile(
    r"\b(?:(?P<firm>(?:ab|per|zu)\ssofort|sofort-?(?:start|einstieg|eintritt)|(?:start|begin|beginning"
    r"|starting) at once|zum?\s(?:nächst|ehest|frühest"
    r"|baldigst)\w{0,2}möglichen?\w{0,2}\s(?:zeitpunkt|termin|datum|eintritt)|(?:nächst|ehest|frühest|bald"
    r"|schnellst)\w{0,2}möglich\w{0,5}\s(?:eintritt\w*|start|termin|zeitpunkt|beginn|arbeitsbeginn|besetzung)"
    r"|immediate start|start immediately|starting immediately|available immediately|asap|a\.s\.a\.p\.?"
    r"|sofortiger? (?:eintritt|start|beginn|einstieg|arbeitsbeginn))|(?:ehe)?baldigst|sofort(?:ige?[rnms]?)?"
    r"|(?:nächst|ehest|frühest|baldigst|bald|schnellst)\w{0,2}möglich\w{0,5}|so (?:bald|schnell|früh"
    r"|zeitnah) wie möglich|as soon as possible|immediate(?:ly)?|(?:at the |the )?earliest (?:possible|convenience"
    r"|opportunity|available)(?:\s(?:date|time|opportunity))?|right away|straight away|umgehend|unverzüglich"
    r"|kurzfristig(?:e[nrs]?)?|zeitnah)\b"
)
# In each of them, and cheap to find.
ASAP_STEMS: Final = cues((
    "sofort", "at once", "stmöglich", "dmöglich", "wie möglich", "asap", "a.s.a.p", "soon as", "immediate", "earliest",
    "ht away", "umgehend", "unverzüglich", "baldigst", "kurzfristig", "zeitnah",
))  # fmt: skip
# Not the start of work: an answer, a repair, the boss, or a question about the applicant's own date.
ASAP_TRAP = re.compile(
    r"\b(?:meld\w+|antwort\w*|rückmeld\w*|get back|contact\w*|kontakt\w*|respon\w*|repl(?:y|ies)|hear from|beheb\w*"
    r"|behoben|resolv\w*|fix\w*|einsatzbereit|lieferbar|supervisor|manager|boss|superior|environment|access|hilfe"
    r"|help|attention|behand\w*|lös\w*|incident\w*|störung\w*|fehler\w*|reagier\w*|react\w*|melde\w*|weiterleit\w*"
    r"|escalat\w*|eskalier\w*|impact|effect\w*|family|needs|vicinity|area|bearbeit\w*|erledig\w*|nachricht\w*"
    r"|informier\w*|einladen|einlad\w*|termin mit|gelten|gilt|erhältlich|verfügbar sind|bieten wir|bekommst"
    r"|erhältst|erhalten sie|profitier\w*|wirksam|umgesetzt|umsetz\w*|möglichst|gespräch\w*|interview\w*|kündig\w*"
    r"|besprech\w*|kundenanfragen|anfragen|tickets?|patient\w*|customers?|kunden|medical|care|payment|bezahl\w*"
    r"|zahl\w*|urlaubsanspruch|reaktion\w*|verständlich|responsib\w*|bewirb|bewerben|bewerbungen|applications|apply"
    r"|applied|urlaub\w*"
    r"|benefits?|\w*ticket|prozent|percent|gehalt|euro|send|schick\w*|sende\w*|let us know"
    r"|übernehmen sie verantwortung|verantwortung|liefern|produktiv|start-?up)\b"
)
ASK = re.compile(
    r"\b(?:nenn\w*|angab\w*|angeb\w*|mitteil\w*|teil\w* (?:sie|uns)|gib|geben sie|ihr(?:e[nms]?|es)?|dein\w*|your"
    r"|state|tell us|let us know|include|including|indicate|specify|mention|inklusive|inkl\.?|sowie|unter"
    r"|mit gehalts\w*|gehalts\w*|salary|notice|wann|when)\b[^.;]{0,60}$"
)
DATE_NOUN = re.compile(
    r"\s?(?:eintritts?\w*|start\w*|verfügbarkeit|date|termin\w*|einstiegs?\w*|beginn\w*|availab\w*|entry)"
)
NEXT_START = re.compile(
    r"\W{1,3}(?:zu besetzen|in vollzeit|in teilzeit|(?:dienst|arbeits|stellen|job)?(?:start|eintritt|antritt|beginn"
    r"|einstieg)|anfang|loslegen|einsteig|verfügbar"
    r"|available|to (?:start|join|begin)|joiner)"
)
EITHER = re.compile(
    r"\b(?:gerne?|lieber|liebsten|ideal\w*|prefer\w*|möglichst|if possible|besser|sonst|ansonsten|oder|or|spätestens"
    r"|latest|later|bzw|jedoch|aber|but|frühestens|by|no later)\b"
)
