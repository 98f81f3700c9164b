"""Who does what in a sentence about AI: the reader of the posting, or the employer and everybody else."""

import re
from typing import Final

from spiders.relevance.terms import Hit

_I = re.IGNORECASE

YOU: Final = re.compile(
    r"\b(?:Sie|[Dd]u|[Yy]ours)\b|\b[Yy]ou\b(?<!\b(?:to|by) you)(?<!\bfor you)(?<!\b(?:give"
    r"|with) you)(?<!\b(?:gives|grant|offer) you)"
    r"|\b(?:ist|sind) (?:Ihre?|deine?)\b|\b(?:is|are) your\b|\bvertraut\b"
)
WE: Final = re.compile(r"\b(?:[Ww]e|[Ww]ir|[Uu]ns)\b(?!, die)(?!-)")
SOUGHT: Final = re.compile(
    r"\b(?:we(?:'re|’re| are)? (?:currently )?(?:looking|seek\w*|search\w*|hir\w+)|we (?:need|want)"
    r"|(?:wir )?suchen(?: wir)?"
    r"|gesucht|unterstützt uns|unterstützen uns|helps? us|unterstützt du uns|zur verstärkung)\b",
    _I,
)
CLAUSE: Final = re.compile(
    r"[,;:()]\s|\s[–—-]\s|\s(?:und|and|but|aber)\s(?=(?:Sie|du|you|wir|we|our"
    r"|unser\w*)\b)"
)

# What the employer gives or is, and what it says about applying.
PERK: Final = re.compile(
    r"\b(?:benefits?|perks?|licen[cs]es?|lizenz\w*|zugang|zugänge|access to|subscription|abos?|abonnement"
    r"|gratis|kostenfrei\w*"
    r"|kostenlos\w*|bekommst|bekommen sie|erhältst|erhalten sie|profitier\w+|wir (?:bieten|schenken|zahlen"
    r"|stellen|spendieren)"
    r"|we (?:offer|provide|pay|give|cover)|you(?:'ll| will)? (?:get|receive|enjoy|benefit)|learning budget"
    r"|lernbudget"
    r"|weiterbildungs\w*|fortbildung\w*|deine entwicklung|ihre entwicklung|seminare|vergünstig\w*)\b",
    _I,
)
APPLYING: Final = re.compile(
    r"\b(?:bewerbung\w*|bewerben|anschreiben|lebenslauf|bewerbungsgespräch|vorstellungsgespräch|(?:your|this"
    r"|the|an?) application"
    r"|applications|applicants?|anzeige|ausschreibung|stellenanzeige|advert\w*|posting|not welcome|unwelcome"
    r"|rejected|unerwünscht|nicht erwünscht|applying|cover letters?|cvs?|résumés?|resumes?|interview(?:er)?"
    r"|recruiting process|hiring process"
    r"|candidates? (?:are|is)|no bots)\b",
    _I,
)
NOT_ASKED: Final = re.compile(
    r"\b(?:kein muss|nicht (?:nötig|erforderlich|notwendig|vorausgesetzt)|no (?:\w+ ){0,3}(?:needed|required"
    r"|necessary)"
    r"|not (?:needed|required|necessary)|keine?r? (?:\w+-?\w* ){0,2}(?:nötig|erforderlich|notwendig)"
    r"|replaced? by|ersetzt"
    r"|(?:is|ist|are|sind) (?:a |an |ein |kein\w* )?(?:big )?(?:plus|bonus|advantage)|von vorteil"
    r"|nice to have|wünschenswert"
    r"|interest in|interesse an|neugier\w*|curious|statt ki|instead of ai|ohne ki|without (?:any "
    r"|using )?(?:ai|machine)|ganz ohne"
    r"|rather than)\b|^\s*(?:no|nein|keine?)\b",
    _I,
)

