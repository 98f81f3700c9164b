"""What a title alone says: who builds AI, who works on data, who builds other things."""

import re
from typing import Final, Literal

from spiders.relevance.terms import Hit

Trade = Literal["BUILDER", "DATA", "DEVELOPER", "STUDENT", "SELLER", "OTHER"]

_I = re.IGNORECASE
_DATA: Final = re.compile(
    r"\b(?:big[- ])?data[- ](?:\w+ ){0,2}?(?:scien|engineer|analy|architect|steward|governance|quality|model"
    r"|platform|product|lead|manager"
    r"|warehous|strateg|integration|consult|journalist|special|expert|developer|science|insight|officer"
    r"|op\w*\b|visuali|mining|mesh|lake)\w*"
    r"|\b(?:head|director|vp|leiter\w*|leitung|lead|chief|team lead|teamleit\w*)\b[^,]{0,15}\b(?:data"
    r"|analytics|daten|insights)\b(?!schutz)"
    r"|\b\w*daten(?:auswert|aufbereit|journalist|kurator|katalog|veredel|spezialist|expert|produkt|ökonom|analy"
    r"|ingenieur|architekt|wissenschaft|manage|strateg|modellier|qualität|plattform|integrat"
    r"|visualis)\w*"
    r"|\b(?:business[- ]intelligence|bi)[- /](?:\w+[- ])?(?:develop|entwickl|engineer|analy|special|spezial"
    r"|consult|berat|manager|expert|lead|architekt"
    r"|architect|controll|report)\w*|\b(?:head|leit\w*|lead|director"
    r"|team\w*)\b[^,]{0,12}\b(?:business intelligence|bi)\b|^business intelligence"
    r"|\b(?:analytics|reporting|insights?|web|digital|product|quantitative|marketing data|sales data|crm data"
    r"|people|customer|growth"
    r"|statistical|decision|marketing|credit risk|pricing|database marketing)[- ]?analy(?:st|tiker|stin)\w*"
    r"|\b(?:web|produkt|daten|geo|quant|risiko|kredit|kunden|preis|betrugs|business-intelligence-)-?analy(?:st"
    r"|tiker)\w*"
    r"|\banalytics (?:engineer|lead|manager|consult|special|translator|develop)\w*"
    r"|\b(?:controller|reporting|spezialist\w*|specialist|manager|entwickler\w*|developer|consultant|berater\w*"
    r"|expert\w*|werkstudent\w*)"
    r" (?:für |for |im bereich )?(?-i:BI)\b|\b(?:bio)?statisti(?:ker|cian|k)\w*|\bbioinformati\w*|\bgeostatisti\w*"
    r"|\bbiometri(?:ker|cian)\w*|\bpsychometri\w*"
    r"|\b(?:database|sql|datenbank|databricks|snowflake|spark|kafka)[- ]?(?:develop|entwickl|engineer)\w*"
    r"|\bökonometri\w*|\beconometri\w*|\bquant\b"
    r"|\bquantitative (?:research|develop)\w*"
    r"|\bdata[- ]?warehouse\w*|\bdwh\b|\betl\b|\b(?:power ?bi|tableau|qlik)\w*|\bdata (?:analytics|science"
    r"|vault)\b|\bdata scien\w*"
    r"|\b(?:gis|geo)[- ]?data\w*|\bdata\W*$",
    _I,
)
_NO_DATA: Final = re.compile(
    r"\bdata[- ](?:entry|cent\w+|protection|privacy|room|typist|capture|input)|datenschutz|datenerfass"
    r"|stammdaten(?!analy|qualit|archit)|master data(?! (?:analy|quality|archit|engineer|govern))",
    _I,
)
_DEVELOPER: Final = re.compile(
    r"entwickl|develop(?!ment (?:manager|rep|partner|director|lead))|programm(?:ier|er)|\bengineer|software"
    r"|ingenieur|scientist|forsch|research(?! assist)"
    r"|informati(?:k|c)|doktorand|promotion\b|postdoc|\bphd|professur|professor|roboti|devops|\bsre\b"
    r"|full-?stack|back-?end|front-?end|\bcloud"
    r"|plattform|platform|wissenschaftl|quant|algorithm|\bit-|architect\b|architekt\b"
    r"|computerlinguist|computational linguist|language technolog|sprachtechnolog|mathemati|physi[ck](?!al|oth)"
    r"|\btech lead|\bcto\b",
    _I,
)
_NO_DEVELOPER: Final = re.compile(
    r"(?:business|organi[sz]ation\w*|personal|people|sales|stadt|regional|talent|country|werks"
    r"|orts)[- ]?(?:develop|entwickl)|entwicklungshelfer"
    r"|^architekt|^architect|landschafts|innenarchitekt|market research|property|real estate|sound engineer|tester"
    r"|testmanag|\bqa\b"
    r"|data entry|datenerfass|datenschutz",
    _I,
)
_SELLER: Final = re.compile(
    r"account (?:executive|manager)|\bsales\b(?! engineer)|vertrieb|verkäuf|recruit|talent acq|office manag"
    r"|\b(?:team|chef|direktions)?assisten[tz]\b|assistant|receptionist|empfang"
    r"|accountant|buchhalt|investor|event|executive search|personalref|community|public relations|\bpr\b"
    r"|key account|business develop|facility",
    _I,
)
_DATA_STEMS: Final = tuple(
    "data|daten|analy|statisti|bioinf|metri|quant|warehouse|dwh|etl|power|tableau|qlik|intelligence|insight"
    "|snowflake|spark|kafka|sql|hadoop".split("|")
)
_BI: Final = re.compile(r"\bBI\b")
_OPEN_STEMS: Final = tuple(
    "analy|report|insight|stud|prakti|intern|consult|berat|mathemat|epidem|aktuar|actuar|wissens|trainee|forsch"
    "|research|econ|ökon|quant|gis|geo|demogra|soziolog|sociolog|psycholog|meteorolog|klima|climate|modell|modeler"
    "|kartogra".split("|")
)
_OPEN_TITLE: Final = re.compile(
    r"^(?!.*(?:security|system|financial planning|fp&a|chemi|labor|psycho)).*(?:analyst|analytiker|analytics"
    r"|\breporting|\binsights?\b)",
    _I,
)
_WIDER_TITLE: Final = re.compile(
    r"werkstud|working student|studentische|hilfskraft|\bhiwi\b|praktik|\bintern\b|internship|consultant|\bberater"
    r"|mathemati|epidemiolog"
    r"|aktuar|actuar"
    r"|wissenschaftl|trainee|marktforsch|market research|ökonom|economist|quant|duales studium",
    _I,
)
_DATA_TOOL: Final = re.compile(
    r"\b(?:SQL|(?-i:R)(?![&.])|Python|PostGIS|[QA]\w{0,2}GIS|Stata|EViews|BigQuery|Databricks|Metabase|Superset|GA4"
    r"|Matomo"
    r"|p-values?|experiments?|cohort\w*|funnels?|KPIs?|kennzahlen|auswertung\w*|(?:google|adobe) analytics"
    r"|A/B[- ]tests?|(?:survey|panel|claims|sales|usage|customer|transaction|clickstream|sensor|market"
    r"|geo|geospatial|spatial|satellite|registry|census|trial|patient|climate|product|event) data|(?:umfrage"
    r"|register|schaden"
    r"|verkaufs|nutzungs|sensor|markt|geo|satelliten|kataster|melde|kunden|bewegungs|mess|transaktions|befragungs"
    r"|panel|klima|wetter"
    r"|verkehrs|zensus|sozial|routine|abrechnungs|patienten|bevölkerungs|standort)daten|Tableau|Power ?BI|Looker"
    r"|Qlik\w*|SAS|SPSS|dbt|Snowflake|BigQuery|dashboards?"
    r"|data ?sets?|Datensätze|statisti\w*)\b",
    _I,
)
_SCIENCE_TITLE: Final = re.compile(
    r"mathemati|epidemiolog|aktuar|actuar|demogra[fp]|ökonom|economist|\bgis\b|geoinformati|geograf|geograph|geodät"
    r"|meteorolog"
    r"|klimaforsch|climate (?:scien|research|model)|soziolog|sociolog|sozialforsch|marktforsch|market research"
    r"|verkehrsforsch"
    r"|modellierer|\bmodell?er\b|survey|kartogra|cartogra",
    _I,
)
_COUNTED: Final = re.compile(
    r"\b(?:auswert\w*|wert(?:e|est|en) (?:\w+ ){1,6}aus|prognosen?|\w+prognosen|forecasts?|modellier\w*"
    r"|regressions?\w*|statisti\w*"
    r"|daten(?:analy|modell|auswert)\w*|analy[sz]\w* (?:\w+ )?data|zeitreihen\w*|time series)\b",
    _I,
)
_DATA_WORK: Final = re.compile(
    r"\b(?:daten(?:analy|pipeline|modell|auswert|plattform)\w*|data (?:analy|pipeline|platform|warehouse|lake"
    r"|model)\w*|analy[sz]\w* (?:\w+ )?data"
    r"|etl|sql|dbt|snowflake|databricks|dashboards?|power bi|tableau|spss|statisti(?:k|sch|cal|cs)\w*)\b",
    _I,
)
_FIELD: Final = re.compile(
    r"\b(?:perception|speech|vision|recommendations?|autonomy|prediction) (?:software )?(?:engineer|scientist"
    r"|research)"
    r"|engineer\w*,? (?:\(?)(?:perception|recommendations?|ranking|speech)\b",
    _I,
)
_ENGINEER: Final = re.compile(r"engineer(?!ing recruit)|entwickler|developer|scientist|forscher|researcher", _I)
_STUDENT: Final = re.compile(
    r"werkstud|working student|praktik|\bintern\b|internship|studium|studentische|thesis|masterarbeit"
    r"|bachelorarbeit|abschlussarbeit|ausbildung|trainee"
    r"|graduate|doktorand|\bphd|postdoc|professur|professor",
    _I,
)
_COMMERCE: Final = re.compile(
    r"marketing|recht|legal|jurist|jura|hr\b|personal|vertrieb|sales|kommunikation|communicat|einkauf|content"
    r"|redakt|controlling|audit|ethi[ck]"
    r"|governance|policy|regul|compliance|verordnung|strateg|adoption|literacy|transformation|beauftragt"
    r"|trainer\b|use[- ]cases?|change"
    r"|evangel|enablement|kompetenz|akademie|schulung|pädagog|didakti|redaktion|journal|kundenservice"
    r"|(?<!ai )officer",
    _I,
)
_LEADER: Final = re.compile(
    r"product (?:manager|owner|lead)|produktmanag|head|lead\b|leit(?:er|ung)|director|chief|vp\b|trainer, "
    r"|trainer \(|operator|tutor|rater",
    _I,
)
_ADVISER: Final = re.compile(r"berat|consult", _I)
_EXPERT: Final = re.compile(r"speciali|spezial|expert", _I)
_MORE: Final = re.compile(r"[^\W\d_]{4}")
_TEACHES: Final = re.compile(r"\bki-trainer|trainer\w* für|dozent|lehr(?:er|kraft)|teacher|lecturer", _I)
_ANNOTATES: Final = re.compile(
    r"\bdata (?:annotat|label)\w*|\bannotator|\b(?:image|video|text|daten-?) ?(?:annotat|label)\w*", _I
)


