"""The words by which the parts of a "Who is hiring?" headline are told apart."""

import re
from typing import Final

ROLE = re.compile(
    r"\b(?:engineers?|engineering|eng|gtm|developers?|devs?|programmers?|scientists?|researche?rs?"
    r"|analysts?|architects?|designers?|managers?|director|(?:tech(?:nical)?|team|product|design|ml) leads?"
    r"|lead|head of"
    r"|vp|cto|coo|cfo|founders?|sres?|swes?|fdes?|devops|sysadmins?|administrators?|consultants?|specialists?"
    r"|technicians?|interns?|internships?|advocates?|recruiters?|writers?|marketers?|accountants?|associates?|staff"
    r"|sales|account executives?|executives?|teachers?|professors?|postdocs?|coordinators?|strategists?|operators?"
    r"|pms?|qa|full[- ]?stack|front[- ]?end|back[- ]?end|entwickler(?:in)?|(?:several |multiple |various |many |all )?"
    r"(?:roles?|positions?|openings?))\b",
    re.IGNORECASE,
)
OFFICE: Final = (
    r"(?:engineers?|developers?|programmers?|scientists?|researchers?|analysts?|architects?|designers?|managers?"
    r"|directors?|leads?|sres?|swes?|administrators?|consultants?|specialists?|technicians?|interns?|advocates?"
    r"|recruiters?|writers?|marketers?|accountants?|executives?|coordinators?|strategists?|operators?|entwickler)"
)
SHORT_ROLE = re.compile(
    rf"(?!(?:we|our|see|visit|apply|you|if|all|to|in|comment|current|many|email|join|work|help|featured|for|the|as|and|i|no|not)\b)"
    rf"(?:[\w/+&.#,'’\[\]-]{{1,25}} ){{0,7}}[\w/+&-]{{0,20}}{OFFICE}(?:[ ,]{{1,2}}[\w/+&.#-]{{1,25}}){{0,4}}",
    re.IGNORECASE,
)
SOUGHT = re.compile(
    r"(?:hiring|looking for|seeking|recruiting|roles? open)\b[^.!?\n]{0,30}?\s"
    r"((?:(?!(?:an?|the|our|and|of|to|with|for|who|are|is|more|some|great|talented|exceptional|experienced|at|in|as|passionate|skilled|strong|new|my|on)\b)"
    rf"[\w/+&-]{{2,20}} ){{1,4}}{OFFICE})\b",
    re.IGNORECASE,
)
OFFERS = re.compile(r"\bhiring\b|\blooking for\b|\bapply\b|\bopen (?:roles?|positions?)|\bjoin us\b", re.IGNORECASE)
GREETING = re.compile(r"\W*(?:hello|hi|hey)\b.{0,12}", re.IGNORECASE)
WIDE = re.compile(
    r"(?:north |south |latin |central |northern )?americas?|(?:western |eastern |central )?europe|eu|emea|apac|latam"
    r"|asia|africa|dach|worldwide|global(?:ly)?|anywhere|world|nordics",
    re.IGNORECASE,
)
FROM = re.compile(
    r"\bremote(?:ly)?\b[\s:,–-]{0,4}(?:\(([^()]{1,150})\)|(?:(?:in|within|across|from)\s)?([^()+;|]{1,60}))",
    re.IGNORECASE,
)
ZONES = re.compile(r"\b(?:[ECMP][SD]?T|CES?T|GMT|UTC|BST|EST)\b")
NO_HOME = re.compile(r"time|hours|friendly|overlap|\bplus\b|^(?:and|or)\b", re.IGNORECASE)
SOME_ROLES = re.compile(r"\b(?:roles?|positions?|openings?)\b", re.IGNORECASE)
CONDITION = re.compile(
    r"(?:fully |100 ?% )?(?:remote|hybrid|on-?site)\b|(?:full|part)[ -]?time\s?(?:[,/(]|$)", re.IGNORECASE
)
NO_ROLE = re.compile(r"salar|compensation|(?:sr|staff|senior|junior|mid)\.?:", re.IGNORECASE)
VAGUE = re.compile(
    r"\W*(?:hiring (?:for )?)?(?:(?:several|multiple|various|many|all|open|new|\d+|a few)\s?)*(?:open\s)?"
    r"(?:engineering |tech(?:nical)? )?(?:roles?|positions?|openings?)\W*",
    re.IGNORECASE,
)
MODE = re.compile(
    r"remote|hybrid|on-?\s?site|in[- ](?:person|office)|work from home|wfh|anywhere|flexible", re.IGNORECASE
)
LINK = re.compile(r"https?://[^\s()<>|]{3,500}")
DOMAIN = re.compile(
    r"(?:[\w-]{1,63}\.){1,3}(?:com|io|ai|co|org|net|dev|app|tech|inc|eu|de|us|xyz|so|me|fm)(?:/\S{0,200})?"
)
MONEY = re.compile(r"[$€£]\s?\d|\b\d{2,3}\s?k\b|\b(?:salary|compensation)\b|\b(?:usd|eur|gbp|cad|chf)\b", re.IGNORECASE)
DOLLARS = re.compile(r"\b(CAD|AUD|SGD|NZD|HKD)\b|\b(C|A|S|NZ|HK)A?\$")
NOISE = re.compile(
    r"\W*(?:visas?|relocation|equity|benefits|no visa|visa sponsor|competitive|unlimited pto|yc |y combinator"
    r"|series [a-e]\b|seed\b|stealth|us citizen|citizens|polish language|bootstrapped|early[- ]stage)",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"\W{0,4}(company|employer|organization|roles?|positions?|job title|title|locations?|place|where|remote|type"
    r"|employment|salary|compensation|pay|pay range)\s{0,2}[:–—-]\s{0,2}(\S.{0,300})",
    re.IGNORECASE,
)
SEEKER = re.compile(
    r"\bseeking (?:work|freelance|a (?:job|role|position))|\bwilling to relocate\s?:|\b(?:résumé|resume|cv)(?:/cv)?\s?:"
    r"|^\W{0,3}i(?:'|’)?(?:m| am) (?:an?|currently|looking|available)\b"
    r"|\bavailable for (?:work|hire)",
    re.IGNORECASE,
)
CLOSED = re.compile(r"\W{0,3}(?:closed|filled|edit: filled)\b|\[(?:flagged|dead|deleted)\]", re.IGNORECASE)
HIRING = re.compile(
    r"(?:(?:hey|hi|hello)\b[^!,.:]{0,20}[!,.:]\s{0,2})?(?:at |we(?:'|’)re |join )?(?P<company>[^|:;]{1,70}?)"
    r"(?:\s\([^()]{1,80}\))?,?\s(?:is|are)\s(?:now |currently |actively )?(?:hiring|looking for|seeking|recruiting)\b"
    r"[\s:–-]{0,4}(?:(?:for|an?|across) ){0,3}"
    r"(?P<role>[^|.;!\n]{0,200})",
    re.IGNORECASE,
)
UNTIL = re.compile(r"\s(?:to|who|on|for|in|at|with|that|our|and help|-|–)\s|[(\[,]")
BULLET = re.compile(r"^\s{0,4}(?:[-*•·+>]|\d{1,2}[.)])\s{0,4}|(?:^|\s)(?:role|position|title)s?:\s", re.IGNORECASE)
ASIDE = re.compile(
    r"\s?[(\[][^()\[\]]{0,120}(?:https?:|www\.|\.com|\.io|\.ai|yc\b|y combinator|ycs?\d)[^()\[\]]{0,120}[)\]]"
    r"|\s?\(YC ?[A-Z]?\d{2}\)",
    re.IGNORECASE,
)
DASH = re.compile(r"\s{1,3}(?:[–—•]|-{1,2})\s{1,3}")
EDGE: Final = ' \t-–—•·*#|,;:_>"“”'
