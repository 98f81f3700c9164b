"""The wording that makes a language asked, a plus, not needed, taught or somebody else's."""

import re
from typing import Final

OPTIONAL: Final = (
    r"von (?:großem |grossem )?vorteil|vorteilhaft|idealerweise|im idealfall|bestenfalls|wünschenswert|(?:er|ge)wünscht"
    r"|(?:ein|großes|a|big|huge|real|dickes) plus\b|\bplus(?=$|[.,;!)]| point|punkt)|pluspunkt\w*|nice[- ]to[- ]have"
    r"|good to have|bonus|optional|hilfreich|helpful|preferred|preferably|beneficial|advantage\w*|desir(?:ed|able)"
    r"|gern(?:e)? gesehen|would (?:also )?be (?:\w+ )?(?:nice|great|good|ideal|helpful|useful|welcome)"
    r"|\basset\b|ideally"
    r"|useful|von nutzen|nützlich|willkommen|welcome|if possible|wenn möglich|kann nicht schaden"
    r"|schade[nt] nicht|can['’]t hurt|(?:even|all the|noch|umso) better|umso besser|noch besser|encouraged"
    r"|gerne? (?:mit|auch)|doesn['’]t hurt"
    r"|appreciated|valued|begrüßen\w*|favou?rabl\w+|(?:wäre|wären|ist|sind) (?:\w+ )?(?:schön|toll|super|klasse"
    r"|prima|fein"
    r"|nett|ein gewinn)|schön(?:,| wäre| ist)|freu(?:t|en) (?:wir )?uns|punkte(?:st|n)|rundet|runden|extra points"
    r"|von interesse|gern auch|gerne auch|can be learned|kein(?:e)? (?:muss|bedingung|pflicht|must)|not a must"
    r"|nice, but"
)
NEGATED: Final = (
    r"(?:muss(?:t)?|müssen) (?:du |man |sie )?(?:\w+ )?nicht\b|(?:keine?[nrs]?|nicht|not|no|never|n['’]t"
    r"|weder)\b(?! (?:only|nur|just))[^,;]{0,40}?\b(?:voraus\w*"
    r"|erforder\w*|nötig"
    r"|notwendig|zwingend|bedingung|required?|requirement|necessary|need\w*|essential|mandatory|brauch\w*|benötig\w*|verlangt"
    r"|gefragt|gefordert|muss|prerequisite|expect\w*|erwart\w*)|(?:brauch\w*|benötig\w*|need\w*|require\w*|erwarten|verlangen"
    r"|expect)\b[^,;]{0,30}\b(?:nicht|keine?n?|no|not|zero)\b|\b(?:keine?|no|zero)[ -](?:\w+ )?(?=deutsch"
    r"|german|englisch"
    r"|english|french|franz|span|ital|knowledge of|skills in|vor?kenntnis|kenntnis)|\bunnötig|\begal\b"
)
WITHOUT = re.compile(r"\b(?:ohne|without)\b")
BUT_NOT_WITHOUT = re.compile(
    r"\bgeht (?:es )?(?:leider )?(?:nicht|nichts)|nicht (?:möglich|berücksichtig|bearbeit|vorankommen)|cannot"
    r"|can['’]t|won['’]t"
    r"|not (?:possible|be considered)|keine chance|nicht aus\b|kommst du nicht|impossible|nicht weit"
)
LEFT_OUT = re.compile(rf"\b(?:{OPTIONAL})|\b(?:{NEGATED})|n['’]t\b[^,;]{{0,20}}\b(?:need|require|expect)")
OPTIONAL_WORDS = re.compile(rf"\b(?:{OPTIONAL})")
SUFFICES = re.compile(r"\b(?:reich\w*|genüg\w*|enough|suffic\w+|fine|okay|ok|ausreichend|will do|is all)\b")
ASKS = re.compile(
    r"bilingual|zweisprachig|kenntniss?e?|sprich|sprech|\bspeak|spoken|written|wort und schrift|languages?\b"
    r"|voraus|erforder|zwingend"
    r"|notwendig"
    r"|unerlässlich|unabdingbar|required|requirement|\bmust\b|\bneed|mandatory|essential|beherrsch|mündlich|schriftlich"
    r"|command of|knowledge of|skills in|verständig|mächtig|sprachen?\b|bringst|mitbringen|setzen wir|brauchst|benötig"
    r"|you (?:can|are able)|(?:kannst|können) (?:du|sie|dich|sich)|(?:du|sie) (?:\w+ )?(?:kannst|können)"
    r"|communicat|kommunizier"
    r"|\bable to|wohl\b|\bpflicht|\bmuss\b|unverzichtbar|gefordert|verlangt|expected|erwartet|fluency"
    r"|proficiency|we work in"
    r"|arbeiten (?:wir )?auf|arbeitssprache"
)
# Taught by the employer, spoken by others, a matter of texts or of a school subject.
TAUGHT = re.compile(
    r"\b(?:\w*kurse?n?|\w*unterricht\w*|lessons?|courses?|class(?:es)?|lern(?:st|en|t|e)?|erlern\w*"
    r"|learn(?:ing)?|teach\w*|train(?:ing)? in"
    r"|we (?:offer|pay|cover|sponsor)|bezahlen|übernehmen|finanzier\w*|spendier\w*|als fremdsprache|lehrer\w*"
    r"|lehrkraft|lehrkräfte|tutor\w*"
    r"|fächer\w*|schulfach|studium|germanist\w*|improve your|verbesser\w*|auffrisch\w*|nachhilfe|tandem)\b"
)
OTHERS = re.compile(
    r"\b(?:unser\w*|our|die|the|their|viele|many|most) (?:\w+ ){0,3}(?:kund\w+|customers?|clients?|team\w*"
    r"|kolleg\w+|colleagues|users?"
    r"|nutzer\w*|gäste\w*|guests|patient\w*|bewohner\w*|residents|mitarbeit\w+|employees|staff|people|kinder\w*|children|founders?"
    r"|gründer\w*|partner\w*|students|members|ärzte\w*|callers|mandant\w*"
    r"|belegschaft)\b[^,;]{0,30}\b(?:sprechen|spricht|speaks?|talks?|kommen|come from|unterhalten)"
)
MATTER = re.compile(
    r"\b(?:bewerb\w*|unterlagen|lebenslauf|cv|résumé|resume|cover letter|anschreiben|application|apply|submit"
    r"|send|documentation"
    r"|dokumentation\w*|website|webseite|available in|verfügbar|erhältlich|übersetz\w*|translat\w*|erscheint"
    r"|published|corpus|korpus"
    r"|datasets?|datensätze\w*|trainingsdaten|data|daten|documents?|dokumente\w*|texts?|texte\w*|models?|modelle\w*|manuals?|"
    r"handbuch|anleitungen|podcast|newsletter|magazin|bücher|books?|untertitel|subtitles|chatbot\w*|voice|menü|karte|inhalte|content"
    r"|interview\w*|gespräch\w*|postings?|anzeige|stellenanzeige|ad\b|courses? are)\b"
)
SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n|[•·]|\s\*\s|<(?:br|li|/)")
ABBREVIATED = re.compile(r"\b(?:mind|min|max|bzw|ca|inkl|ggf|etc|[a-zäöü]|e\.g|i\.e)$")
SEPARATOR = re.compile(
    r"[,;|]| [–—-] |\s(?:but|aber|jedoch|whereas|while|sondern|dazu|außerdem|zudem|dagegen|hingegen|however"
    r"|then|dann)\s"
)
AND = re.compile(r"\s(?:und|and|sowie|plus)\s")
BRACKET = re.compile(r"\([^()]*\)")
LINK = re.compile(
    r"[\s,/&+|-]*(?:(?:und|and|oder|or|sowie|as well as|wie auch|bzw\.?|auch|also|in|der|the|either|both|auf"
    r"|wie|as|well|ebenso|von)[\s,/&+-]*)*"
)
NO_BRIDGE = re.compile(
    r"[,;]|(?<!-) (?:und|and|sowie|or|oder|with|mit|plus) (?!spoken|written|oral|verbal|mündlich\w*"
    r"|schriftlich\w*|passiv\w*|aktiv\w*)"
    r"|\b(?:speak|sprich\w*|sprech\w*|have|hast|haben|bringst)\b"
)
PLURAL = re.compile(r"\b(?:runden|sind|are|wären|would be|werden|both|beide)\b")
REQUIRED = re.compile(
    r"\b(?:zwingend|required|must|mandatory|erforderlich|voraus\w*|unerlässlich|notwendig|essential|muss|pflicht)\b"
)
ONLY_A_MARK = re.compile(
    rf"[\s),;–-]*(?:(?:das|dies|was|which|that|this|it|is|ist|wäre|would|be|aber|auch|but|though|also|jedoch|sind|are|nur|only|just|als|as)\s)*"
    rf"(?:{OPTIONAL}|{NEGATED})[\s)]*(?:\w+\s?){{0,2}}"
)
BACKWARD = re.compile(r"[\s),;–-]*(?:das|dies|was|which|that|this|it)\b")
