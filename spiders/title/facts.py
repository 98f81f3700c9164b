"""What stands in a title beside the occupation: references, dates, pay, hours, calls, each with its words."""

import re
from functools import cache
from typing import Final, Literal, NamedTuple, cast

Fact = Literal["gender", "reference", "start", "place", "work mode", "pay", "grade", "hours", "terms", "call"]


class Removed(NamedTuple):
    """A fact that a title states beside the occupation, and the words that state it."""

    fact: Fact
    because: str


_MONTH: Final = (
    r"(?:jan(?:uar|uary|\.)?|jänner|feb(?:ruar|ruary|\.)?|märz|mrz|march|mar\.?|apr(?:il|\.)?|mai|may|jun[ie]?|jul[iy]?"
    r"|aug(?:ust|\.)?|sept?(?:ember|\.)?|o[kc]t(?:ober|\.)?|nov(?:ember|\.)?|de[zc](?:ember|\.)?)"
)
_YEAR: Final = r"20[2-4]\d(?:\s?/\s?(?:20)?\d{2})?(?!\d|/\d)"
_SEASON: Final = (
    r"(?:spring|summer|fall|autumn|winter|frühjahr|frühling|sommer|herbst|w[is]|ws|ss|wise|sose|(?:winter"
    r"|sommer)semester"
    r"|wintersemester)"
)
_WHEN: Final = (
    rf"(?:\d{{1,2}}\.\s?(?:\d{{1,2}}\.(?:\s?(?:20)?\d{{2}}\b)?|{_MONTH}(?:\s{_YEAR})?)|20\d\d-\d\d-\d\d"
    rf"|(?:\d{{1,2}}[/.]){{1,2}}20\d\d|(?:(?:anfang|mitte|ende|early|mid|late)[\s-])?(?:\d{{1,2}}(?:st|nd|rd"
    rf"|th)? (?:of )?)?"
    rf"{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?,)?[\s-](?:of )?{_YEAR}|{_SEASON} (?:of )?{_YEAR}|(?:q[1-4]"
    rf"|h[12])[\s/]{_YEAR}"
    rf"|(?:anfang |mitte |ende |early |mid |late )?{_YEAR}(?: (?:intake|start|cohort|entry))?)"
)
_NOW: Final = (
    r"(?:sofort|asap|a\.s\.a\.p\.|immediately|now|(?:dem |zum |ehest|baldig)?nächst\s?möglich\w*(?: (?:zeitpunkt"
    r"|termin))?"
    r"|(?:dem )?nächstmöglichen (?:zeitpunkt|termin)|baldmöglichst|frühestmöglich|as soon as possible|herbst|sommer"
    rf"|frühjahr|{_MONTH})(?! \w)"
)
_START_WORD: Final = (
    r"(?:(?:mit )?(?:start|beginn|(?:ausbildungs|studien|programm|dienst|vertrags|praktikums)?(?:start"
    r"|beginn))(?:termin|datum"
    r"|ing|s|jahr)?(?: date)?|ab|zum|per|beginning|from|as of|available|frühestens|eintritt|einstieg|ausbildungsjahr"
    r"|einstellungsjahr|einstellung|lehrjahr|lehrbeginn|lehrstart|jahrgang|studienjahr|class of|cohort|intake"
    r"|immediate start"
    r"|sofortiger (?:start|eintritt))"
)
_START: Final = (
    rf"{_START_WORD}:?(?:\s(?:im|in|am|ab|zum|dem|den|on|from|jahr|the))?:?\s(?:{_NOW}|{_WHEN})"
    r"(?: (?:oder|or) (?:später|nach vereinbarung|later|früher))?"
)
_CODE: Final = r"[\w./-]{0,14}\d[\w./-]{0,24}"
_REFERENCE_WORD: Final = (
    r"ref(?:erenz|erence)?-?(?:nr|nummer)?|kennziffer|kennz|kenn-?nr|job[- ]?(?:id|nr|code|number|nummer|ref)"
    r"|(?:stellen|ausschreibungs"
    r"|anzeigen|positions|referenz|kenn|vakanz|projekt)-?\s?(?:id|nr|nummer|code|kennziffer)|req(?:uisition)?|vacancy"
    r"|chiffre"
    r"|posting id"
)
_REFERENCE: Final = (
    rf"(?:{_REFERENCE_WORD}|id|nr|no)\b[.:#\s-]{{0,4}}(?:(?:nr|no|id|code|number|nummer)\b[.:#\s]{{0,4}})?{_CODE}"
    r"|#\s?\d{3,12}\b|\b(?:JR|REQ|R)[-_]?\d{4,12}\b"
)
_OWN_CODE: Final = (
    r"(?!(?:ISO|DIN|EN|IEC|IEEE|VDE|VDI|SAE|MIL|ARP|AS|BS|RFC|SAP|SQL|HTTP|RAL|CVE|Expo|Euro|20[2-4]\d$)\b"
    r"|(?:ISO|IEC|DIN|EN|AS|ARP)\d)"
    r"(?-i:[A-Z]{1,6}[-_/ ]?){0,2}\d{4,12}(?:[-_/.](?-i:[A-Z\d]{1,6})){0,3}(?-i:[A-Z])?\b"
    r"|(?-i:[A-Z]{1,6})[-_/]\d{2,4}[-_/]\d{1,6}\b"
    r"|\d{1,3}/20\d\d\b|\d{2,3}-20\d\d\b"
)
_CURRENCY: Final = r"(?:€|\$|£|\beuros?\b|\beur\b|\busd\b|\bgbp\b|\bchf\b|\bfr\.)"
_NUMBER: Final = r"\d{1,3}(?:[.,'’ ]?\d{3})?(?:,[-–]+|[.,]\d{1,2})?"
_THOUSAND: Final = r"\s?(?:k|t|tsd\.?)(?![^\W\d_])"
_PAY: Final = (
    r"(?:(?:gehalt|salary|lohn|verdienst|jahresgehalt|stundenlohn|vergütung|bis zu|bis|ab|up to|from|ca\.?|mind\.?"
    r"|mindestens"
    r"|max\.?|von)\s?:?\s?){0,3}"
    rf"(?:{_CURRENCY}\s?{_NUMBER}(?:{_THOUSAND})?(?:\s?(?:-|–|to|bis)\s?{_CURRENCY}?\s?{_NUMBER}(?:{_THOUSAND})?"
    rf"{_CURRENCY}?)?|{_NUMBER}(?:{_THOUSAND})?(?:\s?{_CURRENCY})?(?:\s?(?:-|–|to|bis)\s?{_NUMBER}(?:{_THOUSAND})?)?"
    rf"(?:\s?{_CURRENCY}|(?<=\d[kK]))|{_NUMBER}\s?{_CURRENCY})(?![^\W_])\+?"
    r"(?:\s?(?:(?:/|per|pro|je|a|an)\s?(?:h|hour|hr|stunde|std\.?|month|monat|year|jahr|annum|day|tag)|brutto|netto"
    r"|gross"
    r"|p\.\s?a\.?|pa|p\.\s?m\.?|jährlich|monatlich|mtl\.?|monatl\.|jährl\.|yearly|annually|ote|vb|fixum"
    r"|stundenlohn)(?!\w)){0,3}"
)
_TARIFF: Final = (
    r"(?:TV[öÖo]D(?:[- ](?:VKA|SuE|S|P|V|B|K|Bund|Pflege))?|TV-?(?:L|H|V|N|BA|AWO|Ärzte|EntgO|Fleischuntersuchung)\b"
    r"(?: SuE)?|AVR(?:[- ](?:Caritas|DD|Diakonie))?|BAT(?:-KF)?|IG[- ]?Metall(?: \w{2,20}(?=,? EG))?|IG[- ]?BCE|ERA"
    r"|BBesO|LBesO|BayBesO|SächsBesG|TVA-?L?)"
)
_GROUP_WORD: Final = (
    r"(?:entgeltgruppe|besoldungsgruppe|vergütungsgruppe|lohngruppe|tarifgruppe|entgeltgr\.|besgr\.?|entgeltstufe|EG)"
)
_GROUP: Final = (
    rf"(?:{_GROUP_WORD}\s?(?:[EASWP]\s?)?\d{{1,2}}\s?(?:[a-dü]\b)?|(?:E|S|P|KR|Kr)\s?\d{{1,2}}\s?(?:[a-dü]\b)?"
    r"|A\s?(?:[5-9]|1[0-6])(?:\s?Z\b|\b)|W\s?[1-3]\b)"
)
_GROUPS: Final = rf"{_GROUP}(?:\s?(?:/|-|–|bis|oder|und)\s?(?:{_GROUP}|\d{{1,2}}\s?(?:[a-d]\b)?))?"
_GRADE: Final = (
    rf"(?:bis(?: zu)?|up to|nach|gem\.?|je nach eignung)?\s?(?:{_TARIFF},?\s?(?:{_GROUPS})?"
    rf"|{_GROUPS},?(?:\s?{_TARIFF})?)"
    r"(?!\w)(?: (?:VKA|Bund|BBesO|LBesO))?"
)
_HOURS: Final = (
    r"(?:(?:mind(?:estens|\.)|max\.?|maximal|bis(?: zu)?|ca\.|up to|min\.?|approx\.?)\s?)?\d{1,2}(?:[.,]\d{1,2})?"
    r"(?:\s?[-–]\s?\d{1,2}(?:[.,]\d{1,2})?)?(?:\s|-)?(?:h|std\.?|stunden|hours?|hrs|wochenstunden|stunden-woche"
    r"|stundenwoche|hours-week)"
    r"(?![\w-])(?:\s?(?:/|pro|per|die|in der|a|je)\s?(?:woche|week|wk|wo\.?|w)(?!\w))?(?: wöchentlich| weekly)?"
)
_SHARE: Final = (
    r"(?:pensum:?\s|ca\. )?\d{2,3}\s?(?:%?\s?(?:[-–]|bis|to|oder)\s?\d{2,3}\s?)?%(?!\w|\s?(?:remote|home|mobil|hybrid"
    r"|on-?site))(?:-?\s?(?:pensum|stelle|fte|position|anstellung))?|(?<![\d,.])[01][.,]\d{1,2}\s?(?:fte|vzä|vk)\b"
    r"|(?:halbe|ganze|volle|dreiviertel) stelle"
)
_TIME_WORD: Final = (
    r"(?:voll- ?(?:und|oder|u\.|/|&|,|bzw\.)? ?(?:teilzeit|tz)|vollzeit(?:job|stelle)?|teilzeit(?:job|stelle)?"
    r"|full[- ]time|part[- ]time|full- (?:or|and) part[- ]time|vz|tz|mini-?job|geringfügig(?:e\w?)? beschäftig\w+"
    r"|geringfügig\w*)"
)
_TIMES: Final = (
    rf"{_TIME_WORD}(?:[\s,]{{0,2}}(?:/|oder|or|und|and|&|bzw\.|u\.|,)\s?(?:als |auf |in )?{_TIME_WORD}){{0,3}}"
)
_TIME: Final = (
    rf"(?:auch |in |auf |als ){{0,2}}{_TIMES}(?![\w-])(?: (?:möglich|possible|geeignet|position|role|job))?"
    r"|(?:auf )?(?:mini-?job|geringfügig\w*|(?:450|520|538|556|603)[- ]?(?:€|euro)(?:[- ]?(?:basis|job|mini-?job))?)"
    r"(?:-?\s?basis)?(?![\w-])|flexible arbeitszeit(?:en)?|(?:4|vier)-tage-woche|4-day week"
)
_TERMS: Final = (
    r"(?:zunächst )?(?:un)?befristete?\w{0,2}(?: (?:auf|bis|für)(?: zum)? (?:(?:\d{1,2}|ein|zwei|drei) (?:jahre?n?"
    r"|monate?n?)"
    r"|[\d.]{4,10}))?(?: (?:stelle|anstellung|vertrag|position))?|fixed[- ]term(?: contract)?|permanent(?: position"
    r"| role)?"
    r"|temporary|(?:als )?(?:elternzeit|mutterschutz|mutterschafts|krankheits)vertretung|maternity (?:cover|leave)"
    r"(?: cover)?(?: for \d{1,2} months?)?|(?:\d{1,2}|six|twelve)[- ](?:month|monate?)s?(?:[- ](?:contract|ftc"
    r"|fixed[- ]term))?|ftc|contract|temp|festanstellung"
    r"|direktvermittlung|(?:in )?direkteinstellung|personalvermittlung|(?:in |keine )?(?:arbeitnehmerüberlassung"
    r"|zeitarbeit)"
)
_AREA: Final = r"(?:EU|EEA|EMEA|DACH|D-A-CH|APAC|LATAM|Europe|Europa|European Union|UK|USA?|Americas|CET)"
_REMOTE: Final = (
    r"(?:(?:fully|100 ?%|full|voll|vollständig|komplett|mostly|partly|teilweise|überwiegend|auch|oder|mit|im|in"
    r"|aus dem)[ -])?"
    r"(?:remote(?:-first|-friendly)?(?: work(?:ing)?| job| position| role| option| arbeit)?|hybrid(?:es arbeiten"
    r"| work(?:ing)?| model)?|home[- ]?office(?:[- ](?:option|möglichkeit|anteil))?|mobiles arbeiten|telearbeit"
    r"|teleworking|wfh|home-?based|work from (?:home|anywhere)|on-?site|vor ort|in[- ]office|orts(?:un|-un)abhängig"
    r"|standortunabhängig|anywhere)"
    r"(?![\w-])(?: (?:möglich|possible|only|ok|optional|available|friendly|eligible))?"
)
_DAYS: Final = (
    r"(?:bis zu |up to )?(?:\d(?:[-–]\d)?|ein|zwei|drei|two|three)x? (?:days?|tage?)(?: (?:im|in|in the|at))?"
    r"(?: (?:remote|home ?office|office|büro|vor ort|on-?site|home))?(?:(?: (?:per|a|pro|die|in der)|/) ?(?:week"
    r"|woche))?(?: (?:in (?:the )?office|remote|im büro|home ?office|vor ort))?"
)
_ANYWHERE_IN: Final = (
    r"bundesweit|deutschlandweit|österreichweit|schweizweit|landesweit|nation-?wide|europaweit|weltweit|worldwide"
    r"|(?:(?:an|in) )?(?:verschiedenen?|mehreren?|diversen?|allen?|multiple|various|several|\d{1,3}) (?:standorte?n?"
    r"|locations"
    r"|orte?n?|cities|offices|städten?)|standort(?: (?:flexibel|frei wählbar))"
)
_SITE: Final = (
    r"(?:(?:am|an unserem|unser|mit|für den|für unseren|im|an den|für die) )?(?:standorte?n?|einsatzort|arbeitsort"
    r"|dienstort"
    r"|dienstsitz|dienststelle|arbeitsplatz|location|einsatzgebiet)(?:\s?:|\b)\s?(?:in )?(?=[A-ZÄÖÜ\d])"
    r"[^,;|()]{2,60}|(?:based|located) (?:in|at|near) [^,;|()]{2,60}"
)
_CALL: Final = (
    r"(?:jetzt |hier )?bewerben|bewirb dich(?: jetzt)?|jetzt|apply (?:now|today)|(?:ab sofort |dringend "
    r"|sofort )?gesucht"
    r"|dringend|urgent(?:ly)?(?: needed| hiring)?|(?:we are |we['’]re |now )?hiring(?: now)?|new|neu|top[- ]?(?:job"
    r"|gehalt|verdienst|konditionen|arbeitgeber)|hot job"
    r"|stellenangebot|stellenausschreibung|jobangebot|stellenanzeige|job|jobs?|vacancy|open position|offene stelle"
    r"|wir suchen(?: dich| sie| verstärkung)?|we(?: are|['’]re) looking for|verstärkung(?: gesucht)?|wanted|needed"
    r"|(?:auch (?:für )?|oder )?quereinsteiger(?: willkommen)?|quereinstieg möglich|komm (?:in unser|ins) team|join us"
    r"|keine erfahrung nötig|multiple openings|several openings|mehrere stellen|\d stellen|unser team"
)

