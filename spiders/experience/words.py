"""The words around a figure of years: what is asked, by whom, and what only sounds like it."""

import re
from typing import Final

from spiders.lowered import cues

UNITS: Final = cues("jahr jähr year yr monat month yoe j. jzt decade".split())
UNIT = re.compile(r"jahr|jähr|year|yrs|yr\b|monat|month|yoe|j\.|jzt|decade")
END = re.compile(
    r"\.(?=\s"
    r"|$)(?<!\bmin\.)(?<!\bmind\.)(?<!\bmax\.)(?<!\bca\.)(?<!\b\w\.)(?<!\binkl\.)(?<!\bbzw\.)(?<!\bapprox\.)(?<!\bi"
    r"ncl\.)(?<!\bggf\.)(?<!\byrs\.)(?<!\bresp\.)(?<!\babgeschl\.)(?<!\beinschl\.)(?<!\bphd\.)(?<!\bph\.d\.)|!(?=\s"
    r"|$)|\?(?=\s|$)|;(?=\s|$)|\n(?=\s*(?:[-–*•·\n]|$))|[•·●✓✔▪]| \* "
    r"|  +(?=\S)(?<!zu  )(?<!mindestens  )(?<!mind\.  )(?<!min\.  )(?<!least  )(?<!up to  )|\n(?!\s*(?:ja|jä"
    r"|ye))(?<!jahr\n)(?<!jahre\n)(?<!jahren\n)(?<!year\n)(?<!years\n)(?<! of\n)(?<!relevant\n)"
)
NUMBERS: Final[dict[str, float]] = {
    "ein": 1, "eine": 1, "einem": 1, "einer": 1, "einen": 1, "eines": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
    "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "fünfzehn": 15,
    "achtzehn": 18, "zwanzig": 20, "fünfundzwanzig": 25, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50,
    "anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "fünfeinhalb": 5.5,
    "zweier": 2, "dreier": 3, "vierer": 4, "fünfer": 5,
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "twenty-four": 24,
    "thirty": 30, "forty": 40, "fifty": 50, "half a": 0.5, "ein halbes": 0.5, "einem halben": 0.5,
    "one and a half": 1.5, "two and a half": 2.5, "one-and-a-half": 1.5,
}  # fmt: skip
NUMBER: Final = (
    r"(?:\d{1,2}(?:[.,]\d|\s?½)?|½|" + "|".join(sorted(map(re.escape, NUMBERS), key=len, reverse=True)) + ")"
)
TWICE: Final = r"(?:\s?\((?:\d{1,2}|\w{3,12})\))?"
MORE: Final = r"(?:\s?\+|[-\s]plus|\s(?:or|oder|und|and)\s(?:more|mehr|above|over|länger))"
FULL: Final = r"(?:(?:volle[nr]?|full|whole|ganze[nr]?|relevant|consecutive|solid|good)\s)?"
QUANTITY = re.compile(
    rf"(?<![\w,€$£])(?<!\d\.)(?<!\d[-–/])(?P<low>{NUMBER}){TWICE}(?P<more>{MORE})?"
    rf"(?:(?:-?\s?(?P<to>bis zu|bis|to|or|oder|and|und|/)-?\s?|\s?[-–—‑]\s?)"
    rf"(?P<high>{NUMBER}){TWICE}(?P<open>{MORE})?)?"
    rf"(?:\s?[-–‑]\s?|\s{{0,2}}){FULL}"
    r"(?P<unit>jährige\w{0,2}|(?:berufs|praxis|dienst)?jahre?n?s?\b|years?\b|yrs?\b|j\.|yoe\b|monatige\w{0,2}"
    r"|monate?n?s?\b|months?\b|decades?\b)(?P<beyond>\s?\+|\s(?:or|oder|und|and)\s(?:more|mehr|above|länger|longer"
    r"|over)|\s(?:minimum|mindestens)\b)?"
)
FLOOR: Final = (
    r"(?:mindestens|wenigstens|zumindest|mind\.?|min\.?|minimum(?:\sof)?|a minimum of|at least|no less than"
    r"|not less than|nicht weniger als|ab)"
)
CEILING: Final = (
    r"(?:bis\szu|bis|up to|maximal|max\.?|höchstens|at most|no more than|not more than|nicht mehr als|weniger als"
    r"|less than|fewer than|under|unter|a maximum of|maximum(?: of)?|längstens|maximum)"
)
LOOSE: Final = (
    r"(?:über|more than|mehr als|over|rund|etwa|circa|ca\.?|approx\.?|approximately|around|about|ungefähr|gut|>=?|≥"
    r"|~|between|zwischen|insgesamt|from|of|von|the|den|der|die|einer|eine|ein|a|an|ideally|idealerweise|possibly"
    r"|noch|schon|bereits|already|roughly|some|well over|weit über|deutlich über|exceeding)"
)
AHEAD = re.compile(rf"(?:(?:(?<!\w){FLOOR}|(?<!\w){CEILING}|(?<!\w){LOOSE}|[(:>≥~])\s{{0,3}}){{1,5}}$")
BOUND = re.compile(
    rf"(?<!\w)(?:{FLOOR}|{CEILING}|über|more than|mehr als|over|[>≥~]=?|etwa|circa|ca\.?|approx\w*\.?|around|about"
    rf"|rund|ungefähr|between|zwischen|insgesamt|exceeding)\s{{0,2}}(?:[\w.]{{1,8}}\s){{0,2}}$"
)
IS_FLOOR = re.compile(rf"(?<!\w){FLOOR}(?!\w)")
IS_CEILING = re.compile(rf"(?<!\w)(?<!no )(?<!not )(?<!nicht ){CEILING}\s*[\w.~]{{0,6}}\s*$")