_BODY: Final = (
    r"start-?ups?|scale-?ups?|company|companies|firms?|firma|firmen|unternehmen|konzern|agentur|labs?"
    r"|laborator\w+|labore?|institut\w*"
    r"|centre|center|zentrum|zentrums|campus|hub|incubator|inkubator|accelerator|cluster|conference|konferenz"
    r"|summit|kongress"
    r"|messe|meetups?|investors?|investments?|fonds?|fund|industry|branche|sector|sektor|community|pionier\w*"
    r"|pioneers?"
    r"|leader|marktführer|vorreiter|spezialist(?:en)?|experts?|expert(?:inn)?en|researchers?|forscher\w*"
    r"|engineers?"
    r"|ingenieure\w*|entwickler\w*|developers?|scientists?|talents?|talente|fachkräfte|profiles?|roles?"
    r"|candidates?|jobs?"
    r"|kolleg\w+|colleagues|neighbou?rs?|nachbar\w*|journey|revolution|zeitalter|age|era|hype|boom|clients?"
    r"|customers?"
    r"|kunden|mandanten|verband|verein|professorship|fakultät|faculty|department|abteilung|products?|umfeld"
    r"|space"
)
OF_OTHERS: Final = re.compile(
    rf"^(?:[- ]|\w*-|, \w+|(?: und| and| &|/) ?)(?:(?!(?:im|in|bei|für|for|at|to|across|of|zur?|with|mit|von"
    rf"|from|on|by)\b)[\w-]+ ){{0,2}}?(?:native |affin\w* |first |driven )?(?:\w+-)?(?:{_BODY})\b",
    _I,
)
OTHERS: Final = re.compile(
    r"\W*(?:colleagues|kolleg(?:en|innen|inn?en und kollegen))\b|\W*(?:our|unsere?r?|the|die|your|ihre?"
    r"|deine?) (?:\w+ )?(?:scientists|researchers|engineers|teams?|experts"
    r"|founders|parents|colleagues|forscher\w*|forschung\w*|ingenieur\w*|gründer\w*|kolleg\w+|entwickler\w*"
    r"|fachleute|labor|lab)\b",
    _I,
)
OF_TEAM: Final = re.compile(
    r"^[- ](?:(?!im\b|in\b|for\b|für\b|bei\b|to\b)\w+ ){0,2}?(?:teams?|gruppe|group|squad|chapter)\b", _I
)
LEADS: Final = re.compile(r"\b(?:lead|head|manage|leite\w*|leiten|führ\w+|verantworte\w*|aufbau\w*|grow)\b", _I)
ABOUT_FIRM: Final = re.compile(
    r"\b(?:about us|über uns|founded|gegründet|backed|as an?|als (?:ein\w* )?(?:vorreiter|pionier|führend\w*"
    r"|\w+|ki-\w+) "
    r"(?:für|im|in|der|wachs\w+)|neighbou?r\w*|nachbar\w*|next door|nebenan|next room|your colleagues"
    r"|ihre kolleg\w+|deine kolleg\w+"
    r"|housed?|sitzt|im selben haus|same building|the building)\b",
    _I,
)

AT: Final = re.compile(
    r"\b(?:\w*institut\w*|lehrstuhls?|professur|\w*zentrums?|cent(?:er|re)|labors?|laboratory|lab|department"
    r"|abteilung|fakultät"
    r"|faculty|school|chair|exzellenzcluster|cluster|graduiertenkolleg|gesellschaft|society|verband|verein|stiftung"
    r"|foundation"
    r"|akademie|academy|campus|\w*park|institution|museum|museums|messe|kongress|conference|konferenz)"
    r" (?:für|fuer|for|of|der|des|in|on|zur?m?) (?:[\w-]+ (?:and|und|&) )?(?:angewandte\w* |applied |the |die "
    r"|das )?$",
    _I,
)
OF_PLACE: Final = re.compile(
    r"^[- ](?:forschungs|research )?(?:institut(?!ion)|labs?\b|labor|zentr|cent(?:er|re)\b|campus|start-?up|company"
    r"|firma|unternehmen"
    r"|park\b|hub\b|museum|messe|kongress|konferenz|conference|verband|verein|akademie|academy|schule\b|school\b)\w*",
    _I,
)
RESEARCHES: Final = re.compile(
    r"engineer|ingenieur|entwickl|develop|scien|forsch|research|doktorand|\bphd|postdoc|promotion|professur"
    r"|professor|wissenschaftl|hilfskraft|hiwi|student|werkstud"
    r"|thesis|head|leit(?:er|ung)|director|direktor",
    _I,
)

NEIGHBOUR: Final = re.compile(
    r"\b(?:beside|next (?:to|door)|near|neben|nahe|nicht|not|without|ohne"
    r"|kein\w*)\b",
    _I,
)