_ATOMS: Final[dict[Fact, str]] = {
    "pay": _PAY,
    "start": rf"{_START}|{_WHEN}|(?:ab )?sofort(?:iger (?:start|eintritt))?|asap|immediate start",
    "grade": _GRADE,
    "hours": rf"{_HOURS}|{_SHARE}|{_TIME}",
    "terms": _TERMS,
    "work mode": rf"{_REMOTE}|{_DAYS}",
    "place": rf"{_ANYWHERE_IN}|{_SITE}",
    "reference": rf"{_REFERENCE}|{_OWN_CODE}",
    "call": _CALL,
}
_END: Final = r"(?![^\W_]|-\d)"
_ANYWHERE: Final[dict[Fact, str]] = {
    "reference": rf"(?:{_REFERENCE_WORD}|id(?=[:. ])|nr(?=\.))\b[.:#\s-]{{0,4}}(?:(?:nr|no|id|code|number|nummer)\b"
    rf"[.:#\s]{{0,4}})?{_CODE}|#\d{{3,12}}|(?:JR|REQ)[-_]?\d{{4,12}}",
    "start": rf"{_START_WORD}:?(?:\s(?:im|in|am|ab|zum|dem|den|on|from))?:?\s(?:{_WHEN}|sofort|asap"
    rf"|(?:dem )?nächstmöglich\w*(?: (?:zeitpunkt|termin))?)|{_SEASON} {_YEAR}|{_MONTH} {_YEAR}",
    "grade": rf"(?:(?:bis(?: zu)?|nach|up to)\s)?(?:{_TARIFF},?\s?{_GROUPS}|{_GROUPS},?\s?{_TARIFF}"
    rf"|{_GROUP_WORD}\s?\d{{1,2}}\s?(?:[a-d]\b)?"
    r"|E\s\d{1,2}\s?(?:[a-c]\b)?$)",
    "hours": rf"{_SHARE}|(?!24){_HOURS}|(?:in |auf |als )(?:{_TIMES})(?![\w-])",
    "pay": rf"(?=[^;|(]{{0,40}}?{_CURRENCY}){_PAY}",
}


