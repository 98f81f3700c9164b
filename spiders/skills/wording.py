"""How postings say that a skill is nice to have, or not needed; all of a text in lower case."""

import re
from typing import Final

# A sentence without any of these says of none that it is not a must.
NICE_CUES: Final = (
    *"vorteil plus wünsch ideal vorzug optional gern bonus nice desir prefer benefi advantag asset".split(),
    *"hilfreich helpful welcom".split(),
    *"appreciat besten".split(),
    *"kür kann: soll: should: could: kann- wunsch toll schön super would love happy freuen schad".split(),
    *"hurt extra addition zusatz zusätz willkommen brownie perfekt klasse great aspirational bevorzugt top:".split(),
    "to have",
)
NOT_CUES: Final = (
    *"not n't n’t nicht kein ohne without never nie statt instead rather weder neither muss bedingung".split(),
    "no ", "nothing", "brauch", "ablösung", "away from"
)  # fmt: skip
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
    r"|(?:toll|super|schön|klasse|prima|perfekt|cool|ideal|großartig|fein)(?:,)? (?:wäre|ist|wär)|(?:wäre"
    r"|wär) (?:toll|super|schön|klasse|prima|perfekt|cool|ideal|großartig)"
    r"|(?:it(?:['’]s| is| would be|['’]d be)|would be|even) (?:also )?(?:great|nice|good|a plus|a bonus"
    r"|an advantage|even better|better|ideal|awesome)(?: to have)?(?= if)"
    r"|we(?:['’]d| would) (?:love|like|appreciate|be happy|be delighted)|freuen (?:wir )?uns (?:über|auch)"
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
    r"|gerne?(?= auch\b)|kür\b|bonus\b(?=\s*[.)\n!]|$)|aspirational\b|bevorzugt\b|ideal\b(?=\s*[.)\n!]|$)"
    r"|gerne?\b(?=\s*[.)\n]|$)|zusatzqualifikation)"
)
NOT_DIRECT: Final = re.compile(
    r"(?:\b(?:not|no|never|kein\w{0,2}|nicht(?! nur)|nie|statt|anstatt|anstelle von|anstelle|instead of"
    r"|rather than|without|auch ohne|weder|neither|nor|noch|ablösung von|weg von|move away from|moving off"
    r"|migrat\w+ (?:away )?from)\s(?!only|just|nur)(?:mehr |any |using |use |need |needing |for |on |von |in "
    r"|mit )?)$"
)
NOT: Final = re.compile(
    r"\b(?:nicht|not|n['’]t|never|nie|no|kein\w{0,2}|nichts)\b(?! (?:only|just|nur)\b)[^,:;()]{0,60}?\b(?:nötig"
    r"|notwendig|erforderlich|benötigt|vorausgesetzt|voraussetzung\w*|verlangt|gebraucht|gefordert|gefragt"
    r"|relevant|bedingung|muss|pflicht|rolle|needed?|required?|requirement|necessary|mandatory|essential"
    r"|expected|a must|zu tun|kennen|können)\b(?! (?:scheuen|fürchten))"
    r"|\b(?:brauch\w*|benötig\w*|erwarte\w*|verlang\w*|need|require|expect|setzen|muss\w*"
    r"|müssen)\b[^,:;()]{0,60}?\b(?:nicht|kein\w{0,2}|no)\b(?! nur)"
    r"|\b(?:you|we|they|team|sie|du|wir)\b (?:will |do |are |don['’]t |won['’]t |would |need )*(?:not|never"
    r"|don['’]t|won['’]t|n['’]t)\b(?! (?:only|just|be afraid|shy|hesitate|miss|stop))"
    r"|\b(?:don['’]t|doesn['’]t|do not|does not|won['’]t|will not) (?:use|need|require|expect|write|work|care"
    r"|have to)\b"
    r"|\bnichts? (?:zu tun|am hut)\b|\bkein (?:muss|thema|problem)\b|\b(?:not|no|nicht|nein|kein) ?(?:needed"
    r"|required|necessary|nötig|erforderlich)\b"
)
DOUBLE: Final = re.compile(
    r"\b(?:(?:ohne|without)\b[^,:;]{0,40}\b(?:nicht|not|kein|n['’]t|no)\b|not? (?:without|negotiable"
    r"|optional)\b|nicht (?:verhandelbar|fremd|wegzudenken|optional|neu)\b|kein (?:fremdwort|neuland|problem"
    r"|hexenwerk)|no stranger|not new)"
)
MUST: Final = re.compile(
    r"\b(?:required|erforderlich|vorausgesetzt|zwingend|pflicht|must|muss|notwendig|mandatory|essential|voraus"
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
