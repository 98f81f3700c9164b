"""What postings ask for: a must, nice to have, or not needed and left out."""

import pytest

from spiders.skills import read_skills

NICE = [
    ("Kafka is a plus.", "", "kafka"),
    ("It would be great if you had seen Kafka", "", "kafka"),
    ("Ideally you have met Kafka before", "", "kafka"),
    ("Erste Erfahrung mit Kafka ist von Vorteil", "", "kafka"),
    ("Nice to have:\n- Kafka\n- RabbitMQ", "", "kafka, rabbitmq"),
    ("Pluspunkte\n- Kafka", "", "kafka"),
    ("Das wäre ein Plus:\n- Kafka", "", "kafka"),
    ("Python (must), Rust (nice to have)", "python", "rust"),
    ("Muss: Java, Git; Kann: Kotlin, Docker", "java, git", "kotlin, docker"),
    ("Pflicht sind SQL und Excel, die Kür wären Python und Tableau.", "sql, excel", "python, tableau"),
    ("Sie beherrschen SQL; Kenntnisse in R wären wünschenswert.", "sql", "r"),
    ("Von Vorteil: TensorFlow, PyTorch.", "", "tensorflow, pytorch"),
    ("Von Vorteil sind Kenntnisse in Terraform und Ansible", "", "terraform, ansible"),
    ("Java-Kenntnisse, Scala von Vorteil", "java", "scala"),
    ("Kenntnisse in Java, Kotlin und Scala sind von Vorteil.", "", "java, kotlin, scala"),
    ("Fundiertes SQL, gerne auch Snowflake", "sql", "snowflake"),
    ("Required: Python. Desirable: Spark, Databricks.", "python", "spark, databricks"),
    ("You bring Python; bonus points for Rust or CUDA", "python", "rust, cuda"),
    ("Solid Java, preferably with Spring Boot", "java", "spring boot"),
    ("Java is required and Kotlin is a plus", "java", "kotlin"),
    ("Docker is required, Kubernetes would be nice", "docker", "kubernetes"),
    ("Experience with Angular is an advantage; HTML is essential", "html", "angular"),
    ("Optional: GraphQL", "", "graphql"),
    ("Idealerweise hast du mit einem DWH, z. B. Snowflake, gearbeitet.", "", "data warehouse, snowflake"),
    ("Python required. Familiarity with dbt preferred.", "python", "dbt"),
    ("Ein Plus sind Erfahrungen mit MLflow.", "", "mlflow"),
    ("Du kannst Python. Toll wäre es, wenn du auch Julia-Code lesen kannst.", "python", "julia"),
    ("Gern gesehen: Jira und Confluence", "", "jira, confluence"),
    ("Python und idealerweise PyTorch", "python", "pytorch"),
    ("Azure ist Pflicht, AWS hilfreich", "azure", "aws"),
    ("LangChain kennst du im Idealfall schon", "", "langchain"),
    ("Must-have: C++. Good to have: CUDA, OpenCV.", "c++", "cuda, opencv"),
    ("Scrum-Erfahrung ist ein Bonus, Git setzen wir voraus", "git", "scrum"),
    ("We'd love it if you knew Terraform", "", "terraform"),
    ("Kafka is a plus. Solid Kafka is required.", "kafka", ""),
    ("PostgreSQL erforderlich, MongoDB erwünscht, Oracle nicht nötig", "postgresql", "mongodb"),
]