_MAKES: Final = (
    r"build|develop|train(?!ings?\b|ers?\b)|fine-?tun|implement|deploy|product(?:ion|is|iz)\w*|programm?"
    r"|code\b|port|quanti[sz]e|distil"
    r"|design|creat|ship|operat|run|serv|research|red-team|label|annotat|rate\b|squeez|architect|invent|scal"
    r"|entwick|weiterentwick"
    r"|bau(?!t?en? auf|stell|leit|herr|recht|amt)|aufbau|trainier|implementier|programmier|forsch|erforsch"
    r"|annotier|aufzubauen|entwerf|entwirf"
    r"|entwurf|konzipier|konzeption|realisier|umsetz|betreib|deployment|weiter(?:zu)?entwick|passen|anpass"
    r"|monitor|optimi|untersuch|investigat|explor|feintun|finetun|feinabst|nachtrain|keep\b|hältst|halten|host\b"
    r"|accelerat"
    r"|beschleunig|komprimier|compress|beibring|stimmst"
)
MAKES: Final = re.compile(rf"\b(?:{_MAKES})\w*", _I)
MAKES_IT: Final = re.compile(
    r"\b(?:build|develop|train|programm?|entwickel|entwickl|bau|baust|trainier"
    r"|programmier)\w{0,4}\b(?:\W+[\w-]+){0,4}\W*$",
    _I,
)
MAKES_WEAKLY: Final = re.compile(
    r"\b(?:evaluat|evaluier|benchmark|vergleich|compare|test|improv|verbesser|integr|maintain|wart|automat"
    r"|tun(?:e|ing)|own\b"
    r"|verantwort|stud(?:y|ies|ier)|work\w* (?:on|with)|arbeit|write|schreib|messen|misst|measure|validier"
    r"|validat|experi|explor"
    r"|apply|anwend|setz|nutz|use|kenntnis|erfahrung|knowledge|skills?|vertraut|familiar|beherrsch|lernst"
    r"|learn|define|lead|leit"
    r"|pflegen|pflegst|adapt|extend|erweiter)\w*",
    _I,
)
APPLIES: Final = re.compile(
    r"\b(?:us(?:e|es|ing|age)\b|appl(?:y|ies|ication|ying)|leverag|utili[sz]|introduc|roll(?:s|ing)?[- ]?out"
    r"|rollout|adopt|configur|tun(?:e|ing)"
    r"|review|check|correct|edit|proof|verif|supervis|approv|monitor|test|try|trial|pilot|evaluat|assess"
    r"|audit|classif|advis"
    r"|advice|counsel|coach|teach|train|show|guid|champion|implement|integrat|embed|automat|experiment"
    r"|prototyp|generat|draft|negotiat"
    r"|procur|creat|writ|work\w* (?:side by side )?with|feed back|supported|assist|help|support|set rules"
    r"|govern|work\w* alongside|select"
    r"|nutz|benutz|einsatz|einsetz|einzusetz|setz|verwend|anwend|einführ|führ\w* .{0,80}\bein\b|einzuführ"
    r"|prüf|kontrollier|überprüf"
    r"|überarbeit|redigier|korrigier|test|erprob|pilot|ausprobier|bewert|beurteil|schul|unterricht|berat"
    r"|begleit|koordinier|steuer"
    r"|zeig|vermittel|konfigurier|trainier|erstell|erzeug|generier|verfass|bring|voran|arbeit\w*|recherchier"
    r"|transkribier|verhandel|umgang"
    r"|hilfe|unterstütz|ermittel|identifizier|automatisier|integrier|gestalt|werte\w* .{0,80}\baus\b|auswert"
    r"|auszuwert|programmier|entwickel"
    r"|übersetz|überwach|verantwort|einbind|etablier|setzt? .{0,60}\bum\b|umsetz|optimier|digitalisier|plan"
    r"|analy[sz])\w*",
    _I,
)
BY_MEANS: Final = re.compile(
    r"\b(?:with|us(?:e|es)|leverag\w+|incorporation|applying|nutz\w*|via|through|by|help of|mit|mittels"
    r"|mithilfe|hilfe|per|durch|anhand|dank|supported|assisted|use of|using|einsatz"
    r"|nutzung|umgang|anwendung|einführung|adoption|introduction|introduc\w+|guidelines?|leitlinien"
    r"|richtlinien|strateg\w+|workshops?"
    r"|kurse?|courses?|schulung\w*|trainings|policy|policies|konzept\w* (?:für|zu\w?)|rules|ideas"
    r"|ideen)\b(?:\W+[\w-]+){0,4}\W*$",
    _I,
)
THIRD: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|ist|sind|wird|werden|wurden?|hat|haben|kann|können|gibt|macht"
    r"|makes|runs|helps|hilft)\b",
    _I,
)
TOOLING: Final = re.compile(
    r"^[-/ ](?:\w+ )?(?:tool\w*|werkzeug\w*|assisted|augmented|enabled|workflows?"
    r"|usage)\b",
    _I,
)
VENDOR: Final = re.compile(
    r"\b(?:vendors?|anbieter\w*|hersteller\w*|off-the-shelf|zugekauft\w*"
    r"|third[- ]party)\b",
    _I,
)
SELLS: Final = re.compile(
    r"\b(?:sell|sold|selling|pitch|prospect|hire|hiring|recruit|sourc|invest|organi[sz]e|book|look after"
    r"|clean|win|promot|vertreib"
    r"|verkauf|vermarkt|gewinn|rekrutier|such|betreu(?!ung)|organisier|reinig|buch(?!st)|market|join|meet"
    r"|triff|begegn|present|empfang|welcom)"
    r"\w*",
    _I,
)


def clause_of(sentence: str, hit: Hit) -> tuple[int, int]:
    """The clause that a word stands in: from where, to where."""
    start, end = 0, len(sentence)
    for match in CLAUSE.finditer(sentence):
        if match.end() <= hit.start:
            start = match.end()
        elif match.start() >= hit.end:
            end = match.start()
            break
    return start, end
