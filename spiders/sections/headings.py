"""What postings call their sections, German and English."""

import re
from functools import cache
from typing import Final, Literal, get_args

Kind = Literal["tasks", "requirements", "offer", "about", "other"]

LONGEST_HEADING: Final = 90
MOST_WORDS: Final = 12
FEW_WORDS: Final = 7
"""In a heading without a colon or a question mark."""

_MARKS: Final = (":", "?", "…", "*", "!")

_WORD = re.compile(r"[^\W\d_]+")
# How the words begin of which every heading has one: a line without any is none.
_STEMS: Final = frozenset(
    "abge abil abla able abou acco acti adva alle allg anfo ange ansp appl arbe attr auf aufg ausb awai back basi"
    " befo bene bere berü bewe bewi biet bist bonu brin busi cand chan chec clie comm comp cond cont cred crit culi"
    " cult dar dara dari daru das dass dast date dein deli depa des desc desh desi deta dire disc dive do doin dord"
    " duti eckd educ eeo ein einl eins eint elig empl entl equa erfa erha erwa esse expe extr fach faeh fest firm"
    " for frag freu func fähi gebo geha good grün gute habe hard haup have hera hier high hint hinw idea ihr ihre"
    " impa info inte intr jetz job jobb jobs kann kenn kern klin know komp kond kont kult lang lega leis life loca"
    " lohn look love meet mehr mind miss must mögl need neug next nice noch note offe opp oppo orga ort orte our"
    " over pack paid pay perk pers phys plus posi pref prer priv prof proj qual rahm refe remu repo requ resp rewa"
    " role roll sala schw scop see seek skil soll sona sons sozi spra stan star stel stär succ summ taet tail tale"
    " task team that the they thri tota trav täti uebe umfe uns unse unte vera verd verg vert visi vora vort waru"
    " was wen wer wert what wher who why wich will wir wirk wofü womi work woru wuns wüns you your zeit zuge zula"
    " zusa zust zwin über".split()
)