MIXED = [
    ("Unsere Plattform läuft auf AWS, programmiert wird in Go.", "aws, go", ""),
    ("Wir erwarten Rust-Erfahrung; Kenntnisse in CUDA wären ein Pluspunkt.", "rust", "cuda"),
    ("Kenntnisse in SPSS oder SAS setzen wir voraus, R ist wünschenswert.", "spss, sas", "r"),
    ("Experience with Swift, Kotlin or React Native; Objective-C not required.", "swift, kotlin, react native", ""),
    (
        "Deine Aufgaben: Datenmodelle in dbt, Orchestrierung in Airflow, Auswertung in Looker.",
        "data modelling, dbt, airflow, looker",
        "",
    ),
    ("Tableau or Power BI experience; Looker a bonus.", "tableau, power bi", "looker"),
    ("Du hast bereits mit Kubernetes, Terraform oder Ansible gearbeitet.", "kubernetes, terraform, ansible", ""),
    ("Maschinenbau-Studium, sicherer Umgang mit MATLAB, Simulink und C++.", "matlab, simulink, c++", ""),
    ("Erfahrung mit ROS 2, OpenCV und CMake, idealerweise Deep Learning.", "ros, opencv, cmake", "deep learning"),
    (
        "Prompt Engineering, LLMs und RAG sind dein Alltag",
        "prompt engineering, large language models, retrieval-augmented generation",
        "",
    ),
    ("Anwendung großer Sprachmodelle über Hugging Face", "large language models, hugging face", ""),
    ("Vektordatenbanken wie pgvector", "vector databases, pgvector", ""),
    (
        "NLP-Kenntnisse erforderlich, Reinforcement Learning von Vorteil",
        "natural language processing",
        "reinforcement learning",
    ),
    ("Sehr gute SQL-Kenntnisse, Python optional", "sql", "python"),
    ("Python (zwingend), Scala (optional)", "python", "scala"),
    ("Fließend in Python, wünschenswert: Spark, Databricks", "python", "spark, databricks"),
    ("Azure-Zertifizierung ist kein Muss, Linux hingegen schon", "linux", ""),
    ("No Java. Just Kotlin.", "kotlin", ""),
    ("Kein PHP, sondern Node.js", "node.js", ""),
    ("Excel-Tapete gesucht? Nein: Erfahrung mit Excel und Power BI.", "excel, power bi", ""),
    ("MS Excel sicher beherrschen", "excel", ""),
    ("Programmierkenntnisse in C oder C++ bringst du mit", "programming skills, c, c++", ""),
    ("Proficient in C, C++ and Python", "c, c++, python", ""),
    ("Spring Boot, Hibernate, PostgreSQL: das ist unser Stack", "spring boot, hibernate, postgresql", ""),
    (
        "Erste Berührung mit Machine Learning, gerne mit scikit-learn oder PyTorch",
        "machine learning",
        "scikit-learn, pytorch",
    ),
    ("Jenkins oder GitLab CI für CI/CD", "jenkins, gitlab ci, ci/cd", ""),
    (
        "Familiarity with Snowflake, BigQuery or Databricks is desirable. SQL is essential.",
        "sql",
        "snowflake, bigquery, databricks",
    ),
    ("Statistical thinking, R or Python", "r, python", ""),
    ("Data Mining, Statistik und Zeitreihenanalyse", "data mining, statistics, time series analysis", ""),
    ("SAP-Kenntnisse (FI/CO) wünschenswert, DATEV Voraussetzung", "datev", "sap, sap fi"),
    ("S/4HANA-Einführung begleiten, ABAP lesen können", "sap s/4hana, abap", ""),
    ("Scrum Master gesucht? Nein, Entwickler mit Scrum-Erfahrung und Jira-Kenntnissen", "scrum, jira", ""),
    ("Vue.js 3, TypeScript, Node - mehr brauchst du nicht", "vue.js, typescript, node.js", ""),
    ("Angular ab Version 14, .NET 6, SQL Server 2019", "angular, .net, sql server", ""),
    ("Triton-Inferenzserver und TensorRT", "triton, tensorrt", ""),
    ("gRPC, Kafka und Go in Produktion", "grpc, kafka, go", ""),
    ("Jupyter-Notebooks, pandas, NumPy", "jupyter, pandas, numpy", ""),
    ("ggplot2 und dplyr im Tidyverse", "ggplot2, dplyr, r", ""),
    ("Grundlagen der KI, Python von Vorteil, Java nicht erforderlich", "artificial intelligence", "python"),
    ("KI-gestützte Bildanalyse mit TensorFlow", "artificial intelligence, computer vision, tensorflow", ""),
    ("MongoDB or another NoSQL store; MySQL a plus", "mongodb, nosql", "mysql"),
    ("Oracle-Datenbanken administrieren, PL/SQL schreiben", "oracle database, sql", ""),
    ("Git, Docker: ja. Perl: nein danke.", "git, docker", ""),
    ("Sicherheit im Umgang mit GCP oder Azure, Terraform ein Plus", "google cloud, azure", "terraform"),
    ("Must: Python 3, SQL. Should: Airflow. Not needed: Scala.", "python, sql", "airflow"),
]

NOT_NEEDED = [
    ("Kafka musst du nicht kennen, es ist nicht erforderlich", ""),
    ("Kafka is not required", ""),
    ("Für den Anfang brauchst du Kafka nicht", ""),
    ("Vorkenntnisse in SAP sind nicht notwendig.", ""),
    ("Keine SAP-Kenntnisse erforderlich", ""),
    ("No prior experience with SQL is needed.", ""),
    ("You do not need to know Java.", ""),
    ("Python instead of SAS", "python"),
    ("Wir arbeiten mit Python statt mit MATLAB", "python"),
    ("React (not Angular) and TypeScript", "react, typescript"),
    ("TypeScript is a must. We don't use PHP.", "typescript"),
    ("Kotlin, kein Java", "kotlin"),
    ("Docker brauchst du täglich, Kubernetes brauchst du nicht.", "docker"),
    ("Excel ist kein Muss", ""),
    ("C++ not required", ""),
    ("Mit Excel hast du nichts zu tun, mit SQL umso mehr.", "sql"),
    ("Git is needed, no knowledge of Jenkins required.", "git"),
]


def _read(text: str) -> tuple[str, str]:
    must, nice = read_skills(text)
    return ", ".join(named.skill for named in must), ", ".join(named.skill for named in nice)


@pytest.mark.parametrize(("text", "must", "nice"), [*NICE, *MIXED])
def test_nice_to_have(text: str, must: str, nice: str) -> None:
    assert _read(text) == (must, nice)


@pytest.mark.parametrize(("text", "must"), NOT_NEEDED)
def test_not_needed(text: str, must: str) -> None:
    assert _read(text) == (must, "")
