"""Whether the name of a skill is that of a person, a ship or a pub here: "Peter Docker", "Hotel Jupiter"."""

import re
from typing import Final, NamedTuple

from spiders.skills.table import table

_AHEAD: Final = 48

# First names that no tool has.
_FIRST: Final = frozenset(
    """
    achim adam adrian aisha alan albert alex alexander alexandra alfred ali alice alina amelie amir ana andrea andreas
    andrew angela angelika anja anke ann anna anne annette annika anton antonia arne arthur ayşe barbara bastian beate
    beatrice ben benedikt benjamin bernd bernhard bettina bianca birgit björn boris brigitte carina carla carlos carmen
    carolin caroline catherine charlotte chloe chris christa christian christiana christina christine christoph
    christopher claudia clara cornelia dagmar daniel daniela david deborah denise dennis diana dieter dietmar dirk
    dominik doris dorothea eckhard edith eduard elena elias elif elisabeth elizabeth elke ellen emil emily emine emma
    erich erik erika ernst esra esther eva fabian fatima fatma felix fernando florian frank franz franziska friederike
    friedrich gabi gabriel gabriele george georg gerald gerd gerhard gertrud gisela gregor gudrun guido günter günther
    hannah hannes hans harald harry heidi heike heiko heinrich heinz helen helena helga helmut hendrik henrik henry
    herbert hermann holger horst hubert ian ilona ina ines ingo ingrid irene iris isabel isabella ivan jack jakob james
    jana janina jannik jasmin jean jennifer jens jessica joachim joana joanna jochen joe johann johanna johannes john
    jonas jonathan jörg josef joseph josephine jürgen jutta kai karin karl karla karsten katarina katharina kathrin
    katja katrin kerstin kevin klaus konrad konstantin kristin kristina kurt lars laura lea lena leon leonie leroy
    lieselotte lina linda lisa lothar louis louisa luca lucas lucia luisa lukas lydia magdalena maike manfred manuel
    manuela marc marcel marco marcus margarete maria marianne marie marina mario marion markus marlene martin martina
    mary matthew matthias maximilian mehmet melanie mia michael michaela michelle miriam mohamed mohammed monika moritz
    murat mustafa nadine nadja natalie natascha nicholas nicole nico niklas nils nina norbert olaf oliver olivia otto
    patricia patrick paul paula peter petra philip philipp pia priya rachel rafael rainer ralf ramona raphael rebecca
    regina reinhard renate richard rita robert roger roland rolf roman ronald rosa rosemarie rudolf sabine sabrina
    samuel sandra sara sarah sascha sebastian selina silke silvia simon simone sofia sonja sophia sophie stefan stefanie
    steffen stella stephan stephanie stephen steve steven susan susanne svenja sven sybille sylvia tamara tanja tanya
    tatjana taylor theresa thomas thorsten tim timo tina tobias torsten ulrich ulrike urs ursula ute uwe valentina
    vanessa vera verena veronika victoria viktor viktoria volker walter wanda werner wilhelm willi wolfgang yasemin
    yusuf yvonne zeynep zoe
    """.split()
)
_TITLES: Final = frozenset(
    "Frau Herr Herrn Fräulein Familie Mr Mr. Mrs Mrs. Ms. Miss Dr. Prof. Professor Professorin Schwester"
    " Pfarrer".split()
)
# What is called by a name: "Hotel Oracle".
_BEARERS: Final = frozenset(
    "vessel yacht boat ferry dog cat horse mascot singer band pub inn schiff fähre hund bürohund katze bürokatze kater"
    " pferd maskottchen sängerin hotel restaurant gasthof gasthaus café cafe bar bistro kino cinema dampfer kutter"
    " segler"
    " reiterhof tierheim romanautor schriftsteller novelist dichter festival musical oper".split()
)
_BEARER: Final = re.compile(
    r"(?:hund|hunde|katzen?|cats|dogs|horses|ponys|ponies|pferde|[a-zäöü]halle|schiffe|arena|stadion)$"
)
_AND: Final = frozenset({"und", "and", "&"})
_SHIP: Final = re.compile(r"(?i:the|our|this|cruise|cargo|container|sailing) ship$|(?i:das|dem|unser|unserem) Boot$")
_CALLED: Final = frozenset("named called namens heißt heißen".split())
_PARTICLES: Final = frozenset("von van de di mc mac el al der".split())
_SURNAME: Final = re.compile(r" ([A-ZÄÖÜ][^\W\d_]{1,14}(?:-[A-ZÄÖÜ][^\W\d_]{1,14})?)(?![\w-])")
_PERSON_BEFORE: Final = re.compile(
    r"(?:ansprech(?:partner|person)\w*|\bkontakt(?:person)?|contact|head of [\w ]{2,16}|managers?|chef(?:in)?|leitung"
    r"|leiter(?:in)?|recruiter(?:in)?|colleagues?|kolleg\w+|director|\blead|founders?|gründer(?:in)?|talent"
    r"|fragen (?:an|steht)|questions to|\b(?:ask|call|email|ring|meet) |named after|assistant|principal|chief"
    r"|partner(?:in)?|coach|trainer(?:in)?|bürgermeister(?:in)?|nachfolge von|successor to)[ ,:]{1,2}$"
)
_ROLE_BEFORE: Final = re.compile(
    r"\b(?:our|unsere?[rmn]?|ihre?[rm]?|deine?[rm]?|your) (?![^,]{0,30}(?:stack|tool|techn|software|system"
    r"|framework|sprach|langu))"
    r"[^,.;:]{2,40}, $"
)
_PERSON_AFTER: Final = re.compile(
    r"[ ,]{1,2}(?:will (?:call|answer|contact|meet|welcome|be (?:happy|glad|in touch)|show|guide|interview|get back)"
    r"|freut|beantwort|leitet|leads\b|meldet|steht (?:dir|ihnen)|hilft|erreich|answers|looks forward|ruft"
    r"|is (?:your|happy|looking|retiring)|ist (?:ihre?|deine?|für sie|für dich|unsere?)\b|begrüßt|zeigt (?:dir|ihnen)"
    r"|founded|joined|retires|gründete|und sein team|and (?:his|her) team|telefon|tel\b|phone)"
)
_TOOLISH: Final = re.compile(
    r"(?i)server|studio|cloud|pipeline|cluster|sql|code|script|tool|app|stack|boot|hub|desktop|compose|swarm|stream"
    r"|job"
    r"|connect|service|platt?form|entwickl|develop|engineer|kenntnis|erfahr|expert|database|datenbank|core|native|team"
    r"|framework|projekt|berat|consult|modul|system|master|online|world|dashboard|report|admin|spezial|special|prep"
    r"|public|enterprise|tower|playbook|plugin|container|image|programm|umgebung|backend|frontend"
)
# Tools with names that people have.
_LIKE_PEOPLE: Final = frozenset(
    "jenkins looker docker julia ruby ada pascal kafka maya jasmine swift rust spark scala ansible maven travis perl"
    " chef cassandra phoenix sage dart angular hudson lua camel celery dash triton scrum tableau jupyter".split()
)
_AHEAD_OF_NAMES: Final = _PARTICLES | _CALLED | _BEARERS | _AND | {"ship"}
_INITIAL: Final = re.compile(r"[A-Z]\.")


