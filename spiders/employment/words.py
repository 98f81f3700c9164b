"""The words of employment, German and English: its types, staffing firms, and what only looks like either."""

import re
from typing import Final, NamedTuple

from spiders.lowered import cues


class Kind(NamedTuple):
    """What `words` say of a sentence in lower case; one of `stems` stands in every sentence that they match."""

    name: str
    stems: tuple[str, ...]
    words: re.Pattern[str]


def _kind(name: str, stems: str, *words: str) -> Kind:
    return Kind(name, tuple(stems.replace("_", " ").split(",")), re.compile(rf"(?<![a-zäöüß])(?:{'|'.join(words)})"))


_ABSENCE: Final = "maternity|paternity|parental|sick|sabbatical|adoption"
_TEMPORARY: Final = (
    "contract|position|role|job|employment(?! (?:agenc|business))|post|basis|appointment|cover|assignment|full|part"
    "|until"
    "|for|to\\b|replacement|engagement|vacancy|work\\b(?! agenc)"
)

KINDS: Final = (
    _kind(
        "BOTH",
        "voll-,voll/,voll_,full-,full/,full_,teil,part",
        r"voll-?\s?(?:/|und|oder|bzw\.?|&|or|u\.)\s?-?\s?teilzeit|teil-?\s?(?:/|und|oder|bzw\.?|&)\s?-?\s?vollzeit",
        r"full-?\s?(?:/|or|and|&)\s?part[- ]?time|part-?\s?(?:/|or|and|&)\s?full[- ]?time",
        r"teilzeit-?(?:geeignet|fähig|möglich|option|tauglich)|(?:auch|ebenfalls) (?:in |als )?teilzeit",
        r"teilzeit(?:arbeit|modelle?)? (?:ist |sind |auch |ebenfalls |grundsätzlich |gerne? ){0,4}(?:möglich|denkbar"
        r"|willk)",
        r"(?:suitable for|open to|can (?:also )?be (?:done|filled)|also (?:available|possible)|available)(?: \w+){0,2}"
        r" part[- ]time",
        r"part[- ]time(?: work| hours| arrangements?)? (?:is |are |also |will be ){0,3}(?:possible|available|considered"
        r"|welcome|negotiable)",
    ),
    _kind("FULL_TIME", "vollz,full,ganzt,vz", r"vollzeit|full[- ]?time|vz\b|ganztags"),
    _kind(
        "PART_TIME",
        "teilz,part,werks,werk-s,working_s,student,hiwi,i-job,nijob,dijob,geringf,halb,half,euro-,vollzeitn,tz",
        r"teilzeit|part[- ]?time|halbtags|half[- ]time|halbe stelle|vollzeitnah|tz\b",
        r"werk-?stud|working student|studentische[nr]? (?:hilfskr|aushilf|mitarb|beschäft)|student (?:assistant|job)"
        r"|hiwi",
        r"m(?:in|id)i-?job(?!ber)|geringfügig|euro-(?:basis|job)",
    ),
    _kind(
        "CONTRACTOR",
        "freelanc,freiber,freie,ständige,honorar,werkvertr,self,contract,ir35,b2b,corp,1099,invoice,rechnung,handelsv,84_hgb",
        r"freelanc|freiberuf|freie[rnm]? mitarbeit|auf selbst(?:st)?ändiger basis|in selbst(?:st)?ändiger tätigkeit",
        r"selbst(?:st)?ändige[rn]? (?:\w+\s)?(?:handelsv|berater|beruf|partner|vertriebs)|als selbst(?:st)?ändige",
        r"honorar(?:basis|kraft|kräfte|vertrag|tätig)|auf honorar|werkvertrag|handelsvertret|§ ?84 hgb|gegen rechnung",
        r"self[- ]employed|independent contractor|contractors?\b|ir35|b2b[- ](?:contract|vertrag|basis|cooperation)",
        r"corp[- ]to[- ]corp|1099\b|against invoice|contract (?:role|position|job|basis|work|opportunity)\b",
    ),
    _kind(
        "TEMPORARY",
        "frist,fixed,tempor,zeitvertr,auf_zeit,vertret,cover,replac,saison,season,limited",
        r"(?:projekt|sachgrund)?befrist|fixed[- ]?term|zeitvertrag|auf zeit\b|time-limited",
        rf"temporary(?:(?= (?:{_TEMPORARY}))|(?=\W?(?:[,.;:)(/]|$)))|temporär(?!büro|firma)",
        r"(?:elternzeit|karenz|mutterschafts?|mutterschutz|schwangerschafts|krankheits|krankenstands|sabbatical)"
        r"-?\w{0,12}vertretung|vertretung (?:für|während|wegen)|als vertretung|vertretungsstelle",
        rf"(?:{_ABSENCE})(?: leave)?[- ](?:cover|replacement)|cover(?:ing)? (?:for )?(?:an? |our )?(?:{_ABSENCE})",
        r"saison(?:al|kraft|kräfte|stelle|arbeit|job|vertrag|mitarb|aushilf|bedingt)",
        r"seasonal(?:,|$| (?:role|job|position|work|contract|employment|staff|assistant|help))",
        r"limited (?:position|contract|term|employment)|limited (?:to|until|for) (?:an? |the |max\w* )?"
        r"(?:\d|one|two|three|four|five|six|twelve|eighteen|end|duration|period)",
    ),
    _kind(
        "INTERN",
        "prakti,praxiss,intern,placement",
        r"(?:pflicht|vollzeit|auslands|schüler|orientierungs|ferial|jahres|sommer)?praktik(?:um|ant)|praxissemester",
        r"internship|interns?\b|industrial placement|placement year",
    ),
    _kind(
        "AGENCY",
        "überlass,zeitarb,leiharb,leasing,verleih,staffing,agenc,tempor,temp_,igz,gvp,bap,dgb,anü,aü",
        r"arbeitnehmer-?überlassung|arbeitskräfteüberlassung|personalüberlassung|mitarbeiterüberlassung|aüg?\b|anü\b",
        r"zeitarbeit|leiharbeit|personalleasing|personalverleih|arbeitskräfteverleih|temporär(?:büro|firma)",
        r"(?:temporary |temp )?staffing (?:firm|agenc|company|provider)|(?:temporary |temp )?employment (?:agenc"
        r"|business)",
        r"(?:temporary|temp|temping) (?:work )?(?:agenc|firm)|(?:labou?r|employee|staff) leasing",
        r"agency (?:worker|contract|work\b)|(?:igz|bap|gvp|dgb)[-/ ](?:igz|bap|gvp|dgb|tarif)",
    ),
)
SHARE_STEMS: Final = ("%", "prozent", "percent", "fte", "vzä")
# A sentence is read only where it holds one of these.
STEMS: Final = cues(
    (
        "vollz|voll-|voll/|teilz|l-time|l time|ltime|t-time|t time|ttime|full-|full/|full or|werks|werk-s|working st"
        "|studentisch|student a|student j|hiwi|i-job|nijob|dijob|geringf|halbt|halbe s|half-t|half t|frist|fixed"
        "|tempor|temp a|vertret|vertrag| cover|saison|seasonal|limited|contract|freelanc|freiber|freie mi|freier mi"
        "|freien mi|selbst|honorar|self-|self e|invoice|ir35|b2b|prakti|praxiss|internsh|intern |intern,|intern("
        "|interns|überlass|anü|aü|zeitarb|auf zeit|leiharb|leasing|verleih|staffing| agenc|igz|gvp|placement|euro-"
        "|zunächst|initial| vz|vzä| tz|§ 84|§84|1099|stunde|std|hours|-hour|hour |hrs|h/|h-w| h)|%|prozent|percent"
        "| fte|-fte|(fte|/fte|0fte|1fte|2fte|3fte|4fte|5fte|6fte|7fte|8fte|9fte"
    ).split("|")
)