NOUN: Final = (
    r"(?:\w*experiences?|expertise|exp\b\.?|\w*erfahrung(?:en)?|\w*praxis|background|(?:track )?record|\w*tätigkeit"
    r"|practice|knowledge|\w*kenntnisse?|related|relevant\w*|einschlägige\w?|seniority|know-?how|im beruf|im job"
    r"|on the job|pqe|ausübung|under your belt|praktische arbeit|yoe|\w{3,}verantwortung|(?:similar|comparable"
    r"|vergleichbare[nr]?|ähnliche[nr]?) (?:role|positions?|post|job|function|stelle|funktion)"
    r"|behind you|hinter dir|hinter sich|dienst(?: als| in| im)|berufsausübung)(?!\w)"
)
OWN: Final = r"(?:\w*experiences?|expertise|\w*erfahrung(?:en)?|\w*praxis|background|(?:track )?record|berufstätigkeit)"
SHORT_GAP: Final = (
    r"\s?(?:['’]s?|\(s\)|of|an|in|at)?(?:\s|-)?(?:(?!jahr|year|mona|mont|(?:and|und|or|oder|during|which|while"
    r"|after|nach)\b|,)[^\s.;:!?]{1,28}[\s]+)"
)
NOUN_NEXT = re.compile(rf"{SHORT_GAP}{{0,4}}?[\s'’(–-]{{0,3}}{NOUN}")
# No demand: "Erfahrung brauchst du nicht", "no experience needed", "je nach Erfahrung".
# Whose or what age it is.
AGE = re.compile(
    r"\b(?:patient\w*|kind(?:er\w*)?|jugendlich\w*|child\w*|people|menschen|schüler\w*|students|personen"
    r"|teilnehm\w*|youth|babies|fahrzeug\w*|vehicles|systems?|maschinen|anlagen|machines|adults|erwachsene\w*"
    r"|senioren|klient\w*|pupils)\b(?:(?!with |mit )[^,;]){0,25}$"
)
NO_NOUN = re.compile(
    rf"\b(?:no|keine|ohne|without|je nach|depending on|abhängig von|based on)\s(?:[\w-]+\s){{0,3}}?{OWN}"
    rf"|{OWN}\b[^.;]{{0,40}}\b(?:nicht|kein\w*|not)\b"
)
NOUN_LATER = re.compile(rf"[^.;:!?]{{0,90}}?(?<!keine )(?<!ihre )(?<!deine )\b{NOUN}")
NOUN_BEFORE = re.compile(rf"\b{OWN}(?!\w)[^;!?]{{0,80}}$")
# The unit stands first: "Berufsjahre: 5-8", "several years in this job (at least two)".
UNIT_FIRST = re.compile(
    rf"(?:(?:berufsjahre|years of (?:\w+ )?experience|jahre (?:berufs|praxis)?erfahrung"
    rf"|(?:berufs)?erfahrung in jahren|experience (?:\(years\)|in years)|yoe)\s?[:=]\s*(?:{FLOOR}\s)?|(?:mehrjährig"
    rf"|mehrere jahre|several years|some years|einige jahre)[^.;()]{{0,80}}(?:[(,]"
    rf"|[-–]\s)\s?{FLOOR}\s)(?P<low>{NUMBER})(?:\s?(?:[-–]|bis|to)\s?(?P<high>{NUMBER}))?(?!\w|\s?(?:jahr|year))"
)
FIRST_UNITS: Final = (
    "berufsjahre", "experience:", "erfahrung:", "yoe", "in jahren", "in years", "(years)", "jährig", "mehrere jahre",
    "several years", "some years", "einige jahre",
)  # fmt: skip
STEMS: Final = ("jährige", "mehrere jahre", "several years", "many years", "erste")
# What the years are years of, right behind them.
OF_WHAT = re.compile(
    r"[\s'’-]{0,3}(?:of\s|an\s|in\s)?(?:(?!\w*(?:erfahrung|experience|praxis)|(?:oder|or|und|and|in|im|as|als|mit"
    r"|with|bei|at|of|sowie|plus|relevant\w*|related|einschlägige\w?)\b)[\w-]{2,20}\s){0,2}?(?:ago\b|old\b|alt\b"
    r"|alte[rnms]?\b|of age\b|age\b|\w*ausbildung\w*|(?:berufs|fach|hoch|grund)?lehre\b|\w*studium\w*"
    r"|\w*studiengang\w*|studies\b|degrees?\b|program(?:me|s|mes)?\b|\w*programm(?:s|e)?\b|bachelor\w*|master\w*"
    r"|diploma\w*|universit\w+|college|courses?\b|school\w*|fachschule\w*|hochschul\w*|htl\b|hak\b|apprentice\w*"
    r"|traineeship\w*|internship\w*|training\b(?! experience)|lehrzeit|kurs\b|umschulung\w*|weiterbildung\w*"
    r"|fortbildung\w*|volontariat\w*|trainee\w*|contracts?\b|fixed|\w*vertrag\w*|term\b|terms\b|laufzeit"
    r"|\w*befristung|garantie|guarantee|warranty|gewährleistung|\w*geschichte|history|\w*bestehen\w*|existence"
    r"|\w*tradition|\w*jubiläum|anniversary|jung\b|young|plan\b|roadmap|horizon|cycle|zyklus|period\b|zeitraum"
    r"|abstand|intervals?|runtime|anrechnung|vordienst\w*|in business|am markt|im markt|im geschäft|in the making"
    r"|in the market|auf dem markt|in a row|in folge|(?:betriebs|unternehmens)?zugehörigkeit|tenure|service with"
    r"|with us\b|bei uns|in unser\w*|at our\b|in our\b|with our\b|later|später|zuvor|earlier|hence|from now"
    r"|arbeitslos\w*|arbeitsuchend\w*|unemployed|elternzeit|parental|maternity|leave\b|probezeit|probation"
    r"|einarbeitung\w*|onboarding|warte\w*"
    r"|family business|familien\w+|firmen\w+|company|startup|erfolg\w*|success\b|innovation\w*|promotion|doctora\w+"
    r"|phd\b|residency|postdoc|stipend\w*|fellowship|project\b|forschungsprojekt|kündigungsfrist|notice|mandat\w*"
    r"|amtszeit|aufbewahrung\w*|restlaufzeit|rotation|assignment|einsatz\b|freiwillig\w*|cliff|vesting"
    r"|\w*führerschein\w*|driving licen[cs]e|fahrerlaubnis|wohnsitz|aufenthalt\w*)"
)
DURATION = re.compile(
    r"\b(?:befrist\w+|contract|\w*vertrag\w{0,2}|laufzeit|\w*dauer\w{0,2}|duration"
    r"|(?<!you )(?<!have )(?<![’']ve )runs?|running|läuft|garant\w+"
    r"|gültig|valid|licen[cs]\w*|\w*führerschein\w*|führerausweis\w*|fahrerlaubnis|wohnhaft|resid\w+|liv(?:e|ed"
    r"|ing)|wohn\w+|citizen\w*|alter|aged?|mindestalter|ages|stay\w*|life\w*|nutzung\w*|remain|bleib\w*|commit\w*"
    r"|verpflicht\w*|bind\w*"
    r"|probezeit|probation|elternzeit|vertretung|maternity|trainee\w*|(?:\w+)?ausbildung|lehre|apprenticeship"
    r"|studium|studies|degree|visa|permit|award\w*|ausgezeichnet|auszeichnung|zertifi\w+|certif\w+|lasts?|takes?"
    r"|limited|funded|term|gefördert|finanziert|vest\w*|equity|pension\w*|einarbeitung|onboarding|training"
    r"|programm?e?|rotation\w*|projekt|project|angelegt|employed with us|kündigungsfrist|notice|restlaufzeit"
    r"|mietvertrag|insured|versichert|aufenthalt\w*|ansässig|deutschland lebe\w*|sperrfrist|available for"
    r"|verfügbar\w*|entsendung|einsatz|auslandseinsatz)\b[^,;]{0,45}$"
)
# Right before the years: not what is asked, but when something happens.
WHEN = re.compile(
    rf"(?:\b(?:nach|after|vor|before|innerhalb|binnen|within|during|alle|every|each|per|pro|aus|every other|(?:in"
    rf"|over|for|during|within|innerhalb|auf)\s(?:\w+\s)?(?:den|der|the|your|deinen|ihren|unseren|our)\s?"
    r"(?:nächsten|letzten|kommenden|vergangenen|ersten|zurückliegenden|next|last|past|coming|first|previous"
    r"|upcoming)|(?:nächsten|letzten|kommenden|vergangenen|ersten|vorigen|next|last|past|coming|first|previous)"
    r"|(?:wurden?|wird|is|are|be) in|spätestens in|already in|erst in|frühestens nach|schon nach))\s"
    rf"(?:(?:{FLOOR}|{LOOSE}|of|von)\s){{0,2}}$"
)
UNASKED = re.compile(
    r"\b(?:kein(?:e|en|er|erlei)?|don['’]?t (?:need|require|expect|ask|look)|do not (?:need|require|expect|ask)"
    r"|no need|not need|needn['’]t|nobody needs|not (?:necessarily )?(?:looking for|require|expect)|whether"
    r"|ob (?:du|sie|ihr|man)|egal|unabhängig|regardless|irrespective|no matter|ohne|without|statt|instead of"
    r"|rather than|nicht (?:zwingend|unbedingt)|nicht (?:auf|nur)|brauchst du nicht|nobody|niemand"
    r"|instead)\b[^,;:.]{0,45}$"
)
NOT_NEEDED = re.compile(
    r"[^.;]{0,80}?(?:\b(?:nicht|not|keine)\s(?:(?:zwingend|unbedingt|strictly|absolutely|mehr|a)\s)?(?:erforderlich"
    r"|nötig|notwendig|vorausgesetzt|required|needed|necessary|mandatory|requirement|verlangt|voraussetzung)"
    r"|\b(?:brauch\w*|benötig\w*|need|require|verlang\w*|erwart\w*)\b[^.;,]{0,30}\b(?:nicht|not|niemand|nobody)\b)"
)
PAY = re.compile(
    r"(?:gehalt|lohn|salar|vergüt|entgelt|€|\beur\b|\bpay\b|bonus|urlaub|holiday|vacation|\brise|steig|beförder"
    r"|promot|einstuf|eingruppier|prämie|\bchf\b|stufe)[^;]{0,70}\b(?:bei|with|ab|at|für|for|after|nach|from|mit)\s"
    rf"(?:(?:{FLOOR}|{LOOSE})\s)?$"
)
PART = re.compile(
    r"\b(?:davon|darunter|of which|of these|including|inklusive|inkl\.?|incl\.?|whereof|wovon|hiervon|of that"
    r"|of them|at least \w+ of|einschließlich)\b[^,;]{0,40}$"
)
WISH = re.compile(
    r"(?:ideal\w*|prefer\w*|wünschenswert|bestenfalls|gerne|besser|better|bonus|nice to have|optimal\w*|von vorteil"
    r"|am liebsten|rather)\b[^,;]{0,45}$"
)
WISHED = re.compile(r"[^.;]{0,60}(?:preferred|of advantage|von vorteil|wünschenswert|ideal\b|is a plus|ein plus\b)")
TOTAL = re.compile(r"(?:insgesamt|gesamt|in total|total of|overall|all in all)\W{1,2}(?:\w+\W{1,2}){0,2}$")
TOTAL_NEXT = re.compile(r"\s(?:of )?(?:total|overall|gesamte?r?|in total|insgesamt)\b")
OR = re.compile(r"(?:^|[\s(/;,])(?:or|oder|bzw\.?|respectively|alternativ\w*|resp\.?|otherwise|ersatzweise)\b")
ASKED = re.compile(
    r"such(?:e|en|t|st)\b|gesucht|\blook(?:ing|s)? (?:for|to)|\bseek\w*|erwart\w*|requir\w*|expect\w*|\bneed\w*"
    r"|benötig\w*|brauch\w*|\bideal\w*|\byou\b|\byou['’]|\bdu\b|\bsie\b(?! uns)|\bdein profil|candidate\w*"
    r"|bewerber\w*|applicant\w*|kandidat\w*|someone|\bperson\b|jemand\w*|voraussetz\w*|profil\b|qualifi\w*"
    r"|anforder\w*|\bmuss\b|\bmust\b|\bshould\b|\bwer\b|wünsch\w*|\bbring(?:st|en sie)\b|\bihr habt\b|\bhiring\b"
    r"|\bask(?:ing)? for|\bwant\b|verlang\w*|\b(?:ge)?forder\w*|\bhire\b|\bhoping|persönlichkeit|\bihre\b"
)
GROUP: Final = (
    r"(?:team|founders?|gründer\w*|kolleg\w+|colleagues|mentor\w*|expert\w*|specialists?|spezialisten|trainer\w*"
    r"|coach\w*|engineers|consultants|unternehmen|company|firma|firm|betrieb|kanzlei|agentur|agency|management"
    r"|geschäftsführ\w+|chef\w*|leadership|partners?|staff|belegschaft|ausbilder\w*|meister\w*|inhaber\w*|seniors"
    r"|profis|pioneers?|hersteller|anbieter|provider|dienstleister|crew|group|gruppe|practitioners|developers"
    r"|entwicklern|people|leute|paten?|buddy|consultancy|manufacturer|supplier|start-?up)"
)
ATTACHED = re.compile(
    rf"\b(?:our|unser\w*|the|das|die|der|dem|einem|ein|eine|einer|als|as an?|an?|with|mit|von|by|from"
    rf"|erfahrene[nr]?|experienced)\s(?:[\w-]+\s){{0,2}}?{GROUP}\s?(?:\([^)]{{0,20}}\)\s?)?"
    r"(?:,?\s(?:(?!ein|a\b|an\b|den\b|and\b|und\b)[\w-]+\s){0,3}?|\s?)"
    r"(?:with|mit|who|die|has|have|hat|haben|bring\w*|verfüg\w*|blick\w*|looks?|combin\w*|aus|share\w*|boast\w*)\s"
    r"(?:[\w.]+\s){0,3}$"
)
WE = re.compile(
    r"\b(?:wir|we|we['’]\w+|our|unser(?:e|er|en|em|es)?|uns|us|founders?|gründer|gegründet|founded|gmbh|ag|inc|ltd"
    r"|kg|se|(?:ein|das|als|the|a|unser) (?:\w+ ){0,2}(?:unternehmen|company|firm|agency|agentur|kanzlei)|their|his"
    r"|her|ihren kunden|leading)\b"
)
IT_HAS = re.compile(
    r"\w\s(?:verfügt|blickt|has|hat|brings?|looks back|bietet|offers|steht|vereint|setzt|kombiniert|boasts|combines"
    r"|ist|is|schöpft|draws)\b[^,;]{0,40}$"
)
TOGETHER = re.compile(
    r"\b(?:combined|collective|collectively|cumulative|joint|gebündelt\w*|geballt\w*|gemeinsam\w*|kombiniert\w*"
    r"|zusammen|kollektiv\w*|aggregate|between (?:us|them))\b"
)
ABOUT_US = re.compile(
    r"(?:[^.;]{0,120}?(?:\b(?:wir|we|uns|us|our|unser\w*)\b(?! freuen)|\b(?:makes?|macht|machen) \w+ (?:a|the|zu)"
    r"|\bis (?:a|one|the|an)\b|\bist (?:die|der|das|ein|eine)\b|\b(?:gehör|zähl)(?:t|en)\b|\bsteht\b|\bgmbh\b"
    r"|\bhelps?\b|\boffers?\b|\bam markt\b|\bin the market\b))|[^.;]{0,60}?,\s(?:(?:über|more than|over"
    r"|rund)\s)?\d[\d.,]{0,9}\+?\s(?:\w+\s)?(?:kund|mitarbeit|standort|client|customer|employ|locat|countr|länd"
    r"|projekt|project|office)"
)
WITH = re.compile(rf"(?:^|[,–-]\s|\b(?:und|and|dank|due to|thanks to)\s)\W*(?:mit|with|dank|thanks to|through|durch)\s"
                   rf"(?:(?:{FLOOR}|{LOOSE}|unserer|our)\s){{0,2}}$")  # fmt: skip
