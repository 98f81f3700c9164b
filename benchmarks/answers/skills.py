"""Skills, must and nice to have: what is read of the names that the file uses."""

from typing import Final

from answers import Row
from spiders.skills import Named, read_skills

NAMES: Final = frozenset(
    """
.net; abap; airflow; angular; ansible; artificial intelligence; aws; azure; azure devops; bigquery; c; c#; c++; ci/cd
cmake; computer vision; confluence; cuda; data mining; databricks; dax; dbt; deep learning; docker; dplyr; excel
ggplot2; git; go; google cloud; graphql; grpc; hugging face; java; javascript; jenkins; jira; jupyter; kafka; kotlin
kubernetes; langchain; large language models; linux; looker; machine learning; matlab; mlflow; mongodb; mysql
natural language processing; node.js; nosql; numpy; opencv; oracle database; pandas; php; postgresql; power bi
prompt engineering; python; pytorch; r; react; reinforcement learning; retrieval-augmented generation; ros; rust; sap
sap s/4hana; sas; scala; scikit-learn; scrum; simulink; snowflake; spark; spring boot; spss; sql; sql server
statistics; swift; tableau; tensorflow; terraform; time series analysis; triton; typescript; vector databases; vue.js
""".strip()
    .replace("\n", "; ")
    .split("; ")
)


def answer(row: Row) -> dict[str, list[str]]:
    """The skills of the row's text by how they are asked."""
    must, nice = read_skills(row["text"])
    return {"must": _names(must), "nice": _names(nice)}


def _names(named: tuple[Named, ...]) -> list[str]:
    return [skill for skill, _, _ in named if skill in NAMES]
