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

_BOND: Final = "(?:arbeits|dienst)?vertrag|anstellung|arbeitsverhältnis|beschäftigung|contract|employment|appointment"
_LASTS: Final = r"(?:läuft |endet |ist |gilt |runs |ends |is |lasts |valid )?"
_ENDS: Final = r"(?:läuft |endet |runs |ends |is funded |ist finanziert )"

KINDS: Final = (
    _kind(
        "BOTH",
        "voll-,voll/,voll_,full-,full/,full_,teil,part",
        r"voll-?\s?(?:/|und|oder|bzw\.?|&|or|u\.)\s?-?\s?teilzeit|teil-?\s?(?:/|und|oder|bzw\.?|&)\s?-?\s?vollzeit",
        r"full-?\s?(?:/|or|and|&)\s?part[- ]?time|part-?\s?(?:/|or|and|&)\s?full[- ]?time",
        r"teilzeit-?(?:geeignet|fähig|möglich|option|tauglich)|(?:auch|ebenfalls) (?:in |als )?teilzeit",
        r"teilzeit(?:arbeit|modelle?)? (?:ist |sind |auch |ebenfalls |grundsätzlich |gerne? |ab |mit |bei |von |\d+ "
        r"|stunden |std\. |% )"
        r"{0,6}(?:möglich|denkbar|vorstellbar|machbar|wählbar"
        r"|willk)",
        r"(?:suitable for|open to|can (?:also )?be (?:done|filled)|also (?:available|possible)|available)(?: \w+){0,2}"
        r" part[- ]time",
        r"part[- ]time(?: work| hours| arrangements?)? (?:is |are |also |will be ){0,3}(?:possible|available|considered"
        r"|welcome|negotiable)",
    ),
    _kind(
        "FULL_TIME",
        "vollz,full,ganzt,vz,volle,ganze",
        r"vollzeit|full[- ]?time|vz\b|ganztags|(?:volle|ganze) (?:plan)?stelle",
    ),
    _kind(
        "PART_TIME",
        "teilz,part,werks,werk-s,working_s,student,hiwi,i-job,nijob,dijob,geringf,halb,half,euro-,vollzeitn,tz,viertel"
        ",drittel,3/4,1/2,2/3,¾,½",
        r"teilzeit|part[- ]?time|halbtags|half[- ]time|vollzeitnah|tz\b",
        r"oder (?:zwei |eine )?halbe\b|(?:halbe|dreiviertel|viertel|zwei[- ]drittel|zweidrittel|[123]/[234]"
        r"|[¾½])[\s-]?(?:plan)?stelle",
        r"werk-?stud|working student|studentische[nr]? (?:hilfskr|aushilf|mitarb|beschäft)|student (?:assistant|job)"
        r"|hiwi",
        r"m(?:in|id)i-?job(?!ber|-?zentr)"
        r"|geringfügig(?!e \w+ungen)(?!e[rnms]?\s(?!beschäft|anstell|entlohn|tätig|stelle|arbeit|basis"
        r"|job))(?!\s(?!beschäft|entlohn|angest|oder|und|in|\d))|euro-(?:basis|job)",
    ),
    _kind(
        "CONTRACTOR",
        "freelanc,freiber,freie,freisch,bständig,bstständig,honorar,werkvertr,self,contract,ir35,b2b,corp,1099,invoic,rechnung,handelsv"
        ",84_hgb,independent_con,gewerbe",
        r"freelanc|freiberuf|freischaffend|freie[rnm]? (?:mitarbeit|dienst(?:nehm|vertr|verh))|als freie[rn]? \w+(?:er"
        r"|or|ist|ent|eur|kraft)(?:in)?\b|auf freier basis|auf selbst(?:st)?ändiger basis"
        r"|in selbst(?:st)?ändiger tätigkeit",
        r"selbst(?:st)?ändige[rn]? (?:\w+\s)?(?:handelsv|berater|beruf|partner|vertriebs)|als selbst(?:st)?ändige",
        r"selbst(?:st)?ändig (?:erwerbend|tätig\w* (?:als|im|in))|(?:auf|mit) (?:eigenem )?gewerbe(?:schein|basis)"
        r"|eigenes gewerbe",
        r"(?:du stellst|sie stellen) (?:uns )?(?:\w+ ){0,2}rechnung(?! an kunden)|(?:arbeit\w*|mitarbeit|tätigkeit"
        r"|bezahlung|vergütung) auf rechnung",
        r"honorar(?:basis|kraft|kräfte|vertrag|tätig)|auf honorar|werkvertrag|handelsvertret|§ ?84 hgb|gegen rechnung",
        r"self[- ]employed|independent (?:contractor|consultant(?= (?:for|on|with)\b| ?[,.(]|$))|contractors?\b|ir35"
        r"|b2b[- ](?:contract|vertrag|basis|cooperation)",
        r"corp[- ]to[- ]corp|1099\b|against invoice|you(?:['’]ll| will)? invoice us|contract (?:role|position|job"
        r"|basis|work|opportunity)\b",
    ),
    _kind(
        "TEMPORARY",
        "frist,fixed,tempor,zeitvertr,auf_zeit,vertret,cover,replac,saison,season,limited,interim_,ersatz,ersetz,bis_,until,till,endet,ends",
        r"(?:projekt|sachgrund)?befrist|fixed[- ]?term|zeitvertrag|auf zeit\b|time-limited",
        rf"temporary(?:(?= (?:{_TEMPORARY}))|(?=\W?(?:[,.;:)(/]|$)))",
        r"temporär(?:arbeit|stelle|einsatz|einsätze|vertrag|anstellung|job|kraft|mitarb)|temporär(?:e[rnms]?)?"
        r"(?= (?:stelle|anstell|einsatz|einsätze|arbeit|vertrag|beschäft|position|job|mitarb|aushilf|verstärk"
        r"|unterstütz"
        r"|tätig|besetz|an\b|angest|beschäf|eingest|über|für|bis|zu)|\W?(?:[,.;:)(/]|$))",
        r"(?:elternzeit|karenz|mutterschafts?|mutterschutz|schwangerschafts|krankheits|krankenstands|sabbatical)"
        r"-?\w{0,12}vertretung|vertretung (?:für (?!die (?:\w+)?leitung|den (?:\w+)?leiter|abwesen)|während|wegen|bis)"
        r"|(?:(?:aushilfs)?vertret\w+|ersatz|ersetz\w+|cover(?:ing)?|stand(?:ing)? in)\b[^.;]{0,40}\b(?:elternzeit"
        r"|karenz|mutterschutz"
        r"|mutterschaft|krankenstand|parental|maternity|sick leave)|interim (?:contract|vertrag)|als vertretung(?= für"
        r"| während| wegen| bis| \(|\W?$|,)|vertretungs-?(?:stelle|lehr|kraft|kräfte|arzt|ärzt|profess)",
        rf"(?:{_ABSENCE})(?: leave)?[- ](?:cover|replacement)|cover(?:ing)? (?:for )?(?:an? |our )?(?:{_ABSENCE})",
        r"saisonal(?:e[rnms]? (?:stelle|tätig|beschäft|job|aushilf|arbeit|mitarb|einsatz|anstell|kraft|kräfte|position)"
        r"|e?[ ]?(?:[,.)(]|$| befrist| angestellt))|saison(?:kraft|kräfte|stelle|arbeit|job|vertrag|mitarb|aushilf"
        r"|bedingt)",
        r"seasonal(?:,|$| (?:role|job|position|work|contract|employment|staff|assistant|help))",
        rf"(?:{_BOND})\s{_LASTS}(?:bis|until|till)\s(?:zum |zur |ende |mitte |anfang |voraussichtlich |the |end |of )"
        r"{0,3}(?:\d|jan|feb|mär|mar|apr|ma[iy]\b|jun|jul|aug|sep|o[kc]t|nov|de[zc]|jahresende|year)",
        rf"(?:{_BOND}|stelle|post|position|role) {_ENDS}(?:bis|until|till|am|on|mit ablauf)\s",
        r"limited (?:position|contract|term|employment)|limited (?:to|until|for) (?:an? |the |max\w* )?"
        r"(?:\d|one|two|three|four|five|six|twelve|eighteen|end|duration|period)",
    ),
    _kind(
        "INTERN",
        "prakti,praxiss,intern,placement",
        r"(?:[a-zäöüß]{2,16}-?)?praktik(?:um|ant)|praxissemester",
        r"internship|interns?\b|industrial placement|placement year",
    ),
    _kind(
        "AGENCY",
        "überlass,zeitarb,leiharb,leasing,verleih,staffing,agenc,tempor,temp_,igz,gvp,bap,dgb,anü,aü,personaldienst,r_hire,employment_bus",
        r"arbeitnehmer-?überlassung|arbeitskräfteüberlassung|personalüberlassung|mitarbeiterüberlassung|aüg?\b|anü\b",
        r"(?:an|in) (?:unsere[nrm]? )?(?:kunden\w*|einsatzbetriebe?\w*) (?:überlassen|verliehen|ausgeliehen)"
        r"|überlassen (?:dich|sie) ",
        r"(?:angestellt|anstellung|beschäftigt|eingestellt|vertrag|arbeitgeber|payroll)\b[^.;,]{0,30}"
        r"personaldienstleist|personaldienstleist\w*[^.;]{0,40}(?:angestellt|beschäftigt|eingestellt"
        r"|stell(?:en|t) (?:wir )?(?:dich|sie) (?:\w+ )?ein)",
        r"labou?r hire|(?:employed|hired|engaged|paid) (?:\w+ ){0,2}(?:by|through|via|with) (?:an?|our|the)"
        r" (?:\w+ ){0,2}agency|agency(?:['’]s)? (?:payroll|employee)",
        r"zeitarbeit|leiharbeit|personalleasing|personalverleih|arbeitskräfteverleih|temporär(?:büro|firma)",
        r"(?:temporary |temp )?staffing (?:firm|agenc|company|provider)|(?:temporary |temp )?employment (?:agenc"
        r"|business)",
        r"(?:temporary|temp|temping)[- ](?:work |help )?(?:agenc|firm)|(?:labou?r|employee|staff) leasing",
        r"agency (?:worker|contract|work\b)|(?:igz|bap|gvp|dgb)[-/ ](?:igz|bap|gvp|dgb|tarif)",
    ),
)
SHARE_STEMS: Final = ("%", "prozent", "percent", "fte", "vzä", "v. h", "v.h", "vom hundert", "per cent")
# A sentence is read only where it holds one of these.
STEMS: Final = cues(
    (
        "vollz|voll-|voll/|teilz|l-time|l time|ltime|t-time|t time|ttime|full-|full/|full or|werks|werk-s|working st"
        "|studentisch|student a|student j|hiwi|i-job|nijob|dijob|geringf|halbt|halbe s|half-t|half t|frist|fixed"
        "|tempor|temp a|vertret|vertrag| cover|saison|seasonal|limited|contract|freelanc|freiber|freie mi|freier mi"
        "|freien mi|selbst|honorar|self-|self e|invoice|ir35|b2b|prakti|praxiss|internsh|intern |intern,|intern("
        "|interns|überlass|anü|aü|zeitarb|auf zeit|leiharb|leasing|verleih|staffing| agenc|igz|gvp|placement|euro-"
        "|zunächst|initial| vz|vzä| tz|§ 84|§84|1099|volle stelle|ganze stelle|dreiviertel|viertelstelle|drittelstelle"
        "|drittel stelle|3/4|¾|½|independent con|freisch|als freie|freie dienst|freier dienst|freien dienst"
        "|employment bus|auf rechnung|v. h|v.h.|vom hundert|ersatz für|interim con"
        "|gewerbe|invoice us|labour hire|labor hire|personaldienst|saisonal|freier basis|anstellung bis"
        "|beschäftigung bis|arbeitsverhältnis|appointment| endet|stelle läuft"
        "|position ends|post ends|role ends|gegen rechnung|uns rechnung|eine rechnung"
        "|stunde|std|hours|-hour|hour |hrs|h/|h-w| h)|%|prozent|percent"
        "| fte|-fte|(fte|/fte|0fte|1fte|2fte|3fte|4fte|5fte|6fte|7fte|8fte|9fte"
    ).split("|")
)