# Read before anything else: what names an employment without being this one, or denies it.
_WORKERS: Final = (
    r"(?:employees?|staff|colleagues?|students?|stud(?:y|ies|ium)|degrees?|equivalents?|workers?|people|members|team"
    r"|mba)"
)
_NO: Final = (
    r"(?:\b(?:kein\w{0,2}|ohne|no|not an?|without|never|nie|statt|instead of|weder|sondern nicht|neither)"
    r"\s(?:[\w-]+\s){0,3}?)"
)
_AGENCY: Final = (
    r"(?:arbeitnehmer-?überlassung\w*|arbeitskräfteüberlassung|personalüberlassung|zeitarbeit\w*|leiharbeit\w*|leasing"
    r"|personalleasing|personalverleih\w*|personaldienstleist\w*|agenc(?:y|ies)|temping|staffing|anü\b|aüg?\b"
    r"|temporär(?:büro|firma)\w*)"
)
_OFF: Final = (
    r"\s(?:ist |is |leider |sadly |work |arbeit ){0,4}(?:nicht|not|kein\w*|ausgeschlossen|un(?:möglich|available))"
)
_DENIED: Final = (
    rf"{_NO}{_AGENCY}|\bnicht (?:über|via|in|im rahmen|durch|bei)\s(?:\w+\s){{0,3}}?{_AGENCY}",
    rf"\bnot (?:through|via|by|with)\s(?:\w+\s){{0,3}}?{_AGENCY}",
    (
        rf"{_AGENCY}\s(?:(?:kommt|ist|sind|werden|können|gibt es|machen wir|nehmen wir)\s(?:\w+\s){{0,4}}?(?:nicht"
        rf"|kein\w*)|need not"
        rf"|please refrain"
        r"|unerwünscht|sehen wir ab)"
    ),
    (
        rf"{_NO}(?:freelanc|freiberufl|contractors?\b|freie\w? mitarbeit|selbst(?:st)?ändig|praktik|internships?"
        rf"|minijob"
        r"|werkstud)\w*"
    ),
    (
        r"unbefrist\w*|non-temporary|(?:kein\w{0,2}|ohne|nicht|no|not)\s(?:\w+\s){0,2}(?:befrist\w+|fixed[- ]term\w*"
        r"|temporary)"
    ),
    (
        r"(?:kein\w{0,2}|nicht(?: in)?|no|not an?|not)\s(?:reine\w?\s|\w+\s)?(?:teilzeit|part[- ]time|vollzeit"
        r"|full[- ]time)\w*"
    ),
    rf"(?:teilzeit|part[- ]time)\w*{_OFF}\w*|nicht teilzeit\w*|not suitable for part[- ]time|unlimited|not limited",
)
_OTHERS: Final = (
    (
        rf"(?:full|part)[- ]?time[- ]{_WORKERS}\b|(?:voll|teil)zeit-?(?:kr[aä]ft\w*|stud\w+|äquival\w*"
        rf"|beschäftigte\w{{0,2}}\b"
        r"|mitarbeit\w*|stellen\b|angestellte\w*)"
    ),
    r"befristet\w* (?:projekte|angebot|aktion|maßnahme)\w*|vollzeitnah\w*(?= teilzeit)|full[- ]stack",
    r"\btemporary (?:tables?|files?|storage|data|staff\b|workers?|employees?|help|accommodation|housing|solutions?)",
    (
        r"\b(?:intern|internship|praktik(?:um|ums|anten|antinnen)|trainee)[-\s]?(?:program|koordin|coordin|betreu|manag"
        r"|erfahrung|experience)\w*"
    ),
    r"selbst(?:st)?ändige\w? (?:arbeit|denk|handeln?\b|und|planung|bearbeitung|durchführung|organis|lösung)\w*",
    r"\bhonorare?\b|honorarabrech\w*|frist(?:gerecht|los)\w*|kündigungsfrist\w*|bewerbungsfrist\w*|fristen\w*",
    (
        r"(?:full|part)[- ]time jobs|(?:after|nach) (?:your|the|an|deinem|dem|einem|ihrem) (?:\w+ )?(?:internship"
        r"|praktik)\w*"
    ),
    r"(?:für )?(?:selbst(?:st)?ändige|freiberufler|freelancer)\w* und (?:selbst|freiberuf|freelan)\w*",
    r"für selbst(?:st)?ändige\w*",
    (
        r"freelance (?:platform|marketplace|market|network|workers?|talents?|community)\w*|vertragsmanag\w*"
        r"|contract manag\w*"
    ),
)
NOT_THIS: Final = re.compile("|".join(_DENIED + _OTHERS))
# What somebody does with interns, freelancers or staffing firms, or has behind them.
DUTY: Final = re.compile(
    r"\b(?:mentor|coach|train(?:ing)? (?:our|of|new)|betreu|begleite|anleit|leite|führ|manag|coordinat|koordinier"
    r"|steuer"
    r"|supervis|lead\b|leading|recruit|rekrutier|disponier|disposition|einstell|plan(?:st|en|ung)?\b|supplied|liais"
    r"|verhandel|verhandl|\w{0,12}planung|negotiat|zusammenarbeit mit|work (?:closely )?with|abrechn|prüf|erstell"
    r"|review|draft|prepare|verwalt"
    r"|administ|oversee|unterstützung von|beauftrag|hire |onboard|auswahl|abstimm|austausch mit|collaborat|vertrieb"
    r"|verkauf|sell|berat)"
)
PAST: Final = re.compile(
    r"complet|absolviert|abgeschlossen|gesammelt|hinter dir|hinter sich|erfahrung|experience|kenntnis|knowledge"
    r"|previous"
    r"|background|prior\b|vorteil|ideally|idealerweise|bereits|vergangen|praktika\b|internships\b|during your stud"
    r"|z\. ?b\.|have done|hast du|worked as|gearbeitet"
)
# The client employs, not the firm that seeks.
DIRECT: Final = re.compile(
    r"direct(?:ly)? (?:employed|hired?|placement|contract|by our client|by the client|with (?:our|the) client)"
    r"|direktvermittlung|direktanstellung|direkt (?:beim|bei unserem|bei einem) (?:kunden|auftraggeber|mandanten)"
    r"|client's (?:own )?(?:contract|payroll)|hires? you directly|vermittel\w+"
    r"|(?:permanent (?:contract|position) with|employed (?:directly )?by) (?:our|the) client"
)