_YOUR: Final = (
    r"(?:(?:ihre?|deine?|eure?|unsere?|die|das|der|den|our|your|the|key|main|primary|core|essential|minimum"
    r"|required|preferred|desired|basic|additional|job|role|position|fachliche|persönliche|weitere|mögliche"
    r"|zukünftige[sn]?|neue[sn]?|wichtigste[sn]?|zwingende|ideal|general|specific|technical|other|principal|typical"
    r"|demonstrated|professional|major|deinen|ihren|zu)\s){0,4}"
)
_AND: Final = r"(?:\s?(?:\bund\b|\band\b|&|/|,|\bsowie\b|\+)\s?(?:[\w'’-]+\s?){1,4}){0,3}"
_TAIL: Final = r"(?:[\s,–-]{1,3}(?:bei|für|als|at|for|auf|im|in|mit|of|with|to|this|dieser?)\s[^.]{1,45})?"
_TO_WHOM: Final = r"(?:[\s,–-]{1,3}(?:für|at|for|to|this|of|dieser?|an)\s[^.]{1,45})?"
_TASK_NOUNS: Final = (
    r"(?:haupt|kern|teil)?aufgaben?(?:gebiete?|bereiche?|beschreibung|felde?r?|schwerpunkte?|stellung|profil)?"
    r"|(?:haupt)?tätigkeit(?:en|sgebiet|sbereich|sbeschreibung|sschwerpunkte?|sfeld|sprofil)?|verantwortung(?:en"
    r"|sbereiche?|sgebiet)|verantwortung(?! für)|verantwortlichkeiten|zuständigkeiten|einsatzgebiete?"
    r"|arbeitsgebiete?|stellenbeschreibung|jobbeschreibung|stelleninhalt|rolle|herausforderungen?"
    r"|wirkungs(?:bereich|kreis)|(?<=r )mission|(?<=e )mission|(?:essential |job )?functions|(?:job )?description"
    r"|responsibilit(?:y|ies)|duties|tasks?|accountabilities|job description|(?:position|role|job) (?:summary"
    r"|overview|purpose|description)|day[- ]to[- ]day|activities|scope of (?:work|role)|job purpose"
    r"|impact(?: you['’]ll make)?|role|challenges?|stellenprofil|arbeitsalltag|job scope|summary|the opportunity"
    r"|deliverables"
)
_TASK_PHRASES: Final = (
    r"(?:was|das) (?:dich|sie|euch) (?:bei uns )?erwartet\b.{0,30}|(?:das|dies|was) erwartet (?:dich|sie"
    r"|euch)\b.{0,40}|dar?um geht['’]?s?(?: es)?.{0,20}|worum (?:es geht|geht es).{0,20}|(?:das|dies"
    r"|hier) (?:machst|tust|wirst|bewegst|gestaltest|übernimmst|packst) du.{0,40}|(?:das|dies) (?:machen|tun|werden"
    r"|bewegen|übernehmen) sie.{0,40}|was du (?:machst|tust|bewegst|bewegen|tun|machen|bei uns|gestaltest"
    r"|übernimmst).{0,40}|was sie (?:tun|bewegen|machen|bei uns).{0,40}|so (?:sieht dein|bringst du dich"
    r"|bringen sie sich|unterstützt du|wirkst du|kannst du).{0,40}|(?:hier|dabei|damit|da) (?:kannst|können|wirst"
    r"|bringst|packst|gestaltest) (?:du|sie).{0,40}|what you(?:['’]?ll| will| would|['’]re|['’]ll be| get to"
    r"| will be)?(?: be)? (?:do|doing|work on|working on|own|deliver|build|tackle|responsible for)\b.{0,40}"
    r"|what (?:the|this) (?:job|role|position) (?:involves|entails|looks like).{0,20}|(?:in|as part of) th(?:is"
    r"|e) (?:[\w-]+ ){0,3}(?:role|position).{0,30}|.{0,40}\byou(?:['’]ll| will)(?: be)?(?: (?!bring|need|have|get"
    r"|rec|lov|gain|enj)[\w ]{1,25})?:|how you(?:['’]ll| will) (?:make an impact|contribute|help).{0,20}"
    r"|what awaits you.{0,20}|what to expect.{0,20}|about (?:the|this|your) (?:new )?(?:role|job|position"
    r"|opportunity|work)|über (?:die|diese|den|deine|ihre) (?:stelle|rolle|position|job|aufgabe)|the (?:job|work"
    r"|opportunity|role|position)|your (?:day|work|job|mission|contribution|impact|challenge).{0,20}"
    r"|responsible for|dein (?:job|tag|beitrag|alltag|einsatz|arbeitsalltag).{0,30}|ihr (?:job|beitrag|alltag"
    r"|einsatz).{0,30}|die stelle|der job|die position|was sind (?:deine|ihre) aufgaben|wofür wir (?:dich"
    r"|sie) suchen|a day in the life.{0,20}"
)
_REQUIREMENT_NOUNS: Final = (
    r"(?:wunsch|bewerber|kandidaten|anforderungs|qualifikations)?profil|anforderung(?:en|sprofil)?|(?:mindest"
    r"|zusatz)?(?:anforderung|qualifikation|voraussetzung)(?:en)?|qualifikationsprofil|kompetenzen|fähigkeiten"
    r"|fachkenntnisse|know-?how|background|hintergrund|stärken|talente?|persönlichkeit|vorbildung|skills?|skillset"
    r"|profile|requirements?|qualifications?|(?:experience|education)(?! (?:with|in|of|as|working|at|using|or))"
    r"|competenc(?:y|ies|es)|essential|desirable|sprachen|credentials|must[- ]?haves?|nice[- ]to[- ]haves?"
    r"|nice to have|bonus(?: points| skills)?|pre-?requisites?|eligibility|criteria|person specification|attributes"
    r"|abilities|(?:knowledge|expertise|erfahrungen?|kenntnisse)(?! (?:of|with|in|mit|im|als|for|bei|an))"
    r"|muss-kriterien|kann-kriterien|ausbildung|einstellungsvoraussetzungen|erwartungen|muss|kann|wünschenswert"
    r"|von vorteil|idealerweise|pluspunkte|work experience(?! in| with)|sprachkenntnisse|languages"
    r"|zulassungsvoraussetzungen|ideal candidate|candidate(?: profile)?|preferred|required|basics"
)
_REQUIREMENT_PHRASES: Final = (
    r"(?:das|dies|dinge,? die) (?:bringst|bringen|solltest|sollten|wünschen|zeichnet|hast|macht|haben|brauchst"
    r"|brauchen|suchen|erwarten wir|kannst du|können sie|bist du|sind sie|passt|du mitbring\w+)\b.{0,50}|was (?:du"
    r"|sie|ihr|man) (?:\w+ ){0,4}?(?:mitbring\w*|hast|haben|brauchst|brauchen|kannst|können|auszeichnet|solltest"
    r"|sollten|bist|sind)\b.{0,30}|was (?:wir|dich|sie) (?:\w+ ){0,3}?(?:erwarten|wünschen|suchen|auszeichnet"
    r"|brauchen|voraussetzen)\b.{0,30}|(?:das|so) (?:überzeugst|begeisterst|passt) du.{0,30}|(?:was|womit|wodurch"
    r"|damit|dadurch|so|hiermit) (?:du|sie|uns)? ?(?:überzeug|punkt|begeister|passt|glänz)\w*.{0,40}"
    r"|wen wir (?:suchen|uns wünschen).{0,20}|wer (?:du bist|sie sind|bist du|zu uns passt).{0,20}|das bist du"
    r"|das sind sie|wir (?:erwarten|wünschen uns|setzen voraus|suchen|erwarten uns)(?: von \w+)?:?|who (?:you are"
    r"|we(?:['’]re| are) looking for|we look for|are you|should apply).{0,20}|about you|(?:a (?:bit|little) "
    r"|more )about you|über (?:dich|sie)|what you(?:['’]?ll| will|['’]ve)? (?:need|bring|have|got|should|must|offer"
    r"|know)\b.{0,50}|what (?:we|we['’]re|we are|you) (?:are )?(?:look(?:ing)? for|expect|need|require|seek|want"
    r"|value|must have|should have|['’]d like).{0,40}|we(?:['’]re| are)? (?:looking for|look for|expect|require"
    r"|seek(?:ing)?)(?: [\w ]{1,25})?:?|you (?:have|bring|are|might|may|must|should|could|offer|possess"
    r"|meet)(?:\b.{0,50})?[:…]|you|to (?:be successful|succeed|thrive|qualify|be considered)\b.{0,40}|you(?:['’]re"
    r"|['’]ve)\b.{0,40}[:…]|(?:du|sie) (?:bringst|bringen|hast|haben|bist|sind|verfügst|verfügen|passt|passen"
    r"|überzeugst|überzeugen)\b.{0,50}:|is this you\?|does this sound like you\?|the (?:ideal|successful"
    r"|right) (?:candidate|person|applicant)\b.{0,30}|(?:an )?ideal candidates?.{0,20}|your (?:profile"
    r"|qualifications|skills|experience|background|toolkit|strengths)\b.{0,30}|it(?:['’]s| is|['’]d be) (?:great"
    r"|a plus|nice) if.{0,20}|(?:bonus|extra|plus) points?.{0,20}|(?:dein|ihr) (?:profil|background|rüstzeug"
    r"|know-how|talent|können|skillset)\b.{0,40}|passt du zu uns\??|bist du (?:der|die) richtige.{0,20}"
)
_OFFER_NOUNS: Final = (
    r"(?:mitarbeiter|corporate|arbeitgeber|zusatz)?benefits?|vorteile|angebote?|leistungen|zusatzleistungen"
    r"|sozialleistungen|perspektiven?|vergütung|verdienst|gehalt(?:srahmen|sspanne)?|konditionen|arbeitsbedingungen"
    r"|rahmenbedingungen|pluspunkte|perks|compensation|salary(?: range)?|pay(?: range)?|rewards?|offer|mehrwert"
    r"|entlohnung|lohn|anstellungsbedingungen|extras|goodies|highlights|total rewards|remuneration|package|gründe"
    r"|angebot|bezahlung|arbeitgebervorteile|job perks"
)
_OFFER_PHRASES: Final = (
    r"(?:das|dies|was) (?:wir )?(?:dir |ihnen |euch )?(?:bieten|bekommst|bekommen|erhältst|erhalten|kannst|können"
    r"|gibt es|gibt['’]s|spricht|haben wir)\b.{0,50}|was (?:wir|dich|sie|du|unser\w*) (?:\w+ ){0,4}?(?:bieten"
    r"|bietet|bekommst|bekommen|freuen|zu bieten haben|erhältst|schätzen|überzeugen)\b.{0,30}"
    r"|(?:und )?(?:das )?(?:bieten wir|wir bieten)(?: (?:dir|ihnen|euch|an|unseren|als)\b.{0,40})?|dar(?:auf"
    r"|an) (?:kannst|können|darfst|dürfen)\b.{0,40}|(?:dann )?freu(?:e|en)? (?:dich|sie sich) (?:auf|über).{0,20}"
    r"|(?:deine|ihre) (?:vorteile|benefits|perspektiven?|chancen|zukunft)\b.{0,40}|(?:darum|deshalb|deswegen|warum"
    r"|wieso) (?:wir|bei uns|du|sie|zu uns|uns)\b.{0,40}|gute gründe.{0,40}|unser (?:angebot|versprechen|plus"
    r"|paket)\b.{0,30}|(?:what )?(?:we|we can) (?:offer|provide)\b(?: (?:you|in return|our|for)\b.{0,30})?"
    r"|what(?:['’]s| is) (?:in it for you|on offer).{0,20}|what you(?:['’]?ll| will|['’]re| can)? (?:get|receive"
    r"|gain|love|enjoy|expect|can expect|be offered)\b.{0,40}|(?:here['’]?s )?why (?:join|work|you|us|choose|this"
    r"|consider|apply)\b.{0,50}|what .{2,30} (?:can )?offers?(?: you)?|(?:some of )?(?:our|your|the) (?:offer|perks"
    r"|benefits|package)\b.{0,40}|how we (?:take care|support|reward).{0,30}|what(?:['’]s| is) next for you"
    r"|life at .{2,30}|working (?:at|with|for) .{2,30}|das besondere.{0,30}|du bekommst.{0,20}|sie erhalten.{0,20}"
    r"|in return.{0,20}|pay (?:transparency|and benefits).{0,20}"
)
_ABOUT_PHRASES: Final = (
    r"(?:kurz |mehr |etwas )?über (?:uns|.{2,45})|(?:a (?:bit|little) |more )?about (?:us|our .{2,30}|.{2,45})"
    r"|wer wir sind.{0,30}|(?:das|hier) sind wir.{0,20}|wir sind .{2,40}|wir|das unternehmen|unternehmen"
    r"|(?:unternehmens|firmen)(?:profil|beschreibung|porträt|portrait|vorstellung)|firma|(?:der|ihr"
    r"|dein) (?:neuer )?arbeitgeber|unser(?:e|en)? (?:team|unternehmen|kunde|mandant|auftraggeber|firma|kultur"
    r"|werte|vision|mission|geschichte|klient)\b.{0,30}|who we are.{0,20}|who is .{2,30}\?|our (?:mission|story"
    r"|company|team|culture|values|client|vision|purpose|history|product)\b.{0,30}|the (?:company|team"
    r"|organi[sz]ation|client|business|firm|project)|(?:meet )?the team|company|company (?:description|overview"
    r"|profile|background|summary|info\w*)|einleitung|introduction|das team|dein (?:neues )?team"
    r"|ihr (?:neues )?team|your (?:new )?team|das sind wir.{0,20}|(?:dein|ihr) umfeld|umfeld|overview|what we do"
    r"|was wir (?:machen|tun).{0,20}|wir über uns|where you(?:['’]ll| will) work|the .{2,25} team"
)
_OTHER_PHRASES: Final = (
    r"kontakt\w*.{0,40}|(?:jetzt |deine |ihre |die |online[- ]?|so |zur )?bewerb\w*.{0,50}|interess(?:iert"
    r"|e)\b.{0,50}|haben wir.{0,60}|(?:ihre?|deine?|fachliche[r]?)? ?(?:ansprechpartner|ansprechperson|kontakt"
    r"|recruiter)\w*.{0,40}|klingt .{2,50}|neugierig.{0,30}|(?:how|ready) to (?:apply|join).{0,30}"
    r"|(?:to )?apply\b.{0,30}|contact\b.{0,30}|(?:the )?application(?: process| procedure| deadline)?"
    r"|(?:office )?locations?|(?:arbeits|einsatz|dienst)?(?:ort|orte|standort|standorte)|eckdaten|job details"
    r"|details|(?:das wichtigste )?(?:auf einen|in aller) .{2,12}|(?:weitere |allgemeine |additional |other "
    r"|more )(?:informationen?|details)\b.{0,30}|informationen.{0,30}|hinweise?\b.{0,40}|datenschutz.{0,40}"
    r"|equal .{2,60}|diversity.{0,50}|(?:our )?commitment to .{2,50}|eeo\b.{0,30}|disclaimers?|legal.{0,20}"
    r"|next steps.{0,20}|(?:unser |dein |the )?(?:bewerbungs|recruiting|einstellungs|interview|hiring"
    r"|selection)[- ]?(?:prozess|verfahren|process|steps).{0,20}|sonstiges|noch fragen.{0,30}|fragen\b.{0,30}"
    r"|work(?:ing)? (?:environment|conditions|schedule|hours)|physical (?:demands|requirements)|privacy.{0,30}"
    r"|travel|start(?:datum|termin)?|eintritt(?:sdatum)?|arbeitszeit(?:en)?|reporting(?: to| line)?|referenz.{0,30}"
    r"|bereit\b.{0,40}|schwerbehind.{0,50}|chancengleichheit.{0,40}|accessibility.{0,30}|accommodations?.{0,30}"
    r"|jetzt .{2,40}|wie geht es weiter.{0,20}|ablauf.{0,30}|einsatzort|vertragsart|job type|employment type"
    r"|department|abteilung|kategorie|note.{0,20}|wichtig"
)
# Nouns that mostly label one line rather than a section.
_LABEL = re.compile(
    r"(?:\w*gehalt\w*|lohn|vergütung|verdienst|salary.*|pay.*|compensation|remuneration|erfahrung\w*|experience"
    r"|education|ausbildung|kenntnisse|skills?|languages|sprach\w*|role|rolle|position|unternehmen|company|firma"
    r"|job|.*ort|.*standort\w*|locations?|start\w*|eintritt\w*|arbeitszeit\w*|travel|referenz.*|department"
    r"|abteilung|.*type|vertragsart|reporting.*|note.*|hinweis\w*|wichtig|die stelle|the (?:role|job|position)"
    r"|der job|muss|kann|talente?|impact|highlights|wir|you|required|preferred)"
)
_EDGE = re.compile(r"^[\W_]+|[\s:*_.!?…=#–—-]+$")


