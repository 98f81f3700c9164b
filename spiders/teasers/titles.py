"""Whether a link's text and address are a job's: evidence for, and against."""

import re
from typing import Final
from urllib.parse import urlsplit

from spiders.links import stepstone_id

LONGEST: Final = 200

_GENDER = re.compile(
    r"\((?:[mwdfxgin]{1,2}|div|divers|gn|all(?:e)?)\s?(?:[/|,*]\s?(?:[mwdfxgin]{1,2}|div|divers|gn)\s?){1,4}\)"
    r"|\((?:all genders?|alle geschlechter|gn|gn\*|m/w|w/m)\)|[a-zäöüß][*:_/·](?:-?in|innen|r|frau)\b"
    r"|\w/-?in(?:nen)?\b",
    re.IGNORECASE,
)
_NOUNS = (
    "engineer|developer|programmer|scientist|analyst|researcher|consultant|architect|administrator|designer|manager"
    "|specialist|expert|officer|counsel|lawyer|paralegal|director|head of|vice president|lead|owner|coordinator|editor"
    "|writer|assistant|associate|advisor|advocate|evangelist|strategist|technician|trainer|tester|operator|recruiter"
    "|representative|executive|accountant|teacher|lecturer|professor|postdoc|fellow|scrum master|product owner"
    "|working student|internship|apprentice|sdet|devops|sre|mlops|nurse|planner|supervisor|intern|annotator|linguist"
    "|entwickler|ingenieur|informatiker|mathematiker|physiker|wissenschaftler|berater|leiter|leitung|referent"
    "|spezialist|experte|expertin|architekt|analytiker|sachbearbeiter|mitarbeiter|techniker|elektroniker|mechatroniker"
    "|kaufmann|kauffrau|kaufleute|fachkraft|fachinformatiker|administratorin|betreuer|verkäufer|vertriebler|redakteur"
    "|lektor|controller|buchhalter|planer|programmierer|tester|pfleger|pflegefachkraft|arzt|ärztin|lehrer|dozent"
    "|professur|doktorand|promotion|werkstudent|praktikant|praktikum|auszubildende|ausbildung zu|duales studium"
    "|dualer student|trainee|volontär|volontariat|hilfskraft|assistenz|assistent|beauftragte|fahrer|monteur|meister"
    "|justiziar|jurist|anwalt|statistiker|koordinator|gestalter|forscher|systemintegrator|datenschutz"
)
_TITLE = re.compile(rf"(?:\b|(?<=[a-zäöüß])|(?<=-))(?:{_NOUNS})(?:in|innen|s|en|er|n|e)?\b", re.IGNORECASE)
_SINGLE = frozenset("praktikum trainee ausbildung werkstudenten manager experten lead leitung promotion".split())