DOING = re.compile(
    r"[\s'’(,-]{1,3}(?:of\s|relevante?\w*\s|(?:als|auch)\s)?(?:in|with|as|im|als|bei|mit|am|within|on|auf|for"
    r"|at|behind|across|using|hands-on|full-time|part-time|professionally|beruflich|professional|commercial|managing"
    r"|leading"
    r"|\w{3,}ing|of \w+ing|working|unter|an der|vor|aktiv)\b"
)
OF = re.compile(r"\sof\s")
WORKED = re.compile(
    r"\b(?:work(?:ed|ing)|employed|served|been|(?:as|als) (?:an? )?[\w\s-]{3,40}|tätig|gearbeitet|beschäftigt"
    r"|arbeite\w*|bist|sind|led|lead|managed|spent|programm\w+|entwickel\w+|developed|built|practised|practiced"
    r"|taught|sold|driven|operated|run|ran|flown|welded|cooked|nursed|coached|trained|designed|supported"
    r"|handled)\b[^,;]{0,60}\b(?:for|seit|über|since|mindestens|at least|mehr als|more than|bereits"
    r"|schon)\s(?:[\w.]+\s){0,3}$"
)
SINCE = re.compile(
    r"\b(?:sie|du) (?!haben|hast|sind|bist|besitz|wohn|leb)\w+(?:en"
    r"|st)\b[^,;]{0,30}\bseit\s(?:[\w.]+\s){0,3}$"
)
PROUD = re.compile(r"\b(?:makes?|macht|machen|zeichnet|zeichnen) (?:us|uns)\b")
WORKED_NEXT = re.compile(
    r"[^.;]{0,70}?\b(?:tätig|gearbeitet|beschäftigt|gesammelt|unterwegs|berufstätig|ausgeübt|geleitet|geführt"
    r"|worked|absolviert (?:haben|hast)|im einsatz|verantwortet|betreut|entwickelt|programmiert)\b"
)
# Any perfect tense: "mindestens zwei Jahre an der Drehbank gestanden haben", "Lkw gefahren sind".
PERFECT = re.compile(
    r"[^.;]{0,70}?\b(?:\w{0,8}ge\w{3,}(?:t|en)|(?:ver|be|ent|er|über|unter)\w{3,}(?:t|en)|\w{3,}iert)\s(?:haben|hast"
    r"|hat|sein|bist"
    r"|sind|ist)\b(?! wir)"
)
HAVE = re.compile(r"\b(?:du hast|sie haben|ihr habt|you have|you['’]ve)\b[^,;]{0,30}$")
LANG = re.compile(
    r"\s(?:lang\b|[^.;,]{0,60}\b(?:\w{0,8}ge\w{3,}(?:t|en)|(?:ver|be|ent|er)\w{4,}(?:t|en)|\w{3,}iert)\W*(?:und\b|$))"
)
YOU = re.compile(
    r"\b(?:must have|should have|du|you|sie|wer|bewerber\w*|candidates?|applicants?|kandidat\w*|ihr)\b"
    r"|\byou['’]ve"
)
YOU_WORK = re.compile(
    r"[^.;]{0,60}?\b(?:arbeiten|sind|programmieren|entwickeln|leiten|beraten|betreuen|haben|\w+st) (?:sie|du)\b"
)
# A label or a subject that makes the bare years a demand: "Profil: 7 Jahre Vertrieb", "you bring six years of nursing".
REQUIRED = re.compile(r"\s?\((?:required|preferred|erforderlich|wünschenswert|pflicht|muss)\)")
LABEL = re.compile(
    r"\b(?:hintergrund|profil|background|profile|voraussetzung\w*|anforderung\w*|requirements?|must[- ]?haves?"
    r"|qualifikation\w*|qualifications?|bring(?:st|en)? (?:du|sie)?|you have|mit|wir erwarten|we expect|muss"
    r"|looking for|gesucht|seeking)(?: mit)?\s?:\s*(?:[-–•*]\s)?$"
)
HAVING = re.compile(
    r"(?:\b(?:you|you['’]ll|du|sie|who|candidate|applicant|someone|we|wir)\b[^,;]{0,25}\b(?:bring|have|has|need"
    r"|ask for|want|expect|require|erwarten|verlangen|fordern|offer|brings?t?|hast|haben|verfügen|verfügst|bringen"
    r"|möglichst)|\b(?:with|mit|plus|and|und|sowie|zzgl\.?|zuzüglich))\s(?:[\w.]+\s)?$"
)
RANGE = re.compile(r"(?:between|zwischen)\W*(?:\w+\W){0,2}$")
CEILING_NEXT = re.compile(r"\s?(?:maximum|max\.?|maximal|höchstens|or less|oder weniger|at most)\b")
AT = re.compile(rf"\b(?:bei|with|ab|at|für|for|mit)\s(?:(?:{FLOOR}|{LOOSE})\s)?$")
PAY_NEXT = re.compile(
    r"[^.;]{0,70}?(?:gehalt|lohn|salar|vergüt|entgelt|€|\beuro?\b|\bchf\b|\bpay\b|bonus|urlaub|£|\$|verdien|\bearn)"
)
START = re.compile(r"\W{0,4}$")
SUBJECT = re.compile(r"\b(?:du|you|sie|plus|sowie|zuzüglich|und|and)\b")
ARTICLES: Final = frozenset({"a"})
WORDS = re.compile(
    r"(?:(?P<long>langjährige[nrs]?|many years(?:['’]| of)?)|mehrjährige[nrs]?|mehrere jahre|several years(?:['’]"
    r"| of)?|(?P<first>erste(?<!keine erste)))\s(?:(?!kenn)[\w-]{3,30},?\s){0,3}?(?:\w*experience|\w*erfahrung"
    r"|\w*praxis)\b"
)