class Place(NamedTuple):
    """Where the name of a skill stands in a text, and the text in lower case."""

    text: str
    lower: str
    start: int
    end: int


def is_called(place: Place) -> bool:
    """Behind a title, a first name, or what ships and pubs are called by."""
    text, start = place.text, place.start
    before = text.rfind(" ", max(0, start - _AHEAD), start - 1) + 1
    last = text[before : start - 1].rstrip(",:")
    if text[start - 1 : start] == " " and last.islower() and last not in _AHEAD_OF_NAMES and not _BEARER.search(last):
        return False
    words = place.text[max(0, place.start - _AHEAD) : place.start].split("\n")[-1].split(" ")
    if len(words) < 2 or words.pop().strip("„“\"'‘"):  # noqa: PLR2004  the name stands behind a blank
        return False
    if words[-1] in _AND and words[-2:-1] and words[-2][:1].isupper():
        words = words[:-2]
    while len(words) > 1 and (words[-1].lower() in _PARTICLES or _INITIAL.fullmatch(words[-1])):
        words.pop()
    last = words[-1].rstrip(",:") if words else ""
    if last[:1].isupper() and last.lower() in _FIRST:
        return " " not in place.text[place.start : place.end]
    if last.lower() in _CALLED:
        words.pop()
    titled = last in _TITLES or (last[:1].isupper() and any(word in _TITLES for word in words[-2:-1]))
    bearer = words[-1].rstrip(",:").lower() if words else ""
    return titled or bearer in _BEARERS or bool(_BEARER.search(bearer) or _SHIP.search(" ".join(words)))


def is_person(place: Place) -> bool:
    """A first name with a surname: one whom to call, or who will call."""
    text, lower, start, end = place
    surname = _SURNAME.match(text, end) if lower[start:end] in _LIKE_PEOPLE else None
    if not surname or surname[1].lower() in table().words:
        return False
    if _TOOLISH.search(surname[1]):
        return False
    before = lower[max(0, start - _AHEAD) : start]
    aside = lower.startswith(",", surname.end()) and _ROLE_BEFORE.search(before)
    return bool(aside or _PERSON_AFTER.match(lower, surname.end()) or _PERSON_BEFORE.search(before))
