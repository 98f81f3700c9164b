"""The words around an amount: what makes it pay, what makes it other money, per what, from or up to."""

import re
from collections.abc import Iterator
from typing import Final, cast

from spiders.posting import SalaryUnit
from spiders.salary.alternatives import grouped

# Read before anything else: other money that holds a word for pay, and words that hold one without being pay.
OTHER_MONEY: Final = re.compile(
    grouped(
        r"(?:gehalts?|lohn|entgelt|vergütungs|salary|pay)-?\s?(?:extra|zuschuss|zuschüsse|bonus|fortzahl|vorschuss"
        r"|neben|zulage|umwandl|verzicht|rise\b|increase)\w*",
        r"(?:zusätzlich(?: zu)?|neben|on top of|in addition to|additional to|besides)\s(?:zum|zur|dem|deinem|ihrem"
        r"|your|the|base)\s(?:base )?(?:gehalt|lohn|vergütung|salary|pay|wage)\w*",
        r"\b(?:customers?|clients?|users?|sellers?|merchants?|kunden?|nutzer|händler|mieter|mandant(?:en)?"
        r"|klienten)\s(?:\w+\s){0,2}(?:pay"
        r"|paid|earn|verdien|zahl|bezahl)\w*",
        r"\bbonus (?:pay|payment)s?|\bpay(?:ing)? (?:\w+ )?(?:bonus|premium)\w*",
        r"\bpaid (?:plans?|media|ads?|search|social|advert\w+)|bezahlt\w* (?:werb|anzeig|kampagn)\w*|mindestumsatz",
        r"mindestlohn von|lohnsumme|lohnkosten|personalkosten|gehaltskosten|salary costs?|wage bill|sacrifice|payroll",
        r"\bpaying (?:us|customers|clients|members|users)|pay periods?|eligible (?:pay|salary|compensation)",
    )
)
NO_PAY: Final = re.compile(
    grouped(
        r"(?:lohn|gehalts|entgelt)-?(?:abrechn|buchhalt|steuer|neben|konto|konten|vorstell|wunsch|verhandl|abteil"
        r"|daten)\w*",
        r"(?:lohn|gehalt) und gehalt\w*|gehalts?wünsch\w*",
        r"paid (?:time|leave|holid|vacation|sick|parental|family|days|lunch)\w*",
        r"bezahlt\w* (?:urlaub|frei|feiertag|übersted|fortbild|weiterbild)\w*|verdient gemacht|wohlverdient\w*",
        r"\blohnt\b|\blohnen\w*|belohn\w*|(?:customer|user|client|code|knowledge|data|installed|fan) base",
        r"(?:interest|conversion|exchange|tax|growth|response|churn|click|error|retention|heart|frame|sampling|open"
        r"|success)[- ]rate",
        r"steuersatz|rate of(?! ?(?:[€$£\d]|eur|chf|usd|gbp))|at any rate|equal pay|pay attention|pays off"
        r"|zahlungs\w*|anzahl\w*|kennzahl\w*|in bezug",
        r"bezüg\w*|earned (?:his|her|their|a degree)",
    )
)
_PAY: Final = (
    r"gehalt|gehält|lohn|löhne|vergüt|verdien|entgelt|entlohn|besoldung|jahresbezug|monatsbezug|\bbezüge|brutto",
    r"fixum|\bfix\b|salär|honorar|tagessatz|tagessätze|stundensatz|tagesgage|\bgage|minijob|bezahl|\bzahl(?:en|t)\b",
    r"auszahl|einkommen|lehrlingsein|lehrjahr|ausbildungsjahr|salar(?:y|ies)|\bpay(?:s|ing)?\b|\bpaid\b|compensation",
    (
        r"\bcomp\b|\bwages?\b|\bbase\b|remuneration|\bearn|^-?(?:basis|job)\b|\bincome\b|\brates?\b|\bgross\b|\bfte\b"
        r"|\bpackage\b"
    ),
)
_OTHER: Final = (
    r"umsatz|umsätz|revenue|turnover|funding|fund(?:ed|s)\b|\brais(?:ed|ing)|series [a-e]\b|finanzierungs|invest",
    r"assets|budget|bonus|boni\b|bonuses|prämie|premium|zuschuss|zuschüsse|bezuschuss|gutschein|voucher|gift",
    r"geschenk|stipend|allowance|zulage|zuschl[aä]g|pauschale|spesen|auslöse|erstattung|ticket|bahncard|referral",
    r"empfehl|provision|commission|401|preis(?:e|geld)?\b|\bprice|pricing|jobrad|bike|fahrrad|quota|recurring|\barr\b",
    (
        r"\bmrr\b|bewertung|valuation|sachbezug|sachleist|benefits?(?: package)?|shares\b|aktien|stock|equity|\brsus?\b"
        r"|relocation(?: package)?"
    ),
    r"umzug|sign-?on|signing|hiring b|retention|training|weiterbild|fortbild|schulung|konferenz|conference",
    r"\bcourses?\b|kurse?\b|learning|development b|wellbeing|wellness|fitness|gym\b|\bsport\b|internet|home ?office",
    r"home-office|equipment|hardware|laptop|handyz|diensthandy|phone|kita\b|kita-|kitaz|kinder(?:b|g|z)|childcare",
    r"essens|lunch|meal|verpfleg|\bwert\b|wert von|warenwert|worth|discount|rabatt|insurance|versicher|coverage",
    r"cover of|donat|spende|stiftung|deposit|kaution|savings|\bsav(?:e|es|ed|ing)\b|\bspar(?:en|st|t)\b|einspar",
    r"ersparnis|ebitda|gewinn|\bprofit|volumen|volume|portfolio|transaction|reimburs|altersvorsorge|altersversorg",
    r"pension|contribution|beitr[aä]g|tuition|gebühr|\bfees?\b|urlaubsgeld|weihnachtsgeld|\bvwl\b|\bvl\b",
    r"vermögenswirk|einmalzahl|sonderzahl|\bgrants?\b|förder(?:mittel|ung|summe)|steuerfrei|tax-free|darlehen|kredit",
    r"\bloans?\b|mortgage|\bdebt|schaden|haftung|\bfines?\b|strafe|\bdeals?\b|\bcontracts? (?:worth|value)|auftrags",
    r"projekt(?:e|en|volumen|kosten)\b|\bprojects? (?:of|worth|from|between)|kosten|\bcosts?\b|\bspend|ausgaben",
    r"\bp&l\b|bilanz|immobilie|properties|\btips\b|trinkgeld|inflation|jubiläum|begrüßungsgeld|willkommens|welcome",
    r"handgeld|antritts|startgeld|tankkarte|guthaben|credits?\b|per diem|taschengeld|mindestlohn|minimum wage",
    (
        r"\bsales (?:of|target)|\bcopay|deductible|\bhsa\b|\bhra\b|fertility|adoption|incentive|abfindung"
        r"|severance(?: package)?"
    ),
    r"match\b|\bpro (?:auftrag|projekt|stück|artikel|klick|lead|abschluss)",
    r"\bper (?:project|article|piece|lead|deal|sale)",
)
_TARGET: Final = (
    (
        r"\bote\b(?!:?\s?[€$£]?\d)(?: earnings)?|on[- ]target(?: \w{0,10}earnings?| income)?|ziel(?:gehalt|einkommen"
        r"|verdienst|jahres)\w*"
    ),
    r"jahresziel\w*|\bzielbetrag",
)
_PEOPLE: Final = (r"mitarbeit|beschäftigte|angestellte\b|employees|customers|clients|kunden|users|nutzer",)
_OFFER: Final = (r"\bbiet|\boffer|\berh[aä]lt|bekomm|\breceive|\bget\b|\bgeben\b|winkt|erwarte[nt]\b|\brange\b",)
PAY: Final = re.compile(grouped(*_PAY))
SENSES: Final = tuple(
    (name, re.compile(grouped(*patterns)))
    for name, patterns in (
        ("target", _TARGET),
        ("other", _OTHER),
        ("pay", _PAY),
        ("people", _PEOPLE),
        ("offer", _OFFER),
    )
)
SENSE: Final = re.compile(grouped(*_TARGET, *_OTHER, *_PAY, *_PEOPLE, *_OFFER))
"""Any word that says what an amount is; SENSES in their order say which."""

