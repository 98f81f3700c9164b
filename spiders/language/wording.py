"""The wording that makes a language asked, a plus, not needed, taught or somebody else's."""

import re
from typing import Final

OPTIONAL: Final = (
    r"von (?:großem |grossem )?vorteil|ein (?:großer |klarer )?vorteil"
    r"|vorteilhaft|idealerweise|im idealfall|bestenfalls|wünschenswert|(?:er|ge)wünscht"
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
    r"|\bideal(?=:)|\bideal (?:wär|ist|sind)|(?:is|ist) ein kann\b"
    r"|nice, but|nice (?:extra|addition)|an extra\b|(?:nette|schöne)s? (?:zugabe|extra|ergänzung)"
)
# "B1, gern auch besser": only more of it is a plus.
MORE: Final = r"[ ,]+(?:auch |noch |etwas |even |or |oder )*(?:besser|höher\w*|mehr|darüber|better|higher|more|above)\b"
DISMISSED: Final = (
    r"(?:egal|gleichgültig|einerlei|wurs(?:ch)?t|nebensächlich|zweitrangig|unwichtig|unerheblich"
    r"|irrelevant|unimportant|immaterial)\b(?<!nicht egal)|(?:ist|sind|wäre) (?:uns|dabei|hier|mir) gleich\b"
    r"|(?:spiel\w*|hat|haben) (?:\w+ ){0,3}keine (?:\w+ )?(?:rolle|bedeutung|relevanz)|keine rolle spiel\w*"
    r"|(?:not|n['’]t|nicht) (?:really |so |wirklich |weiter )?(?:matter|mind|care|count|important"
    r"|relevant|wichtig|von bedeutung)"
    r"|makes? no difference|of no (?:importance|consequence|relevance|concern)"
    r"|(?:nicht|kein\w*|ohne) (?:\w+ )?(?:belang|ausschlaggebend|entscheidend)"
)
NEGATED: Final = (
    r"(?:muss(?:t)?|müssen) (?:du |man |sie )?(?:\w+ )?nicht\b|(?:keine?[nrs]?|nicht|not|no|never|n['’]t"
    r"|weder)\b(?! (?:only|nur|just))[^,;]{0,40}?\b(?:voraus\w*"
    r"|erforder\w*|nötig"
    r"|notwendig|zwingend|bedingung|required?|requirement|condition|criteri\w+|kriteri\w+|necessary|need\w*|essential|mandatory|brauch\w*|benötig\w*|verlangt"
    r"|gefragt|gefordert|muss|prerequisite|expect\w*|erwart\w*)|(?:brauch\w*|benötig\w*|need\w*|require\w*|erwarten|verlangen"
    r"|expect)\b[^,;]{0,30}\b(?:nicht|keine?[nr]?|niemand|nobody|no|not|zero)\b"
    r"|\b(?:nobody|no one|niemand|keiner) (?:\w+ )?(?:need|require|ask|brauch|verlang)\w*"
    r"|\b(?:keine?|no|zero)[ -](?:\w+ )?(?=deutsch"
    r"|german|englisch"
    r"|english|french|franz|span|ital|knowledge of|skills in|vor?kenntnis|kenntnis)|\bunnötig"
    rf"|{DISMISSED}"
)
WITHOUT = re.compile(r"\b(?:ohne|without)\b")
BUT_NOT_WITHOUT = re.compile(
    r"\bgeht (?:es )?(?:leider )?(?:nicht|nichts)|nicht (?:möglich|berücksichtig|bearbeit|vorankommen)|cannot"
    r"|can['’]t|won['’]t"
    r"|not (?:possible|be considered)|keine chance|nicht aus\b"
    r"|\bläuft\b.{0,60}\bni(?:chts|x)\b|geht nix|kein job|kommst du nicht|impossible|nicht weit"
)
# "German is needed, English is not."
_BEFORE_NOT: Final = (
    *(
        f"{word} not"
        for word in ("is", "are", "do", "does", "need", "must", "lish", "man", "nch", "ish", "ian", "ese", "tch", "but")
    ),
    *(f"{word} nicht" for word in ("ist", "sind", "sch", "sch aber", "sch jedoch", "sch hingegen", "sch dagegen")),
)
_ELLIPTIC: Final = rf"\bn(?:ot|icht)(?:{'|'.join(f'(?<={words})' for words in _BEFORE_NOT)})\W*$|n['’]t\W*$"
LEFT_OUT = re.compile(
    rf"\b(?:{OPTIONAL})(?!{MORE})|\b(?:{NEGATED})|n['’]t\b[^,;]{{0,20}}\b(?:need|require|expect)|{_ELLIPTIC}"
)
OPTIONAL_WORDS = re.compile(rf"\b(?:{OPTIONAL})")
# "Ob du Deutsch, Englisch oder Polnisch sprichst, ist egal"; "further languages such as Thai, Korean are a plus".
SET_ASIDE = re.compile(
    rf"\b(?:ob|whether|welche\w*|which|what)\b[^;:]{{0,120}}?\b(?:{DISMISSED})"
    rf"|\b(?:{DISMISSED})[ ,]{{1,2}}(?:ob|whether|if)\b[^,;:]{{0,100}}"
    r"|\b(?:weitere\w*|andere\w*|zusätzliche\w*|another|other|additional|further|extra|second|third|zweite\w*|dritte\w*)"
    rf" (?:\w+ ){{0,2}}(?:\w*sprach\w*|languages?)\b[^;:]{{0,160}}?\b(?:{OPTIONAL})"
)
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
    r"|arbeiten (?:wir )?auf|arbeitssprache|\b(?:sicher|versteh|ohne\b|without\b)"
    r"|technisches englisch|schulenglisch|genügt|reicht\b|reichen\b|ausreich|suffic"
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
    r"\b(?:unser\w*|our|dein\w*|ihre|your|die|the|their|viele|many|most) (?:\w+ ){0,3}"
    r"(?:kund\w+|customers?|clients?|team\w*"
    r"|kolleg\w+|colleagues|users?"
    r"|nutzer\w*|gäste\w*|guests|patient\w*|bewohner\w*|residents|mitarbeit\w+|employees|staff|people|kinder\w*|children|founders?"
    r"|gründer\w*|partner\w*|students|members|ärzte\w*|callers|mandant\w*"
    r"|belegschaft)\b[^,;]{0,30}(?:\b(?:sprechen|spricht|speaks?|talks?|kommen|come from|unterhalten)|sprachig"
    r"|[- ]speaking)"
)
APPLYING = re.compile(
    r"\b(?:bewerb\w*|unterlagen|lebenslauf|cv|résumé|resume|cover letter|anschreiben|application|apply|submit|send"
    r"|interview\w*|gespräch\w*|postings?|anzeige|stellenanzeige|ad)\b"
)
MATTER = re.compile(
    r"\b(?:documentation|website|webseite|available in|verfügbar|erhältlich|übersetz|translat|erschein(?:t|en)\b"
    r"|published|corp(?:us|ora)\b|data\b|data ?sets?\b|documents?\b|files?\b|dateien|akten\b|models?\b|manuals?\b"
    r"|anleitungen|podcasts?\b|newsletter|magazine?\b|bücher|books?\b|untertitel|subtitles|chatbot|voice\b|menü\b"
    r"|(?:speise)?karte\b|inhalte?\b|contents?\b|courses? are\b|recordings?\b|aufnahmen\b|transcripts?\b|letters?\b"
    r"|briefe\b|verträge\b|contracts?\b|articles?\b|artikel\b|e-?mails\b|sources?\b|quellen\b|archiv|films?\b|filme\b"
    r"|songs\b|app\b|software|produkte?\b|products?\b|versions?\b|editions?\b|ausgaben?\b|forms?\b|formulare\b"
    r"|examples?\b|beispiele\b|reviews\b|sätze\b|sentences\b|speech\b|messages\b|nachrichten\b|tweets\b|videos?\b"
    r"|labels?\b|prompts?\b|interface|oberfläche\b"
    r"|(?:is|are|was|were|wird|werden|wurden?|sind|ist) (?:\w+ ){0,6}?"
    r"(?:written|held|conducted|recorded|drafted|verfasst|geschrieben|gehalten|abgefasst|aufgenommen|geführt)\b)"
    r"|datens[aä]tz|daten\b|dokument|(?<!kon)text(?:en?|es|s)?\b|modelle?n?\b|korp(?:us|ora)\b|handb[uü]ch|transkript"
    r"|versionen\b"
)
# "In englischer Sprache": what a thing is written in, rather than what one knows.
MEDIUM_ASKS = re.compile(
    r"\b(?:du|sie|you|your|dein\w*|ihre?|dich)\b|kenntnis|fähigkeit|sicherheit|kommuni[kc]|korrespond|correspond"
    r"|sicher\b|verhandl|negotiat|präsent|presenta|ausdruck|gewandt|verständ|proficien|fluen|skills|ability|speak|sprech"
    r"|voraus|erforder|required|must|zwingend"
)
MEDIUM = re.compile(r"\b(?:in|auf)\s+(?:both |either |the |der |den |beiden? |entweder )?$")
ABLE = re.compile(
    r"\b(?:must|should|able to|can|solltest|sollten|kannst|können|musst|müssen|in der lage)\b"
    r"[^;]{0,80}\b(?:read|understand|write|draft|follow|lesen|verstehen|schreiben|verfassen|auswerten)\b"
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
# "Deutsch fließend, Englisch ebenfalls": at the same level.
ALSO = re.compile(r" (?:ebenfalls|ebenso|genauso|gleichfalls|dito|too|likewise|as well)\b")
PLURAL = re.compile(r"\b(?:runden|sind|are|wären|would be|werden|both|beide)\b")
REQUIRED = re.compile(
    r"\b(?:zwingend|required|must|mandatory|erforderlich|voraus\w*|unerlässlich|notwendig|essential|muss|pflicht)\b"
)
ONLY_A_MARK = re.compile(
    rf"[\s),;–-]*(?:(?:das|dies|was|which|that|this|it|is|ist|wäre|would|be|aber|auch|but|though|also|jedoch|sind|are|nur|only|just|als|as"
    rf"|uns|für uns|bei uns|dabei|hier|to us|for us|ein|eine|a|an)\s)*"
    rf"(?:(?:{OPTIONAL})(?!{MORE})|{NEGATED})[\s)]*(?:\w+\s?){{0,2}}"
)
BACKWARD = re.compile(r"[\s),;–-]*(?:das|dies|was|which|that|this|it)\b")