_NO_JOB = re.compile(
    r"^(?:alle|all|weitere|mehr|more|view|see|show|browse|zu den|zur|zum|hier|aktuelle|finde|find|jetzt|entdecke\w*"
    r"|explore|search|suche|\d+ (?:weitere|more))\b.{0,80}\b(?:jobs?|stellen\w*|jobbörse|positions|openings|vacancies"
    r"|roles|anzeigen|ansehen|übersicht|karriere\w*|careers?|opportunities|job board)\b|^(?:alle|weitere|mehr)"
    r" (?:anzeigen|ansehen|laden)$|^(?:view|see|show|load) (?:all|more)\b|finden und bewerben|newsletter|patreon|steady"
    r"|abonnieren|\bsubscribe\b|sign ?up|registrieren|log ?in\b|anmelden|job-?(?:alarm|alert|mail|agent|abo|letter)"
    r"|(?:stellenanzeige|anzeige|job|stelle)n? (?:schalten|aufgeben|inserieren|veröffentlichen|einstellen|buchen)"
    r"|post (?:a|your) (?:job|vacancy)|\badvertise\b|mediadaten|impressum|datenschutzerklärung|privacy policy|kontakt$"
    r"|über uns|about us|bewerbungs?(?:tipps|ratgeber|vorlagen?|muster)|lebenslauf|anschreiben|\bgehalt\b|gehälter"
    r"|\bsalary (?:guide|report|calculator)|ratgeber|handbook|handbuch|praxisbuch|\be-?books?\b|\bbuch\b|bücher|podcast"
    r"|webinar|whitepaper|free pdf|kostenlos|\bkurs:|online-?kurs|\bcourse\b|weiterlesen|read more|startseite|homepage"
    r"|initiativbewerbung$|^karriere\w*$|^jobs?$|^stellen\w*$|^careers?$|cookie|\btipps?$|\btips$|^weiterbildung"
    r"|kurs$|kurse$|lehrgang|\bmeetup\b"
    r"|^(?:zum )?berufsbild|powered by|anzeige$|kommentare?$",
    re.IGNORECASE,
)
_SEARCH = re.compile(
    r"^(?:[\w&+#./ -]{0,40}\b)?(?:jobs|stellenangebote|stellenanzeigen|vacancies)(?: (?:in|bei|für|at|for"
    r"|near)\b.{0,60}|"
    r" [A-ZÄÖÜ]\w{1,30})?$|\(\d[\d.,]*\)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"\?|(?<!gesucht)!$|[„“»«]|:\s(?:so|was|wie|warum|wo|wer|diese|das|die|der|the|how|why|what|here)\b|^(?:so"
    r"|wie|warum|was|wer|wo"
    r"|weshalb|darum|diese|how|why|what|when|where|who|these)\b|\b(?:rettet|geht|gehen|wird|werden|ist|sind|sucht"
    r"|suchen|hat|haben|will|wollen|kommt|kommen|soll|sollen|streicht|streichen|baut|entlässt|verändert|schafft|warnt"
    r"|fordert|steigt|sinkt|gewinnt|erhält|kauft|stellt|zeigt|bleibt|macht|lernt|gelingt|startet|plant|setzt|gibt"
    r"|feiert|kritisiert|(?-i:is|are)|has|have|says|cuts|launches|lays|raises|buys|wins|gets|makes|will be"
    r"|became|becomes"
    r"|replaces|warns)\b|\bim (?:überblick|test|interview|porträt|vergleich)\b|\d+ (?:tipps|gründe|tips|reasons"
    r"|ways)\b",
    re.IGNORECASE,
)
GENERIC: Final = re.compile(
    r"(?:jetzt |hier |schnell |direkt )?(?:bewerben|apply(?: now| here)?|mehr(?: erfahren| infos?| lesen)?"
    r"|details?|zur stelle"
    r"|zum job(?:angebot)?|zur (?:stellen)?anzeige|zum stellenangebot|zur ausschreibung|ansehen|anzeigen"
    r"|weiter(?:lesen)?"
    r"|(?:read|learn|find out) more|more(?: info)?|view(?: job| details)?|see details|job ansehen|stelle ansehen"
    r"|link|hier"
    r"|here|pdf|infos?|öffnen|open|→|»|>|merken|save)[\s.!→»>]*",
    re.IGNORECASE,
)
_JOB_PATH = re.compile(
    r"job|stelle|vacanc|position|opening|anzeige|recruit|bewerb|apply|ausschreibung|gh_jid|requisition|karriere|career",
    re.IGNORECASE,
)
_JOB_HOST = re.compile(
    r"(?:^|\.)(?:jobs?|karriere|careers?|stellen\w*|recruiting|apply)\.|(?:^|[.-])(?:personio|greenhouse|lever|ashbyhq"
    r"|workable|smartrecruiters|recruitee|softgarden|teamtailor|myworkdayjobs|bamboohr|breezy|join|stepstone|indeed"
    r"|heyjobs|monster|jobware|stellenanzeigen|interamt|jobvector|get-in-it|karriere|jobs|kimeta|adzuna|arbeitsagentur)"
    r"\.\w{2,6}$",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"^/*(?:[a-z]{2}/)?(?:jobs?|stellen\w*|karriere|careers?|vacancies|work|open-positions|jobboerse|stellenmarkt)?/*$"
    r"|/(?:search|suche|jobsuche|category|kategorie|tag|newsletter|thema|themen)(?:/|$)",
    re.IGNORECASE,
)
_QUERY_SEARCH = re.compile(r"(?:^|&)(?:q|query|search|suche|was|what|keyword|keywords|term|s)=", re.IGNORECASE)


def is_job_title(text: str) -> bool:
    """Whether the text says that it is a job: a gender mark, or the name of an occupation."""
    if _GENDER.search(text):
        return True
    return _TITLE.search(text) is not None and text.casefold() not in _SINGLE and not _ARTICLE.search(text)


def is_no_job(title: str, url: str) -> bool:
    """Whether a link leads to a search, a list, an article, a book or a form rather than to one job."""
    if not title or len(title) > LONGEST or len(title) < 3:  # noqa: PLR2004 -- "QA" is a job, "»" is none
        return True
    if _GENDER.search(title):
        return _is_listing(url) and not _has_number(url)
    return bool(_NO_JOB.search(title) or _SEARCH.search(title) or _ARTICLE.search(title)) or _is_listing(url)


def leads_elsewhere(text: str) -> bool:
    """Whether a link's text alone says that it leads to all jobs, a form, a newsletter or a book."""
    return _NO_JOB.search(text) is not None and not _GENDER.search(text)


def is_job_address(url: str, page: str) -> bool:
    """Whether the address says that it is a job's; "karriere" in a path of the same site is a topic as well."""
    if stepstone_id(url):
        return True
    parts, own = urlsplit(url), urlsplit(page).hostname or ""
    host = parts.hostname or ""
    if host != own and _JOB_HOST.search(host):
        return True
    found = {match[0].lower() for match in _JOB_PATH.finditer(f"{parts.path}?{parts.query}"[:2000])}
    return bool(found - ({"karriere", "career"} if host == own else set()))


def _is_listing(url: str) -> bool:
    parts = urlsplit(url)
    if "stepstone" in (parts.hostname or "").split("."):
        return not stepstone_id(url)
    return bool(_LISTING.search(parts.path)) and (not parts.query or bool(_QUERY_SEARCH.search(parts.query)))


def _has_number(url: str) -> bool:
    return any(character.isdigit() for character in urlsplit(url).query)