GERMAN: Final = re.compile(r"gehalt|gehält|lohn|vergüt|verdien|brutto|jahr|monat|stunde|entgelt|bezahl|fixum|tagessatz")
_TIME_WORDS: Final = (
    ("HOUR", r"hour\b|hr\b|h\b|std|stunde\b|arbeitsstunde"),
    ("DAY", r"day\b|tag\b|arbeitstag|personentag|manntag|werktag|pt\b"),
    ("WEEK", r"week\b|woche\b"),
    ("MONTH", r"month\b|mon\.|monat\b|mo\b|mt\.|m\b"),
    ("YEAR", r"year\b|yr\b|annum|(?:kalender)?jahr\b|j\b"),
)
_UNITS: Final[tuple[tuple[SalaryUnit, tuple[str, ...]], ...]] = (
    (
        "HOUR",
        (
            r"stundenlohn|stundenlöhne|stundensatz|stundenentgelt|stundenverdienst|stundenvergüt|\bhourly|stündlich",
            r"\bp\. ?h\.|\bph\b|^\s?(?:std|stunde|h)\b",
        ),
    ),
    ("DAY", (r"tagessatz|tagessätze|tagesgage|tageshonorar|day rate|daily|\btäglich",)),
    ("WEEK", (r"weekly|wochenlohn|wöchentlich",)),
    (
        "MONTH",
        (
            r"monatlich|monthly|monats(?:sal|geh|brutto|lohn|löhn|entg|verg|verd|ein|fix|grund|bez)|bruttomonat",
            r"bruttoverdienst im monat|\bp\. ?m\b|\bpm\b|\bmtl\b|minijob|geringfügig|^-?(?:basis|job)\b",
        ),
    ),
    (
        "YEAR",
        (
            r"\bp\. ?a\b|\bpa\b|yearly|\bannual(?! leave| holiday| bonus)|annum|jährlich|bruttojahr",
            r"\bjahres(?!url|bonus|umsatz|zeit|ende)",
        ),
    ),
)
_TIMED: Final = "|".join(f"(?P<{unit}>{written})" for unit, written in _TIME_WORDS)
_PER: Final = re.compile(rf"(?:/\s?|\b(?:p(?:ro|er)|je|die|an?|each|in der|im|am|den|the)\s)(?:{_TIMED})")
_UNIT: Final = re.compile(rf"{grouped(*(one for _, patterns in _UNITS for one in patterns))}|{_PER.pattern}")
_UNIT_NAMES: Final = tuple((unit, re.compile("|".join(patterns))) for unit, patterns in _UNITS)


