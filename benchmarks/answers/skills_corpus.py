"""Skills named in snippets of postings, judged one by one: what is read, in the words of the file's vocabulary.

Its labels come from a list of expressions. Some of them are no skills of the text: `rest` stands for any API, `unit
testing` for "latest iOS …" and the like, `google ads` for Google as an advertiser, and others that stand in the text
are not labelled. They are taken as they are.
"""

from typing import Final

from answers import Row, Verdict, sets
from spiders.skills import find

# The labels that have another name here, or take in more; those in `SAME` are called alike.
LABELS: Final = {
    "go": "golang",
    "google cloud": "gcp",
    "large language models": "llm",
    "natural language processing": "nlp",
    "ruby on rails": "rails",
    "vue.js": "vue",
    "microsoft 365": "microsoft office",
    "agile methods": "agile",
    "test-driven development": "tdd",
    "spring boot": "spring",
    "adobe photoshop": "photoshop",
    "adobe illustrator": "illustrator",
    "adobe after effects": "after effects",
    "financial modelling": "financial modeling",
}
SAME: Final = frozenset(
    """
.net; accounting; airflow; android; angular; ansible; aws; azure; bash; bigquery; c#; c++; ci/cd; clickhouse
computer vision; crm; css; data analysis; data engineering; databricks; dbt; deep learning; devops; django; docker
dynamodb; elasticsearch; erp; etl; excel; fastapi; figma; flask; git; github; google ads; google sheets; graphql
hubspot; ios; java; javascript; jenkins; jira; kafka; kanban; kotlin; kubernetes; linux; looker; machine learning
microservices; microsoft office; microsoft word; mongodb; mysql; next.js; node.js; perl; php; postgresql; power bi
powerpoint; project management; python; pytorch; rabbitmq; react; redis; redshift; rest; revit; ruby; salesforce; sap
scala; scrum; snowflake; spark; spring; sql; swift; tableau; tensorflow; terraform; typescript; unit testing
""".strip()
    .replace("\n", "; ")
    .split("; ")
)


def answer(row: Row) -> list[str]:
    """The labels for all that the text names, asked or not."""
    names = {LABELS.get(named.skill, named.skill) for named in find(row["text"])}
    return sorted(names & (SAME | frozenset(LABELS.values())))


def judge(row: Row, answered: list[str]) -> Verdict:
    """Label by label."""
    return sets(row["text"], set(row["skills"]), set(answered))