def trade_of(title: str, hits: list[Hit]) -> Trade:
    """What one of that title does; `hits` are the words for AI in it."""
    if _ANNOTATES.search(title) or _FIELD.search(title) or (hits and _is_builder(title, hits)):
        return "BUILDER"
    if is_on_data(title):
        return "DATA"
    if _SELLER.search(title) and not _ENGINEER.search(title):
        return "SELLER"
    if _DEVELOPER.search(title) and not _NO_DEVELOPER.search(title):
        return "DEVELOPER"
    return "STUDENT" if _STUDENT.search(title) else "OTHER"


def is_on_data(title: str) -> bool:
    """Whether the title alone says so."""
    lower = title.lower()
    if not (any(stem in lower for stem in _DATA_STEMS) or _BI.search(title)):
        return False
    return _DATA.search(title) is not None and _NO_DATA.search(title) is None


def _is_builder(title: str, hits: list[Hit]) -> bool:
    if (
        (_SELLER.search(title) and not _ENGINEER.search(title))
        or _TEACHES.search(title)
        or all(hit.kind == "TOOL" for hit in hits)
    ):
        return False
    if _COMMERCE.search(title) or (_ADVISER.search(title) and all(hit.kind != "CRAFT" for hit in hits)):
        return bool(_ENGINEER.search(title))
    developer = _DEVELOPER.search(title) and not _NO_DEVELOPER.search(title)
    if developer or _STUDENT.search(title) or _LEADER.search(title) or any(hit.kind == "CRAFT" for hit in hits):
        return True
    return any(_is_expert(title, hit) for hit in hits)


def _is_expert(title: str, hit: Hit) -> bool:
    """An AI specialist, or a specialist for AI and for nothing else."""
    after = title[hit.end :]
    return bool(_EXPERT.match(after.lstrip(" -")) or (_EXPERT.search(title[: hit.start]) and not _MORE.search(after)))


def works_on_data(title: str, text: str) -> bool:
    """Whether the text shows it of one whose title leaves it open, such as an analyst or a student."""
    if not any(stem in title.lower() for stem in _OPEN_STEMS) or _NO_DATA.search(title):
        return False
    if _OPEN_TITLE.search(title):
        return _DATA_TOOL.search(text) is not None
    if _SCIENCE_TITLE.search(title) and (_DATA_TOOL.search(text) or _COUNTED.search(text)):
        return True
    return _WIDER_TITLE.search(title) is not None and len({match[0].lower() for match in _DATA_WORK.finditer(text)}) > 1
