"""The words of titles that name a level, and those that only seem to."""

import re
from functools import cache
from typing import Final, Literal

Name = Literal[
    "intern",
    "working_student",
    "apprentice",
    "dual_study",
    "trainee",
    "entry",
    "mid",
    "senior",
    "lead",
    "principal",
    "head",
    "director",
]

MARKS = re.compile(
    r"\s?[(\[{][mwfdxhagn*|/,. :+-]{1,12}(?:divers|inter)?[)\]}]|\(all genders\)"
    r"|(?:[*:_·|]|/\s?-?|\(-?)(?:in(?:nen)?|[rn]|frau)\b\)?"
)
_BEGINNERS: Final = (
    r"(?:praktik(?:um|a|ant\w*)|intern(?:s|ships?)?|azubis?|auszubildende\w*|ausbildung\w*|apprentice(?:s|ships?)?"
    r"|trainee\w*"
    r"|graduates?|absolvent\w*|duale\w* (?:studi\w+|student\w*)|werkstudent\w*|working students?|students?"
    r"|studierende\w*"
    r"|studenten|lernende\w*|lehrling\w*|junior\w*|nachwuchs\w*|early careers?)"
)
_CARER: Final = (
    r"(?:[\w-]*(?:koordinat\w+|betreu\w+|ausbilder\w*|referent\w*|berater\w*|lehrer\w*|beauftragte\w*|recruiter\w*"
    r"|recruiting"
    r"|scout\w*)|\w*leit(?:er\w*|ung)|coordinator|coach\w*|trainer\w*|advis[eo]rs?|mentor\w*|tutor\w*|teachers?"
    r"|counsellor"
    r"|counselor|supervisor|instructor)"
)
# Words that hold a level's name without being one: what the job deals with, or whom it helps.
_TRAPS: Final = (
    r"\blead[- ]?(?:generation|gen\b|management|nurtur\w+|scoring|times?\b|qualif\w+|research\w*|conver\w+|acqui\w+"
    r"|routing"
    r"|free|frei\w*|acid|poison\w*|manager)\w*|\bleads\b|\bleadership\b"
    r"|\b(?:assist(?!ant (?:managing )?director)\w*|asst|secretary|sekretär\w*|\w*referent\w*|pa|office manager\w*"
    r"|rechte hand|right hand|reporting|chauffeur\w*)\b[^,|]{0,20}\b(?:to|des|der|of|for|für|von|dem)\b[^,|]{0,60}"
    r"|\b(?:stab\w*|hand|büro|office|fahrer|partner|berater|advisor|koordination|support) (?:to|des|der|of|for"
    r"|für) (?:the |die |den )?"
    r"(?:ceo|c[fto]o|geschäfts\w+|vorstand\w*|direktion|director|president|leitung|head)\b"
    r"|\b(?:projekt|teilprojekt|bau|oberbau|montage|einsatz|reise|kurs|studien|objekt|test|prüf)-leit\w+"
    r"|\b(?:\w*assisten[tz]\w*|sekretär\w*|sekretariat|secretary|(?:executive|personal|management) assistant"
    r"|pa)\b[ ,|–-]{1,4}(?:d\w\w )?(?:geschäfts\w+"
    r"|vorstand\w*|\w*leit(?:er\w*|ung)|direktion|direktor\w*|c[efto]o|md|vp|head|director|executive|chef\w*)\b.{0,60}"
    r"|\b(?:ceo|c[fto]o|vorstands?|directors?|heads?|vp|leitungs?|direktions?|geschäfts(?:führ"
    r"|leit)ungs?)(?:['’]?s)?[- ]?"
    r"(?:assist\w+|office\b|büro\w*|support\b|sekret\w+)"
    r"|\bsenior(?:s|en)?[- ](?:living|care(?!er)\w*|citizens?|housing|services (?:center|coord)\w*|centers?|wohn\w*"
    r"|heim\w*"
    r"|pfleg\w*|companion|home|high|adults?|communit\w+|betreu\w*|residen\w+)|\bseniors\b|(?:für|von|mit|of|for"
    r"|with) senior\b"
    r"(?! \w)|\b(?:elder|day)care senior"
    r"|\b(?:art|creative|funeral|activit\w+|music|casting|artistic|film|stage|game) director"
    r"|\bdirectors? of photography"
    r"|\bhead[- ]?(?:less|hunt\w*|quarters?|count|office|start|up\b|set|light\w*|phones?|and neck|mounted|lamp|board)"
    r"|\bchief of staff|\bprincipal investigator|\b(?:school|vice|assistant|deputy) principal\b"
    r"|\b(?:praktikums|praktikanten|ausbildungs|auszubildenden|trainee|azubi|werkstudenten|lehrlings|lernenden"
    r"|studenten"
    r"|studierenden)-?(?!pl[aä]tz|stelle|beruf|start|beginn|programm\b|jahr|ende\b|in\b|vertrag)[a-zäöü]\w+"
    r"|\b(?:internship|apprentice(?:ship)?|trainee(?:ship)?|graduate|intern|student"
    r"|early career)s?[- ](?:\w+[- ]){0,1}?"
    r"(?:program\w* )?(?:koordinat\w+|coordinat\w+|(?<=me )manager\w*|(?<=am )manager\w*|mentor|trainer|supervisor"
    r"|betreu\w+"
    r"|development (?:manager|lead|advisor)|recruit(?:er|ment|ing)(?! consultant)\w*|scout\w*)"
    r"|\b(?:internship|apprenticeship|traineeship)s?[- ](?:program\w* )?(?:manager|lead|officer|specialist|director"
    r"|advis\w+"
    r"|assessor|head|sales|team|marketing)\w*|\bgraduate (?:school|degree|studies|college|admissions?|education)"
    r"|\bstudents? (?:success|affairs|services?|support|life|housing|recruit\w+|advis\w+|accounts?|engagement|relations"
    r"|admissions?|experience|loans?|office|union|wellbeing|counsel\w+)|\b(?:phd|doctoral|post"
    r"|under)[- ]?(?:students?|graduates?)"
    rf"|\b(?P<carer>{_CARER}) ?(?:[–,|-] (?=\w+s\b|\w+ende\b|praktika))?(?:\w+ )?(?:(?:für|for|of|von|with|to|der"
    rf"|im bereich|in der|and|und|&) )?(?:\w+ ){{0,1}}{_BEGINNERS}"
    r"(?:[- ](?:und \w+|\w+))?(?<! intern)(?<! praktikant)(?<! werkstudent)(?<! trainee)(?<! apprentice)"
    rf"|\b(?:manager\w*|officer|specialist|spezialist\w*|fachkraft|mitarbeiter\w*|ansprechpartner\w*|responsible"
    rf"|partner|hr|\w+er)"
    rf" (?:für|for|of|von|with) (?:\w+ ){{0,2}}{_BEGINNERS}"
    r"|\b(?:manager\w*|officer|specialist|spezialist\w*|mitarbeiter\w*) (?:im bereich |in der )?(?:interns\b"
    r"|internships|azubis"
    r"|ausbildung|trainees|traineeprogramm\w*|trainee program\w*|praktika\b|duale\w* studi\w+|graduate program\w*"
    r"|apprenticeships?|early careers|internship program\w*|auszubildende\w*)"
    r"|\b(?:mit|ohne|nach|abgeschlossene\w?|in|während) (?:\w+er )?(?:ausbildung|lehre)\b(?! z)|\bausbildung (?:und|&"
    r"|oder) \w+"
    r"|(?:ausschreibung|kommunikation|vertrieb\w*|revision|stelle\w*|nur|bewerbung\w*|besetzung|disponent\w*"
    r"|mitarbeiter\w*|berater\w*"
    r"|\w+dienst|betreuer\w*) intern\b|\(intern\)"
    r"|\bintern(?:e\w?)? ?(?:/|und|oder|&) ?extern\w*|\blernende\w? (?:system|roboter|algorithm|maschin|verfahren"
    r"|organisation)\w*"
    r"|\bmid[- ]?(?:market|range|sized?|caps?|office|atlantic|term|town|day|stream|west|wife|east)\w*"
)
_WORDS: Final[dict[Name, str]] = {
    "dual_study": (
        r"duale[rsn]? (?:bachelor-?|master-?)?(?:student\w*|studium|studiengang)|dual(?:es)?[- ]stud(?:ent|ium"
        r"|ierende|y)\w*"
        r"|dh(?:bw)?-?\s?stud\w+|dual study(?: program\w*)?|dual students?|studium (?:\w+ )?dual|bachelor \w+ dual"
        r"|ba-student\w*"
        r"|cooperative education student|duale[rs]? (?:bachelor|master)"
    ),
    "working_student": (
        r"werks?-?stud(?:ent|ium|ierende)\w*|working[- ]students?|studentische\w* \w+|student (?:assistant|worker|job"
        r"|employee|researcher)"
        r"|hiwi|student(?:in)?\b|^(?:studierende\w*|studenten)|(?:(?:neben|ferien|mini)?jobs?|stelle"
        r"|aushilfe\w*) für (?:studierende"
        r"|studenten)|abschlussarbeit|(?:bachelor|master)-?(?:arbeit|and\w*|[- ]?thesis)"
        r"|thesis"
    ),
    "intern": (
        r"[\w-]*prakti(?:kum|ka|kant\w*)|praktikums(?:platz|stelle)|internships?|interns?(?!\.)|stagiaire"
        r"|industrial placement"
        r"|placement (?:student|year)|co-?op"
    ),
    "apprentice": (
        r"auszubildende\w*|(?:duale |berufs|erst)?-?ausbildung(?:s(?:platz|plätze|stelle|start|beginn|beruf))?"
        r"|azubi\w{0,3}"
        r"|apprentice(?:ship)?s?|lehrling\w*|lehrstelle|lernende\w?|lehre (?:als|zum|zur|im)"
    ),
    "trainee": r"[\w-]*trainees?\b|trainee-?program\w*|traineeships?|trainee-\w+|volontär\w*|volontariat"
    r"|\w*referendar\w*",
    "director": (
        r"(?:managing |executive )?(?:director|direktor)(?:s|in|innen)?|(?:senior |executive )?vice[- ]president"
        r"|[se]?vp"
        r"|vizepräsident\w*|chief \w+(?: (?:& |and )?\w+)? officer|geschäftsführ(?:er|erin|ung|ende\w?)|c[etfoimpd]o"
        r"|ciso|chro"
        r"|president|präsident\w*|vorstand\w{0,4}|geschäftsleit(?:er|erin|ung)"
    ),
    "head": (
        r"head|(?:stellv\w*[. ]{1,2})?(?:[\w-]*(?:abteilungs|bereichs?|haupt\w*|standort|werks?|filial|markt"
        r"|instituts?|ressort"
        r"|referats|betriebs|sachgebiets|fachgebiets|fachdienst|dezernats|amts|niederlassungs|regional|bezirks|gebiets"
        r"|vertriebs|verkaufs|personal|marketing|produktions|fertigungs|entwicklungs|einkaufs|logistik|lager|labor"
        r"|küchen"
        r"|restaurant|hotel|center|studio|shop|store|schul|kita|heim|einrichtungs|pflegedienst|pdl|praxis|kanzlei"
        r"|stations"
        r"|wohnbereichs|haus|qualitäts|service|kundendienst|redaktions|sparten|finanz|rechts|geschäftsstellen"
        r"|geschäftsfeld"
        r"|it-|hr-|sales-|f&e-|qm-|technische |kaufmännische |ärztliche |zweig|instandhaltungs|konstruktions"
        r"|controlling"
        r"|buchhaltungs|rechnungswesen|partner|werkstatt|teilmarkt|hort|klinik|pflege|verwaltungs|hausdienst"
        r"|category))?"
        r"leit(?:er|erin|erinnen|ung)|chefarzt|chefärzt\w+|chefredakteur\w*|chefingenieur\w*"
    ),
    "principal": (
        r"principal|distinguished (?=engineer|scientist)"
        r"|staff(?= (?:[\w/.+#&-]+,? ){0,3}(?:engineer|scientist|developer|designer|architect|analyst|researcher|sre\b"
        r"|(?:product|program|success) manager))|(?<=engineer )staff"
    ),
    "lead": (
        r"(?:tech |team |technical |engineering )?lead|[\w-]*team[- ]?(?:lead(?:er)?s?|leit(?:er|erin|ung))"
        r"|[\w-]*(?:gruppen|schicht|team)-?leit(?:er|erin|ung)|vorarbeiter\w*|leitende[rn]?(?! angestellt)|lead(?=-)"
    ),
    "senior": r"senior(?:in)?|sr\.?|snr\.?|senior-?(?:berater|consultant|entwickler|manager|referent|projekt)\w*",
    "mid": r"mid(?:[- ]?level)?|intermediate|medior|mid[- ]?senior",
    "entry": (
        r"junior(?!profess|en|\shigh)\w*|jr\.?|jnr\.?|entry[- ]level|graduates?|[\w-]*absolvent(?:en|in|innen)?"
        r"|berufseinsteiger\w*|berufsanfänger\w*|new[- ]grad\w*|young professionals?|berufseinstieg|direkteinst(?:ieg"
        r"|eiger)\w*"
        r"|(?:nachwuchs)(?:kraft|kräfte|führungskraft|talent\w*)|einsteiger(?:in)?|early[- ]career"
    ),
}
ORDER: Final = ("director", "head", "principal", "lead", "senior", "mid", "entry")
STUDIES: Final = frozenset({"dual_study", "working_student", "intern", "apprentice", "trainee"})
# "Associate" is a rank alone or before an occupation, and the occupation itself in "Sales Associate".
_ASSOCIATE: Final = (
    r"(?:(?:^|[,|–(-]\s?|\bjr )(?:associate|assoc)(?=\s*(?:$|[,|–)-]))|\b(?:associate"
    r"|assoc)(?= (?:[\w&/-]+ ){0,2}(?:engineer"
    r"|developer|consultant|analyst|scientist|chemist|technician|designer|architect|(?:product|project|program) manager"
    r"|underwriter|editor|programmer|auditor|planner|buyer|accountant|specialist)\b))"
)
_STEP: Final = (
    r"(?:(?<!\bsgb)(?<!klinik)(?<!medizin)(?<!chirurgie)(?<!innere)(?<!\bclass)(?<!\bphase)(?<!\btype)(?<!\btier)(?<!\blevel)"
    r"(?<!stufe)(?<!klasse)(?<!\bteil)(?<!\bpart)(?<!\bwar)(?<!gruppe)(?<!\bzone)(?<!\bteam)(?<!\bgroup)(?<!abteilung)"
    r"(?<!bereich)(?<!\bsupport)(?<!\btyp)(?<!\bbau)(?<!senat)(?<!\bunit)(?<!\bband)[\s-](?P<roman>i{1,3}|iv"
    r"|v)(?=\s*(?:$|[,(–|]|-\s?\w{3}|\s[-&/]|/\s?i))"
    r"|(?<=er|or)(?<!server)(?<!center)(?<!centre)(?<!power)(?<!user)(?<!tower)(?<!layer)(?<!motor)(?<!sector)(?<!tier)"
    r"\s(?P<digit>[1-5])(?=\s*(?:$|[,(/&–|]|\s-\s))|(?<=ist|ant|yst|ian)\s(?P<number>[1-5])(?=\s*(?:$|[,(/&–|]|\s-\s)))"
)
STEPS: Final[dict[str, Name]] = {
    "i": "entry", "1": "entry", "ii": "mid", "2": "mid", "iii": "senior", "3": "senior", "iv": "senior", "4": "senior",
    "v": "senior", "5": "senior",
}  # fmt: skip
SAME_WITHOUT = re.compile(
    r"\b(\w{3,40})\s?(?:/|\boder\b|\bor\b|\bbzw\.?|&|\band\b|\bund\b)\s?(?:sr\.?|senior|lead|junior|jr\.?|principal)\s"
    r"(?:[\w-]{1,30}\s){0,3}\1\b"
)
JOINED = re.compile(r"\s*(?:[\w.-]+\s+){0,3}?[\w.-]*\s?(?:/|&|\boder\b|\bor\b|\bbis\b|\bto\b|\band\b|\bund\b|–|-)\s*")


@cache
def traps() -> re.Pattern[str]:
    """Words to leave out before levels are looked for."""
    return re.compile(_TRAPS)


@cache
def levels() -> re.Pattern[str]:
    """Words that name a level; the group is its name."""
    named = "|".join(rf"(?P<{name}>{words})" for name, words in _WORDS.items())
    return re.compile(rf"(?<!\w)(?:{named})(?!\w)")


@cache
def steps() -> re.Pattern[str]:
    """Ranks that titles in English state without a word: "Accountant II", "Associate, Operations"."""
    return re.compile(rf"{_STEP}|(?P<associate>{_ASSOCIATE})")