def kind_of_heading(line: str) -> Kind | None:
    """The kind of section that a line opens, None where it is no heading; at most LONGEST_HEADING characters."""
    if len(line) > LONGEST_HEADING:
        return None
    lower = line.lower()
    words = _WORD.findall(lower)
    if len(words) > (MOST_WORDS if line.endswith(_MARKS) else FEW_WORDS) or not any(
        word[:4] in _STEMS for word in words
    ):
        return None
    match = _headings().fullmatch(lower.replace("ueber", "über").replace("taet", "tät").replace("faeh", "fäh"))
    return _KINDS[str(match.lastgroup)] if match else None


def is_label(heading: str) -> bool:
    """Whether such a heading, with text behind it in its line, speaks for that line alone."""
    return _LABEL.fullmatch(_EDGE.sub("", heading.lower())) is not None


_KINDS: Final[dict[str, Kind]] = {kind: kind for kind in get_args(Kind)}


@cache
def _headings() -> re.Pattern[str]:
    """In this order: "about you" is no "about us", "about the role" no "about ACME"."""
    return re.compile(
        rf"[\W_]*(?:(?P<tasks>{_YOUR}(?:{_TASK_NOUNS}){_AND}{_TAIL}|{_TASK_PHRASES})"
        rf"|(?P<requirements>{_YOUR}(?:{_REQUIREMENT_NOUNS}){_AND}{_TO_WHOM}|{_REQUIREMENT_PHRASES})"
        rf"|(?P<offer>{_YOUR}(?:{_OFFER_NOUNS}){_AND}{_TAIL}|{_OFFER_PHRASES})|(?P<other>{_OTHER_PHRASES})"
        rf"|(?P<about>{_ABOUT_PHRASES}))(?:\s?\([^()]{{1,30}}\))?[\s:*_.!?…=#–—-]*"
    )