@cache
def atom() -> re.Pattern[str]:
    """One fact at the start of a part of a title; its group names the fact."""
    return _any_of(_ATOMS)


@cache
def anywhere() -> re.Pattern[str]:
    """Facts that are none of an occupation's own words wherever they stand."""
    return _any_of(_ANYWHERE, r"(?<![\w,.'’-])(?=\D{0,30}\d|ab |per |zum |in |auf |als |start)")


def fact_of(match: re.Match[str]) -> Fact:
    """The fact that the last group of one of these patterns names."""
    return cast("Fact", str(match.lastgroup).replace("_", " "))


def _any_of(patterns: dict[Fact, str], before: str = "") -> re.Pattern[str]:
    named = (rf"(?P<{fact.replace(' ', '_')}>{pattern})" for fact, pattern in patterns.items())
    return re.compile(rf"{before}(?:{'|'.join(named)}){_END}", re.IGNORECASE)


AREA: Final = re.compile(rf"{_AREA}{_END}(?: only)?")
"""What says where a remote worker may live, but is a territory elsewhere."""
MAY_BE_ANYWHERE: Final = re.compile(
    r"\d|sofort|asap|nächst|\b(?:in|auf|als) (?:voll|teil|full|part|vz|tz|mini)", re.IGNORECASE
)
