"""The skills that a text names, and those it asks for, German and English."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import Final, NamedTuple

LONGEST: Final = 60_000

# One skill a field, its other spellings behind it. "*" is any ending, a blank is a hyphen too, "=" means that case
# counts, "^" that it stands in a list ("R," and "C/C++", not "Go for it").
_TABLE: Final = """
Python|python3; R|^R|rstudio|tidyverse; Java|java ee|java se; Kotlin|=Kotlin; Scala|=Scala; Go|^Go|golang; Rust|=Rust
C++|cpp; C|^C|embedded c; C#|c sharp; .NET|dotnet|asp.net; PHP; Ruby|ruby on rails|=Rails
JavaScript|=JS|ecmascript; TypeScript; React|=React|react.js|reactjs|next.js; Angular|=Angular|angularjs; Vue|vue.js
Node.js|nodejs|=Node; HTML|html5; CSS|css3|=SCSS; Swift|=Swift|swiftui; Perl|=Perl; Bash|shell script*|shell skript*
MATLAB|matlab/simulink|simulink; VBA|vba makro*|vba macro*; ABAP; COBOL; Fortran; SAS|=SAS; SPSS; Stata|=Stata
SQL|postgresql|postgres|mysql|mariadb|sqlite|sql server|relationale* datenbank*|relational database*
NoSQL|mongodb|cassandra|dynamodb|couchdb; Redis; Elasticsearch|opensearch|elastic search; Neo4j|graph database*
Oracle|=Oracle; Snowflake|=Snowflake; BigQuery|google bigquery; Redshift; Databricks; Spark|=Spark|apache spark|pyspark
Hadoop|=Hive|hdfs; Kafka|=Kafka|apache kafka; Flink|=Flink; Airflow|=Airflow|apache airflow; dbt|dbt core; Dagster
ETL|elt|etl prozess*|data pipeline*|datenpipeline*|datenstrecke*
data warehouse|data warehous*|dwh|datawarehouse*|data lake*; data mining
data modelling|data model*|datenmodell*; data quality|datenqualität*; data governance|=DataOps; master data|stammdaten*
machine learning|maschinelle* lernen*|=ML|ml algorith*|ml verfahren*|ml modell*|ml models|statistical learning*
deep learning|deep neural network*|tiefe* neuronale* netz*|neural network*|neuronale* netz*|deep learn*
reinforcement learning|bestärkende* lernen*; PyTorch|=Torch|pytorch lightning; TensorFlow|tensor flow; Keras|=Keras
JAX; scikit-learn|sklearn|scikit; XGBoost|lightgbm|catboost|gradient boosting; pandas|=Pandas; NumPy|scipy; Polars
Hugging Face|huggingface; LangChain|langgraph; LlamaIndex; OpenAI API|openai|azure openai; Ray|ray serve; ONNX; CUDA
artificial intelligence|künstliche* intelligenz*|=AI|=KI; MLOps|ml ops|model serving; MLflow; Kubeflow; SageMaker
natural language processing|=NLP|computational linguistics|computerlinguistik*
natural language processing|maschinelle* sprachverarbeitung|sprachverarbeitung|text mining|language processing
large language models|large language model*|=LLM|=LLMs|generative* sprachmodell*|sprachmodell*|language model*
retrieval-augmented generation|retrieval augmented generation|=RAG|rag pipeline*|rag system*
transformers|=Transformer|=Transformers|transformer architect*|transformer architekt*|transformer model*
prompt engineering|prompting; vector databases|vector database*|vektordatenbank*|pgvector|=FAISS|qdrant|weaviate
generative AI|generative* ki|=GenAI|gen ai|copilot|chatgpt|ai assistant*|ki assistent*|generative ai tool*|ki werkzeug*
computer vision|bildverarbeitung*|maschinelle* sehen*|image processing|bilderkennung|machine vision
OpenCV|open cv; speech recognition|spracherkennung|=ASR; recommender systems|recommender*|empfehlungssystem*
statistics|statistik*|statistical method*|statistische* methode*|statistical inference|inferenzstatistik*|=Statistics
time series|time series forecast*|zeitreihe*|forecasting model*|prognosemodell*|zeitreihenprognose*
A/B testing|a/b test*|controlled experiment*|kontrollierte* experiment*|experimental design
data visualisation|data visuali*|datenvisualisierung*|dashboard*|dashboard design|visualisierung von daten
Power BI|powerbi|=DAX|power query; Tableau|=Tableau; Looker|=Looker; Qlik|qlik sense|qlikview; Grafana|prometheus
Excel|=Excel|ms excel|microsoft excel; Google Analytics|=GA4; KPI reporting|kpi|kpis|kennzahl*|performance metric*
AWS|amazon web services|=EC2|=S3; Azure|=Azure|microsoft azure; Google Cloud|=GCP|google cloud platform
Docker|=Container|containern|containers|podman; Kubernetes|k8s|helm; Terraform|=Terraform|pulumi
Ansible|=Ansible; CI/CD|ci cd|continuous integration|continuous delivery|build pipeline*|gitlab ci|jenkins
Git|=Git|github|gitlab|versionsverwaltung; Linux|=Unix
REST|=REST|rest api*|restful*; GraphQL; gRPC; FastAPI|fast api; Django; Flask|=Flask; Spring|=Spring|spring boot
microservices|microservice*; test automation|testautomatisierung*|pytest|selenium|unit test*; DevOps|=SRE
ROS 2|=ROS|ros2|=ROS2|robot operating system; SLAM|=SLAM|lokalisierung und kartierung|localisation and mapping
SLAM|localization and mapping|simultane* lokalisierung*
motion planning|bewegungsplanung*|bahnplanung*|path planning|trajectory planning|pfadplanung*|trajektorienplanung*
control engineering|regelungstechnik*|control theory|controller design|reglerauslegung*|reglerentwurf*
embedded systems|embedded software|eingebettete* system*|firmware|mikrocontroller*|microcontroller*
real-time operating systems|=RTOS|freertos|echtzeitbetriebssystem*|real time operating system*|echtzeitsystem*
CAN|=CAN|can bus|feldbus*|fieldbus*|=EtherCAT|profinet; PLC|=SPS|=PLC|tia portal|speicherprogrammierbare*
sensor fusion|sensorfusion*|=LiDAR|=Lidar; CAD|=CAD|solidworks|=CATIA; Gazebo|=Gazebo|isaac sim; FPGA|=FPGA|vhdl|verilog
functional safety|funktionale* sicherheit|iso 26262; AUTOSAR|=AUTOSAR; robotics|robotik
SAP|=SAP|sap s/4hana|s/4hana|sap fi|sap co|sap erp; ERP|=ERP|navision|dynamics 365; DATEV|=DATEV
HGB|=HGB|german gaap*; IFRS|=IFRS|us gaap
budgeting|budgetierung*|budgetplanung|budget planning|financial planning|finanzplanung*
forecasting|hochrechnung*; cost accounting|kostenrechnung*|kosten und leistungsrechnung*
cost accounting|kosten- und leistungsrechnung*|product costing|produktkalkulation*
controlling|=Controlling; financial modelling|financial model*|finanzmodell*; VAT returns|umsatzsteuer*|vat return*
accounting|buchhaltung*|finanzbuchhaltung*|bookkeeping; consolidation|konsolidierung*; tax law|steuerrecht*
process analysis|prozessanalyse*|geschäftsprozessanalyse*|business process analy*|process mapping|bpmn
process mining|celonis; lean management|six sigma|=Kaizen
warehouse logistics|lagerlogistik*|intralogisti*|materialfluss*
procurement|supplier management|lieferantenmanagement*|beschaffung*|=Einkauf
CRM|=CRM|salesforce|hubspot|crm system*; new business acquisition|neukundengewinnung*|neukundenakquise*|cold calling
contract negotiation|vertragsverhandlung*|negotiating contracts|contract negotiations; account management|key account*
stakeholder management|stakeholdermanagement*|stakeholder engagement
agile methods|agile methode*|scrum|kanban|agile method*|agile arbeitsweise*; project management|projektmanagement*
product roadmaps|product roadmap*|produktroadmap*|produktstrategie*|product strategy|produktmanagement*
user research|nutzerforschung*|nutzerinterview*|user interview*|ux research; UX design|=UX|=Figma|figma; SEO|=SEO
scientific publishing|scientific publication*|wissenschaftliche* publikation*|wissenschaftliche* publizieren*
Jira|=Jira|confluence; Alteryx|=Alteryx|knime; IT security|it sicherheit*|cybersecurity|informationssicherheit*
data protection|datenschutz*|=DSGVO|=GDPR; TISAX; GIS|=GIS|qgis|geodaten*; bioinformatics|bioinformatik*
"""
# Who knows one will learn the other soon: it counts half.
_KIN: Final = """
PyTorch|TensorFlow|Keras|JAX; AWS|Azure|Google Cloud; Power BI|Tableau|Looker|Qlik; Java|Kotlin|Go|C#; ROS 2|SLAM
deep learning|machine learning|reinforcement learning; large language models|retrieval-augmented generation|LangChain
large language models|transformers|natural language processing; C|C++|Rust; HGB|IFRS; scikit-learn|XGBoost
React|Vue|Angular; Snowflake|BigQuery|Redshift|Databricks; Airflow|Dagster; Kafka|Flink; Docker|Kubernetes
statistics|A/B testing|time series; data warehouse|ETL|data modelling; budgeting|forecasting; MLOps|MLflow|Kubeflow
Django|Flask|FastAPI; pandas|NumPy|Polars; SAS|SPSS|R|Stata; embedded systems|real-time operating systems
large language models|generative AI|prompt engineering; Terraform|Ansible; JavaScript|TypeScript
"""
_WORD = re.compile(r"[a-z0-9äöüßéèáç]+")
_NOT_ASKED = re.compile(
    r"\b(?:ein|an?|is|are|sind|großes|big) (?:\w+ )?(?:plus|pluspunkt)\b|nice[- ]to[- ]have|\bnice\b|\bbonus\b"
    r"|\bno (?:hard )?(?:condition|requirement|must)|\bkeine?n? (?:bedingung|muss|voraussetzung|vorwissen|vorkenntnis)"
    r"|von vorteil|vorteilhaft|idealerweise|\bideally\b|wünschenswert|desirable|preferred|preferably|beneficial"
    r"|advantage|\basset\b|optional|hilfreich|\bhelpful\b|gerne? gesehen|would be (?:great|good)"
    r"|\b(?:not|n['’]t|no|nicht|never)\b[^,:]{0,60}\b(?:need|necessary|required|nötig|notwendig|erforderlich|voraus)"
    r"|\b(?:brauch|benötig)[^,:]{0,80}\b(?:nicht|kein)"
)
_HEADING = re.compile(
    r"[^\w\n]{0,4}(?:nice[- ]to[- ]haves?|bonus(?: points)?|pluspunkte|optional|wünschenswert|von vorteil|preferred"
    r"(?: qualifications| skills)?|das wäre (?:ein plus|schön|super))\W{0,3}"
)
_SENTENCE_ENDS: Final = ("\n", ". ", "! ", "? ", "; ", "• ")
_ENDING: Final = r"[^\W\d_]{0,14}"
_END_OF_WORD: Final = r"(?!\w|\+\+|#)"
_IN_A_LIST: Final = r"(?=\s?(?:[,/;.:)(|\n]|$|(?:und|and|or|oder|sowie)\b)|-(?:Prog|Entw|Kennt|Code))(?!\+)"
_STEM: Final = 5
_STEM_MARK: Final = "(?#stem)"
_FEW_HEADS: Final = 60
_LONGEST_SENTENCE: Final = 300
_LONGEST_HEADING: Final = 60


class Named(NamedTuple):
    """A skill that a text names, in the words of the text, and where they start."""

    skill: str
    words: str
    start: int


class _Spelling(NamedTuple):
    """`head` is the first word, or its first five letters where it may end in any way; `rest` an expression."""

    skill: str
    head: str
    rest: str
    case_counts: bool


def named_skills(skills: Iterable[str], text: str) -> dict[str, str]:
    """Which of these skills a text names, with the words that stand there; every spelling of the table counts."""
    found = _finder(tuple(skills)).find(text[:LONGEST])
    return {named.skill: named.words for named in reversed(found)}


def asked_skills(text: str) -> tuple[str, ...]:
    """The skills of the table that a text asks for; what is a plus or not needed is left out."""
    return tuple(asked_in(text))


def asked_in(text: str, also: tuple[str, ...] = ()) -> dict[str, str]:
    """The same with the words of the text; `also` are skills that the table does not have."""
    text = text[:LONGEST]
    found = _finder((*_forms(), *also)).find(text)
    lists = _optional_lists(text) if found else []
    asked: dict[str, str] = {}
    for skill, words, start in found:
        near = bisect_right(lists, start, key=lambda span: span.start) - 1
        if skill in asked or (near >= 0 and start in lists[near]) or _NOT_ASKED.search(_sentence(text, start)):
            continue
        asked[skill] = words
    return asked


@lru_cache(1 << 10)
def table_skills(name: str) -> tuple[str, ...]:
    """The table's skills in a person's own words: "maschinelles Lernen" is machine learning; () where it has none."""
    return tuple(dict.fromkeys(named.skill for named in _finder(tuple(_forms())).find(f"{name},")))


@cache
def kin(skill: str) -> frozenset[str]:
    """The skills of the table that count half for this one."""
    return frozenset(chain.from_iterable(group for group in _entries(_KIN) if skill in group)) - {skill}


class _Finder:
    """Finds spellings by their heads; expressions are compiled when a text has their head."""

    def __init__(self, spellings: Iterable[_Spelling]) -> None:
        self._words: dict[str, list[_Spelling]] = defaultdict(list)
        self._stems: dict[str, list[_Spelling]] = defaultdict(list)
        for row in sorted(spellings, key=lambda row: -len(row.rest)):
            (self._stems if _STEM_MARK in row.rest else self._words)[row.head.lower()].append(row)
        self._patterns: dict[str, tuple[_Pattern, ...]] = {}

    def find(self, text: str) -> list[Named]:
        """All places where a skill is named, in the order of the text."""
        lower = text.lower()
        text = text if len(lower) == len(text) else lower
        found = []
        for head in self._heads_in(lower):
            for case_counts, pattern, skills in self._patterns_of(head):
                for match in pattern.finditer(text if case_counts else lower):
                    start, end = match.span()
                    found.append(Named(skills[(match.lastindex or 1) - 1], text[start:end], start))
        return _apart(sorted(found, key=lambda named: (named.start, -len(named.words))))

    def _heads_in(self, lower: str) -> Iterable[str]:
        """Which heads may stand in a text: a few are looked for, of many its words are looked up."""
        if len(self._words) + len(self._stems) <= _FEW_HEADS:
            return [head for head in {*self._words, *self._stems} if head in lower]
        words = set(_WORD.findall(lower))
        return (self._words.keys() & words) | (self._stems.keys() & {word[:_STEM] for word in words})

    def _patterns_of(self, head: str) -> "tuple[_Pattern, ...]":
        if head not in self._patterns:
            rows = [*self._words.get(head, ()), *self._stems.get(head, ())]
            kinds = ([row for row in rows if row.case_counts == case_counts] for case_counts in (False, True))
            self._patterns[head] = tuple(_pattern(kind) for kind in kinds if kind)
        return self._patterns[head]


class _Pattern(NamedTuple):
    """One alternation, and the skill of each of its groups."""

    case_counts: bool
    pattern: re.Pattern[str]
    skills: tuple[str, ...]


def _optional_lists(text: str) -> list[range]:
    """Where lists stand below a heading such as "Nice to have:"; a blank line or another heading ends one."""
    lists: list[range] = []
    start, below = 0, False
    for line in text.splitlines(keepends=True):
        plain = line.strip().lower()
        heading = len(plain) <= _LONGEST_HEADING and _HEADING.fullmatch(plain) is not None
        if heading or not plain or plain.endswith(":"):
            below = heading or _NOT_ASKED.search(plain) is not None
        elif below:
            lists.append(range(start, start + len(line)))
        start += len(line)
    return lists


def _sentence(text: str, start: int) -> str:
    """The sentence around a place in the text, in lower case."""
    low, high = max(0, start - _LONGEST_SENTENCE), start + _LONGEST_SENTENCE
    first = max(low, *(text.rfind(end, low, start) + 1 for end in _SENTENCE_ENDS))
    ends = (text.find(end, start, high) for end in _SENTENCE_ENDS)
    return text[first : min((end for end in ends if end >= 0), default=high)].lower()


def _apart(found: list[Named]) -> list[Named]:
    """Without those inside a longer one: "generative AI" is not also AI."""
    apart: list[Named] = []
    for named in found:
        if not apart or named.start >= apart[-1].start + len(apart[-1].words):
            apart.append(named)
    return apart


@lru_cache(64)
def _finder(skills: tuple[str, ...]) -> _Finder:
    return _Finder(_spelling(skill, form) for skill in skills for form in _spellings(skill))


def _spelling(skill: str, form: str) -> _Spelling:
    """A spelling of the table, taken apart at the end of its first word or stem."""
    case_counts, plain = form[0] in "=^", form.lstrip("=^")
    plain = plain if case_counts else plain.lower()
    word = _WORD.search(plain.lower())
    start, end = word.span() if word else (0, len(plain))
    stemmed = plain[end : end + 1] == "*"
    end = min(end, start + _STEM) if stemmed else end
    lead = f"(?<={re.escape(plain[:end])})" if start else ""
    rest = re.escape(plain[end:]).replace(r"\*", _ENDING).replace(r"\ ", "[ -]")
    after = _IN_A_LIST if form[0] == "^" else _END_OF_WORD
    return _Spelling(skill, plain[start:end], lead + rest + after + _STEM_MARK * stemmed, case_counts)


def _pattern(rows: list[_Spelling]) -> _Pattern:
    """By heads, whose literal beginning lets `re` skip ahead."""
    by_head: dict[str, list[_Spelling]] = defaultdict(list)
    for row in rows:
        by_head[re.escape(row.head)].append(row)
    parts = (rf"{head}(?<!\w{head})(?:{'|'.join(f'({row.rest})' for row in same)})" for head, same in by_head.items())
    skills = tuple(row.skill for same in by_head.values() for row in same)
    return _Pattern(rows[0].case_counts, re.compile("|".join(parts)), skills)


def _spellings(skill: str) -> tuple[str, ...]:
    """Of a table's skill all, of a person's own words themselves and those of the one skill that they name."""
    if skill in _forms():
        return _forms()[skill]
    known = table_skills(skill)
    return (*(_forms()[known[0]] if len(known) == 1 else ()), skill)


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Skill → its spellings; its name is one, unless its case counts."""
    forms: dict[str, list[str]] = defaultdict(list)
    for name, *others in _entries(_TABLE):
        case_counts = any(form[0] in "=^" and form[1:].casefold() == name.casefold() for form in others)
        forms[name] += others if case_counts else [name, *others]
    return {name: tuple(dict.fromkeys(spellings)) for name, spellings in forms.items()}


def _entries(table: str) -> Iterator[list[str]]:
    for entry in re.split(r"; |\n", table.strip()):
        yield entry.split("|")