def units(text: str) -> Iterator[SalaryUnit]:
    """The units of pay that a text in lower case names, in its order."""
    for match in _UNIT.finditer(text):
        if match.lastgroup:
            yield cast("SalaryUnit", match.lastgroup)
        else:
            yield next(unit for unit, pattern in _UNIT_NAMES if pattern.match(text, match.start()))


def without_units(text: str) -> str:
    """A text in lower case without its units."""
    return _UNIT.sub(" ", text)


# What has a unit of time without being the unit of the pay.
TIMES: Final = re.compile(
    r"(?:\d+(?:[.,]\d+)?\s?(?:-|–|bis|to)?\s?){1,2}\+?-?\s?(?:h|std\.?|stunden|hours?|hrs?|tage?n?|days?|wochenstunden)"
    r"(?:\s?(?:/|pro|per|a|in der|die|je|im|an?)\s?(?:woche|week|wo\.?|jahr|year|monat|month)\b)?"
    r"|(?:stunden|hours|std\.?|tage|days) (?:pro|per|a|in der|die|im) (?:woche|week|jahr|year)|\b24/7"
    r"|(?:full|part)[- ]time|annual leave"
)
# Before an amount: words that only say how far it reaches.
LABELLED: Final = re.compile(
    r"(?:^|[:|•*·–—,;()\[\]>/-]|\b(?:und|and)\b)\s*(?:(?:ab|bis(?: zu)?|ca\.?|circa|rund|etwa|from|up to|between"
    r"|zwischen|min(?:d(?:estens)?|imum)?\.?|at least|wenigstens"
    r"|max(?:imal)?\.?|von|around|approx\.?|gross|brutto|(?:not |no )?more than|over|über|höchstens|maximum of"
    r"|starting (?:at|from)|von bis|eur"
    r"|je nach [\w-]{1,40}(?: und [\w-]{1,40})?|depending on [\w-]{1,40}|\d\.\s?(?:lehr|ausbildungs)?jahr:?"
    r"|(?:im )?(?:erste|zweite|dritte|vierte)[ns] (?:\w{0,20}jahr:?)?|(?:first|second|third|1st|2nd"
    r"|3rd) year:?)\s*){0,4}$"
)
# "Monatlich 3.450 €": the amount is all that the line is about.
OPENS: Final = re.compile(
    r"^\W*(?:monatlich|jährlich|(?:pro|im) (?:monat|jahr)|monthly|yearly|annually|per (?:month|year|annum))"
    r"(?: (?:gibt es|zahlen wir(?: dir| ihnen)?|erhalten sie|erhältst du|bekommst du|bekommen sie|we pay(?: you)?"
    r"|you (?:get|earn|receive|take home)))?[ :]{1,2}"
    r"(?:(?:ab|bis zu|from|up to|rund|ca\.|etwa|eur|usd|gbp|chf|[€$£]) ?){0,2}$"
)
ONLY_GROSS: Final = re.compile(r"\s*(?:euro|eur|franken|chf)?\s*(?:brutto|gross|fix|netto)?[\s.!]*")
PURPOSE: Final = re.compile(
    r"\W{0,3}(?:(?:pro|per|im|a|monatlich|jährlich)?\s?(?:jahr|monat|year|month|annum)?\s?)"
    r"(?:für|for|towards?|zum|zur|to (?:spend|use|put)|als|as)\b"
    r"(?!\s(?:diese|die (?:stelle|position)|this|the (?:role|position|right|ideal|best)|den richtigen|die richtige"
    r"|full|vollzeit|eine (?:voll|40)|a (?:full|40)"
    r"|\d\d))"
)
CEILING: Final = re.compile(
    r"(?:bis zu|\bbis|up to|max(?:imal|imum|\.)?|höchstens|not exceeding|no[t ]{1,2}more than|capped at"
    r"|nicht mehr als|≤|<)\s?"
    r"(?:(?:brutto|gross|ca\.|maximal|max\.|a maximum of|salary|pay|rate|gehalt|of|\w{1,3}) ){0,2}$"
)
CEILING_AFTER: Final = re.compile(r"\s?\(?(?:max\b|maximal|maximum|höchstens|at most)")
FLOOR: Final = re.compile(
    r"(?:\b(?:ab|from|upwards of|starting (?:at|from)|beginn(?:t|end) (?:bei|mit)|starts (?:at|from)|start(?:et"
    r"|end) (?:bei|mit)"
    r"|einstieg(?:t)? (?:bei|ab)|über|over|more than|mehr als|above|exceeding|≥|>)\s?"
    r"(?:(?:ca\.|rund|etwa|brutto|gross|about|around|mindestens|at least|einem \w{1,40} von"
    r"|a \w{1,20} (?:\w{1,20} )?of) ?){0,2}"
    r"|\b(?:mind(?:estens|\.)?|min(?:imum|\.)?|at least|wenigstens|not less than|nicht unter|zumindest)(?!\w)[:\s]?"
    r"(?:[\w.:-]{1,30} ){0,5})$"
)
FLOOR_AFTER: Final = re.compile(
    r"\s?\+(?=\s*(?:$|[,.;)/]|p\.?a|per|pro|brutto|gross|depending|je\b))|[^.;]{0,40}?\b(?:aufwärts|or more"
    r"|and up(?:wards)?\b"
    r"|und mehr|oder mehr|mehr (?:bei|mit|je)|more (?:for|with|depending)|nach oben (?:offen|verhandelbar)|as a minimum"
    r"|\(?(?:mindestens|minimum|min\.|mind\.))"
)
MINIMUM: Final = re.compile(
    r"überzahl|überbezahl|mehrzahlung|overpay|mindest(?:gehalt|entgelt|lohn|grund|brutto|monats|jahres|verg|bezug"
    r"|entlohn"
    r"|gage|einkommen|stundenl)|minimum (?:salary|pay|wage|gross|annual|monthly|base|remuneration|compensation)"
)
REFERRAL: Final = re.compile(r"\brefer(?:ring|red)? (?:a|an|your|friend|someone)|empfiehl|empfehl|werben|weitersag")
TOTAL: Final = re.compile(r"\btotal\b|gesamt(?:verg|paket|verd|geh|eink)|\ball-in\b(?= comp)")
ODD_PERIOD: Final = re.compile(
    r"bi-?\s?weekly|fortnight|every (?:two|other) week|quarterly|pro quartal|per quarter|quartalsw"
)
BASE: Final = re.compile(r"\bbase\b|fixum|grundgeh|grundlohn|fixgeh|festgeh|basisgeh")
ESTIMATE: Final = re.compile(
    r"\bestimat|\best\.|geschätzt|schätz(?:ung|wert)|predicted|prognos|hochgerechnet|marktüblich|gehaltsvergleich"
    r"|glassdoor|kununu|durchschnittsgehalt|durchschnittlich\w* (?:gehalt|verdienst)|average (?:salary|base|pay)"
    r"|vorhergesagt"
)
YEARS_OF_TRAINING: Final = re.compile(
    r"lehrjahr|ausbildungs|lehrling|lernende|azubi|apprentic|praktik|intern\b|minijob"
)
_NUMBER_WORDS: Final = {
    "zwölf": 12.0, "dreizehn": 13.0, "vierzehn": 14.0, "twelve": 12.0, "thirteen": 13.0, "fourteen": 14.0,
}  # fmt: skip
_SALARIES: Final = re.compile(
    r"(?P<n>1(?<![\d.,]1)[2-5](?:[.,](?:5|25|75)|½)?|zwölf|dreizehn(?:einhalb)?|vierzehn|twelve|thirteen|fourteen)"
    r"(?:\s?[x×]\b(?!\s?(?:pro|im|in the)?\s?(?:woche|week|monat|month))|[\s-]?mal\b|\stimes\b(?! (?:the|more|as))"
    r"|\s?(?:x\s)?(?:volle |fixe |brutto|gross |feste |equal |monthly |full |jährliche )?(?:monats?|jahres)?-?"
    r"(?:gehält|gehalt|löhn|lohn|entgelt|bezüge|salar|salär|instal|rate|payment|pay\s?che|auszahl|zahlung"
    r"|vergütung)\w*)"
    r"(?P<per>\s?(?:\(?(?:a year|per year|per annum|p\. ?a\.?|im jahr|pro jahr|jährlich|/ ?jahr|/ ?year|annually"
    r"|yearly)\)?))?"
    r"|[x×](?<!\d[x×])\s?(?P<x>1[2-5](?:[.,]5)?)(?![\d.,'’])"
    r"|(?P<half>halbe[sn]?\s|half(?: a)?\s)?(?P<nth>1(?<![\d.,]1)[345](?=\.|th)|dreizehnt|vierzehnt|thirteenth"
    r"|fourteenth)(?:\.|th|e[ns]?)?\s?(?:und|and|&|\+|/)?"
    r"\s?(?P<and>14(?=\.|th))?(?:\.|th)?\s?(?:monats?)?-?(?:(?:gehalt|lohn|entgelt|bezug|bezüge|salär)\w*"
    r"|(?:month(?:ly)?\s)?(?:salar|pay|wage|month)\w*)"
)


def without_payments(text: str) -> str:
    """A text in lower case without its number of salaries: the year in "14 times a year" is no unit."""
    return _SALARIES.sub(" ; ", text)


def payments(text: str) -> float | None:
    """How many salaries a year a text in lower case gives: "14x", "inkl. 13. Monatsgehalt"; None where it does not."""
    match = _SALARIES.search(text)
    if match is None:
        return None
    if match["nth"]:
        last = match["and"] or match["nth"]
        number = float(last) if last.isdigit() else 14.0 if last.startswith(("vier", "four")) else 13.0
        return number - 0.5 if match["half"] else number
    written = (match["n"] or match["x"]).replace(",", ".").replace("½", ".5")
    if written.endswith("einhalb"):
        return _NUMBER_WORDS[written.removesuffix("einhalb")] + 0.5
    return _NUMBER_WORDS.get(written) or float(written)
