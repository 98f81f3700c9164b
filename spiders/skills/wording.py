"""How postings say that a skill is nice to have, or not needed; all of a text in lower case."""

import re
from typing import Final

# A sentence without any of these says of none that it is not a must.
NICE_CUES: Final = (
    *"vorteil plus wünsch ideal vorzug optional gern bonus nice desir prefer benefi advantag asset".split(),
    *"hilfreich helpful welcom appreciat besten bestenfalls optimal punkte begrüß umso desto wäre traum runden".split(),
    *"kür kann: soll: should: could: kann- wunsch toll schön super would love happy freuen schad rundet".split(),
    *"hurt extra addition zusatz zusätz willkommen brownie perfekt klasse great aspirational bevorzugt top:".split(),
    *"tüpfel sahneh icing cherry dream bonbon schmankerl zuckerl goodie treat apart falls thrilled delighted".split(),
    *"abrund better punkten upside nachteil verkehrt lovely awesome brilliant".split(),
    *("to have", "helps", "head start", "leg up", "edge.", "the edge", "an edge", "earns", "stand out", "zu wissen"),
    *("to know", "kein muss", "gut an", "nett ", "hebt ", "cool", "round off", "rounds o", "round out"),
)
NOT_CUES: Final = (
    *"not n't n’t nicht kein ohne without never nie statt instead rather weder neither muss bedingung nothing".split(),
    *"brauch ablösung nein nope egal nötig überflüssig necessary verzicht abgelöst gestern vergangen vergiss".split(),
    *"abgeschafft vergessen forget irrelevant entbehrlich retired geschichte superfluous ausgemustert".split(),
    *("no ", "no,", "away from", "is history", "are history", "phased out", "skip"),
)
LEARNT_CUES: Final = tuple(
    "lernst|lernen|lernt|learn |learn,|learned|learnt|teach|taught|beibring|beigebracht|beibringt|bringen wir"
    "|wir bringen"
    "|bringt |bringen dir|bringen ihnen|schulen|schult|schulung|zeigen|zeigt |show you|shown|erklär|explain|einarbeit"
    "|vermittel|einführung|einweisung|trained|provided|offered|is given|be given|arbeiten wir|führen wir|train you"
    "|coach you|on the job|pick up|walk you|get you|erhältst|bekommst|erhalten|bekommen|gibt es|bieten wir|wir bieten"
    "|we offer|we provide|inklusive|eingearb|angelernt".split("|")
)
LEARNT: Final = re.compile(
    r"\b(?:(?:er)?lernst du|du (?:er)?lernst|(?:er)?lernen sie|sie (?:er)?lernen|lernt ihr"
    r"|ihr lernt)\b[^.;:,]{0,60}?\b(?:bei uns"
    r"|hier|im job|von uns|vor ort|on the job|mit der zeit|einarbeitung|im team|im projekt|nach und nach|unterwegs"
    r"|dann"
    r"|später|während|von der pike|von grund|schon noch|schnell|in (?:den ersten|unser\w*|einem|einer|kursen))\b"
    r"|\b(?:bei uns|hier|im team|in der einarbeitung|vor ort|später|dann|während \w+ \w+) (?:er)?(?:lernst|lernen"
    r"|lernt)\b"
    r"|\b(?:kannst|können|lässt|lassen)\b[^.;:,]{0,40}(?:hier|bei uns|im job|on the job|noch|sich|später) (?:gut "
    r"|schnell |auch )?"
    r"(?:er)?lernen\b"
    r"|\bbring(?:en|t)? (?:wir|dir|ihnen|euch|das|unser)\b[^.;:]{0,60}\bbei\b|\bbringen\b[^.;:,]{0,60}\bbei\b"
    r"|\bbei(?:gebracht|bringen|bringt)\b"
    r"|\b(?:wird|wirst|werden sie|sie werden)\b[^.;:,]{0,40}\b(?:geschult|vermittelt|gezeigt|erklärt|unterrichtet)\b"
    r"|\b(?:zeigen|erklären|vermitteln|schulen) (?:wir|dir|ihnen|dich|sie|euch)\b|\b(?:zeigt|erklärt|vermittelt"
    r"|schult) (?:dir|ihnen|dich|sie)\b"
    r"|\b(?:arbeiten|führen) (?:wir|dich|sie)\b[^.;:]{0,60}\bein\b|\b(?:eingearbeitet|angelernt)\b"
    r"|\blernen (?:wir )?(?:dich|sie)\b[^.;:,]{0,30}\ban\b"
    r"|\b(?:schulung|einarbeitung|einweisung|einführung|kurse?|training|trainings"
    r"|schulungen)\b[^.;:]{0,50}\b(?:erhältst|erhalten sie|bekommst"
    r"|bekommen sie|bekommen|bieten wir|übernehmen wir|inklusive|bezahlen wir|gibt es|is (?:given|provided|offered"
    r"|included|on us)"
    r"|are (?:given|provided|offered)|will be (?:given|provided|offered)|provided|will follow|folgt)\b"
    r"|\b(?:wir bieten|erhalten sie|bekommst du|erhältst du|bekommen sie|we (?:offer|provide"
    r"|give))\b[^.;:,]{0,30}\b(?:schulung|einarbeitung"
    r"|kurse?|training|coaching|courses?)\b"
    r"|\b(?:erhältst|bekommst|erhalten|bekommen|gibt es|bieten wir)\b[^.;:,]{0,30}\b(?:schulung|einarbeitung"
    r"|einführung|einweisung"
    r"|kurs|training|workshop)\w{0,3}\b"
    r"|\b(?:we|team|colleagues?|mentors?|they|who|seniors?)(?:['’]ll| will| can| are happy to"
    r"|['’]re happy to)?(?: gladly| happily| also)?"
    r" (?:teach|show|train|coach|walk|get) you\b"
    r"|\b(?:be|is|are|get) (?:taught|trained|shown|explained)\b"
    r"|\byou(?:['’]ll| will| can| get to| are going to) (?:learn|pick up|be taught|be trained)\b(?! (?:quick|fast"
    r"|new))"
    r"|\b(?:learn\w*|pick\w* up|taught|acquired)\b[^.;:,]{0,40}\b(?:here|on the job|with us|from us|as you go"
    r"|along the way|in your first"
    r"|later|in time|once you)\b"
)
NICE_BEFORE: Final = re.compile(
    r"\b(?:(?<=, )gerne? mit|idealerweise|im idealfall|ideal(?=:| wäre)|ideally|preferably|(?:vorzugsweise"
    r"|bevorzugt|optional(?:ly)?|gerne? auch|nice[- ]to[- ]haves?"
    r"|good[- ]to[- ]haves?|nice(?=:)|bonus(?: points?| skills?)?(?=:| for| if| für| gibt)|(?:plus|extra"
    r"|brownie|bonus)[- ]?(?:punkte?|points?)"
    r"|kür(?=\s?:)|(?:kann|soll|should|could|wunsch|plus|wünschenswert|desirable|desired|preferred|gewünscht|erwünscht"
    r"|von vorteil|vorteilhaft|on top|extras?|additional|zusätzlich|hilfreich|helpful|gern gesehen|ein plus"
    r"|a plus|asset|assets)(?: \w+){0,2}(?=\s?:)"
    r"|kann-\w+|(?:preferred|desirable|desired|bonus|wünschenswerte|optionale) (?:skills?|qualifications?"
    r"|experience|kenntnisse|requirements?|qualifikationen|anforderungen)"
    r"|(?:toll|super|schön|klasse|prima|perfekt|cool|ideal|großartig|fein|gut|besser)(?:,)? (?:wäre|ist|wär)n?"
    r"|(?:wäre|wär)n? (?:\w+ )?(?:toll|super|schön|klasse|prima|perfekt|cool|ideal|großartig|gut)(?=,? (?:wenn"
    r"|falls|mit))"
    r"|(?:optimalerweise|bestenfalls|im (?:optimal|best)fall|im besten fall(?= (?:hast|kennst|haben|kennen|bring)))"
    r"|gerne? (?:bringst|hast|kennst|kannst|darfst) du|gerne? (?:bringen|haben|kennen|dürfen) sie"
    r"|(?:fänden|finden) wir(?: es)? (?:toll|super|schön|klasse|prima|gut|spannend)(?=,? (?:wenn|falls))"
    r"|(?:damit )?(?:punkten|punktest|punkte)(?: \w+){0,2} mit|sammelst (?:du )?(?:\w+ )?(?:plus)?punkte mit"
    r"|(?:schön|toll|super|prima|klasse|gut|great|nice|cool|perfekt|ideal|lovely|awesome|spitze),? (?:wenn|falls|if)\b"
    r"|(?:gut|good|nice) (?:zu wissen|to know)(?=[^:]{0,30}:)|aber kein muss(?=:)|(?:sets? you apart"
    r"|(?:makes? you )?stand out|hebt (?:dich|sie) ab)"
    r"(?=[^:]{0,20}:)|würden? (?:wir )?uns (?:\w+ )?(?:über|freuen, wenn)|freuen würden? (?:wir )?uns"
    r"|would be (?:lovely|wonderful|fantastic|helpful)(?= if)"
    r"|(?:noch|umso|even|all the) (?:besser|better)(?:,|:)? (?:wenn|mit|if|with)|besonders freuen|it (?:would "
    r"|will )?(?:also )?helps?(?= if)"
    r"|we(?:['’]d| would) be (?:\w+ )?(?:thrilled|delighted|glad|happy|pleased)"
    r"|(?:it(?:['’]s| is| would be|['’]d be)|would be|even) (?:also )?(?:great|nice|good|a plus|a bonus"
    r"|an advantage|even better|better|ideal|awesome)(?: to have)?(?= if)"
    r"|we(?:['’]d| would) (?:love|like|appreciate|be happy|be delighted)|freuen (?:wir )?uns (?:sehr |besonders "
    r"|außerdem )?(?:(?:über|auch)\b"
    r"(?! (?:deine?|ihre?|eure?|aussage\w*|vollständige) )|wenn\b(?! (?:du dich|sie sich)))"
    r"|freuen (?:wir )?uns, wenn\b(?! (?:du dich|sie sich))"
    r"|extra credit))\b"
)
NICE: Final = re.compile(
    r"\b(?:von (?:\w+ )?vorteil\b|vorteilhaft|wünschenswert|erwünscht|gewünscht\b|hilfreich|gerne? gesehen"
    r"|ein (?:\w+ )?(?:plus|bonus)\b|ein\w* (?:\w+ )?pluspunkt|als (?:plus|bonus)\b"
    r"|nice[- ]to[- ]have|nice\b(?= to know)|(?:a|an|is|are|the|big|huge|strong|definite|as) (?:\w+ )?(?:plus"
    r"|pluses|bonus|asset|advantage|benefit)\b(?! points)|plus\b(?=\s*[.)\n!]|$)|desirable|desired\b"
    r"|preferred\b|beneficial|advantageous|helpful\b|welcomed?\b|optional\b|appreciated"
    r"|im besten fall\b|good to have\b|willkommen\b|im idealfall|would be (?:\w+ )?(?:great|good|nice|ideal"
    r"|helpful|cool|awesome|useful)\b|(?:schadet|schaden) (?:auch )?nicht|nicht schaden|(?:won|wouldn|doesn"
    r"|can)['’]t hurt|(?:not|never) hurt"
    r"|\bwären?\b(?! (?:\w+ )?(?:ihre|deine|die aufgabe|nötig|notwendig|erforderlich|pflicht|ein muss|zwingend))"
    r"|nett zu haben|head start|leg up|gives you (?:an|the) edge|(?:umso|desto) \w{2,12}er\b|(?:ein|a"
    r"|an) (?:\w+ )?(?:vorteil"
    r"|vorsprung|traum|dream|gewinn|bonbon|schmankerl|zuckerl|goodie|treat)\b"
    r"|punktest du|punkten (?:sie|kannst)|sammelst du (?:\w+ )?punkte|earns? you"
    r"|(?:wäre|wär|fänden wir|finden wir)n? (?:\w+ )?(?:toll|super|schön|klasse|prima|perfekt|cool|ideal|großartig"
    r"|fein|nett|top|spitze"
    r"|nützlich|interessant|spannend|wertvoll|stark|gut)\b|rund(?:et|en)\b[^.;:]{0,40}? ab\b|abgerundet|abrunden"
    r"|rounds? (?:off|out)\b"
    r"|(?:also |certainly |really |always )?helps?\b(?=\s*[.,;)\n!]|$| too| a lot)|(?:welcome|nice"
    r"|useful) (?:addition|extra|touch)"
    r"|\büber\b[^.;]{0,60}freuen wir uns|(?:würden?|would) (?:wir )?(?:uns )?(?:freuen|begrüßen|gefallen|be welcome"
    r"|make us)|begrüßen wir"
    r"|begrüßt\b|begrüßenswert|(?:umso|desto|even|all the|so much the) (?:besser|better)\b|i-tüpfelchen"
    r"|sahnehäubchen|icing on|cherry on"
    r"|kommt (?:bei uns )?gut an|nicht verkehrt|nachteil|set you apart|makes? you stand out|extrapunkte?\b|(?:plus"
    r"|bonus|extra)[- ]?point\b"
    r"|interessant(?= f)|would be (?:an? )?(?:\w+ )?(?:extra|welcome|upside)|(?:toll|super|prima|perfekt|klasse"
    r"|great|nice|awesome|brilliant"
    r"|wunderbar|lovely)\s*[.!]\s*$"
    r"|gerne?(?= auch\b)|kür\b|bonus\b(?=\s*[.)\n!]|$)|aspirational\b|bevorzugt\b|ideal\b(?=\s*[.)\n!]|$)"
    r"|gerne?\b(?=\s*[.)\n]|$)|zusatzqualifikation)"
)
NOT_DIRECT: Final = re.compile(
    r"(?:\b(?:not|no|never|kein\w{0,2}|nicht(?! nur)|nie|statt|anstatt|anstelle von|anstelle|instead of"
    r"|rather than|without|auch ohne|weder|neither|nor|noch|ablösung von|weg von|forget|vergiss|(?:kein|keinen"
    r"|keinerlei|no) (?:bedarf an|need for|use for|place for|platz für)|move away from|moving off"
    r"|migrat\w+ (?:away )?from)\s(?!only|just|nur)(?:mehr |any |using |use |need |needing |for |on |von |in "
    r"|mit |(?:vor|fach|programmier|spezial)?(?:kenntnisse|kenntnis|erfahrung|erfahrungen|wissen"
    r"|vorerfahrung) (?:in|mit|von) |(?:prior |previous )?"
    r"(?:experience|knowledge|skills) (?:in|with|of) )?)$"
)
NOT: Final = re.compile(
    r"\b(?:nicht|not|n['’]t|never|nie|no|kein\w{0,2}|nichts)\b(?! (?:only|just|nur)\b)[^,:;()]{0,60}?\b(?:nötig"
    r"|notwendig|erforderlich|benötigt|vorausgesetzt|voraussetzung\w*|verlangt|gebraucht|gefordert|gefragt"
    r"|relevant|bedingung|muss|pflicht|rolle|ausschluss\w*|hindernis|hürde|deal-?breaker|bedarf|erwartet|sought"
    r"|asked|assumed|needed?|required?|requirement|necessary|mandatory|essential"
    r"|expected|a must|zu tun|kennen|können)\b(?! (?:scheuen|fürchten))"
    r"|\b(?:brauch\w*|benötig\w*|erwarte\w*|verlang\w*|need|require|expect|setzen|muss\w*"
    r"|müssen)\b[^,:;()]{0,60}?\b(?:nicht|kein\w{0,2}|no)\b(?! nur)"
    r"|\b(?:you|we|they|team|sie|du|wir)\b (?:will |do |are |don['’]t |won['’]t |would |need )*(?:not|never"
    r"|don['’]t|won['’]t|n['’]t)\b(?! (?:only|just|be afraid|shy|hesitate|miss|stop))"
    r"|\b(?:don['’]t|doesn['’]t|do not|does not|won['’]t|will not) (?:use|need|require|expect|write|work|care"
    r"|have to)\b"
    r"|\bno need\b|\b(?:nein|no),? (?:danke|thanks|thank)|(?<=\? )(?:nein|no|nope|nö)\b|\begal\b|\b(?:ob"
    r"|whether)\b[^.;]{0,60}\b(?:egal|keine rolle|zweitrangig|nebensache|(?:not|n['’]t) matter)\b"
    r"|\bnot (?:a )?(?:problem|our thing)"
    r"|\b(?:unnötig|überflüssig|entbehrlich|irrelevant|unnecessary|superfluous|abgelöst|abgeschafft|ausgemustert"
    r"|retired|phased out)\b"
    r"|\bverzichten (?:wir|sie)\b|\bwir verzichten\b|\b(?:kannst|können|can|may) (?:du |sie "
    r"|you )?(?:\w+ )?(?:vergessen|verzichten|forget|skip)\b"
    r"|\b(?:war gestern|(?:is|are) history|ist geschichte|is yesterday|der vergangenheit)\b"
    r"|\bnichts? (?:zu tun|am hut)\b|\bkein (?:muss|thema|problem)\b|\b(?:not|no|nicht|nein|kein) ?(?:needed"
    r"|required|necessary|nötig|erforderlich)\b"
)
NOT_BEHIND: Final = re.compile(
    r"(?:-kenntnisse)? (?:hingegen |dagegen |aber |jedoch |eher |lieber )?(?:nicht|nein|not|no|nope)\s*(?:[.,;!)]|$)"
)
DOUBLE: Final = re.compile(
    r"\b(?:(?:ohne|without)\b[^,:;]{0,40}\b(?:nicht|not|kein|n['’]t|no)\b|not? (?:without|negotiable"
    r"|optional)\b|nicht (?:verhandelbar|fremd|wegzudenken|optional|neu)\b|kein (?:fremdwort|neuland|problem"
    r"|hexenwerk)|no stranger|not new)"
)
MUST: Final = re.compile(
    r"(?<!nicht )(?<!not )(?<!no )(?<!kein )(?<!keine )\b(?:required|erforderlich|vorausgesetzt|zwingend|pflicht"
    r"|must|muss|notwendig|mandatory|essential|voraus"
    r"|voraussetzung|unabdingbar|unerlässlich|needed|nötig|benötigt|a must-have|unverzichtbar"
    r"|grundvoraussetzung|setzen wir)\b"
)
BREAK: Final = re.compile(
    r",|;| [–—-] |[()\[\]]|\b(?:but|aber|jedoch|while|whereas|während|sondern|hingegen|dagegen|plus(?= \w)"
    r"|instead of|rather than|statt)\b|(?:\.|:)\s"
)
OR: Final = re.compile(r"(?:-\w{1,16})?\s?(?:,|/|oder|or|und|and|noch|nor)\s?(?:or |oder |nor |noch )?")
LIST: Final = re.compile(
    r"(?:[\s,/&+–\"'“”-]|\b(?:und|and|or|oder|sowie|bzw\.?|as well as|auch|also|wie|von|in|of|with|mit)\b)*"
)
HEADING: Final = re.compile(
    r"[^\w\n]{0,4}(?:(?:das|it|was|what) (?:wäre|would be|ist) .{0,40}|nice[- ]to[- ]haves?.{0,20}"
    r"|good[- ]to[- ]haves?|bonus(?: points| skills)?.{0,30}|plus(?:punkte|es)?.{0,20}|optional"
    r"|wünschenswert.{0,30}|von vorteil.{0,30}"
    r"|(?:preferred|desirable|desired|optional|bonus|additional)(?: \w+){0,3}|kann-\w+|kür|wunsch\w*"
    r"|idealerweise.{0,40}|ideally.{0,40}|on top.{0,20}|extra points.{0,20}|gerne? (?:auch|gesehen).{0,30}"
    r"|it['’]s a plus.{0,20})\W{0,3}"
)
BULLET: Final = re.compile(r"\s*[-–•*·✓✔►▪>o]\s")
CONJUNCTION: Final = re.compile(r"\b(?:und|and|oder|or|sowie|bzw)\b|&")
PLURAL: Final = re.compile(r"\b(?:sind|are|wären)\b")
SINGULAR: Final = re.compile(r"\b(?:ist|is|wäre|would)\b")
SUBJECT: Final = re.compile(
    r"(?:erfahrung\w*|kenntnis\w*|wissen|umgang|experience|knowledge|familiarity|exposure) (?:\w+ )?$"
)
BRACKET: Final = re.compile(r"\([^()]{0,80}\)")
