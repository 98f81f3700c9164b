"""Skills in texts: every spelling, no letter too much, must and nice to have apart, and what is not needed left out."""

import pytest

from spiders.skills import asked_in, kin, read_skills, table_skills


def _read(text: str) -> tuple[str, str]:
    must, nice = read_skills(text)
    return ", ".join(named.skill for named in must), ", ".join(named.skill for named in nice)


MUST = [
    ("Python, R, Go und C/C++.", "python, r, go, c++"),
    ("C# und .NET, auch ASP.NET", "c#, .net"),
    ("Du programmierst in C, nicht in Assembler", "c"),
    ("JavaScript", "javascript"),
    ("Excel and React", "excel, react"),
    ("Methoden des maschinellen Lernens", "machine learning"),
    ("neuronale Netze", "deep learning"),
    ("Erfahrung mit PostgreSQL oder T-SQL", "postgresql, sql"),
    ("k8s, Torch, sklearn", "kubernetes, pytorch, scikit-learn"),
    ("Bildverarbeitung und Sprachmodelle", "computer vision, large language models"),
    ("KI-Assistenten und generative KI", "generative ai"),
    ("KI", "artificial intelligence"),
    ("Erste Schritte mit A.I. gemacht", "artificial intelligence"),
    ("RAG pipelines in rags", "retrieval-augmented generation"),
    ("Python-Kenntnisse", "python"),
    ("Pythonkenntnisse und Javaentwicklung", "python, java"),
    ("Sehr gute Datenbankkenntnisse", "relational databases"),
    ("Du baust Cloudlösungen für Banken", "cloud computing"),
    ("SQL-Datenbanken und deren Pflege", "sql"),
    ("Abschluss nach HGB, IFRS", "hgb, ifrs"),
    ("ROS 2 und SLAM", "ros, slam"),
    ("Zwei Jahre Praxis in Go, gern mehr", "go"),
    ("Backend Engineer (Go/Rust)", "go, rust"),
    ("Our services are written in Go", "go"),
    ("Golang developers wanted", "go"),
    ("Statistical computing with R or SAS", "r, sas"),
    ("Auswertungen in R und SPSS", "r, spss"),
    ("R-Kenntnisse bringst du mit", "r"),
    ("You write modern C++17 and a little CMake", "c++, cmake"),
    ("Embedded C für Mikrocontroller", "c, embedded systems"),
    ("You know Swift 5 and SwiftUI", "swift"),
    ("iOS-Apps in Swift", "ios, swift"),
    ("Datenpipelines mit Spark und Kafka", "data pipelines, spark, kafka"),
    ("Apache Spark, Apache Kafka, Apache Airflow", "spark, kafka, airflow"),
    ("Spring Boot, Spring Cloud, Hibernate", "spring boot, spring, hibernate"),
    ("Frontend in React, TypeScript", "react, typescript"),
    ("ReactJS, VueJS und NodeJS", "react, vue.js, node.js"),
    ("Vue oder Angular sind dir vertraut", "vue.js, angular"),
    ("SAP R/3 und SAP FI/CO", "sap, sap fi"),
    ("Migration nach S/4HANA", "sap s/4hana"),
    ("Microsoft SQL Server administrieren", "sql server"),
    ("MS SQL, Oracle und DB2", "sql server, oracle database, db2"),
    ("GCP, AWS oder Microsoft Azure", "google cloud, aws, azure"),
    ("Azure DevOps und Jenkins", "azure devops, jenkins"),
    ("Large Language Models (LLMs) feinabstimmen", "large language models"),
    ("Retrieval Augmented Generation mit einer Vektordatenbank",
     "retrieval-augmented generation, vector databases"),
    ("Zeitreihenanalysen und Prognosen", "time series analysis"),
    ("Forecasting of time series in pandas", "forecasting, time series analysis, pandas"),
    ("Bestärkendes Lernen für Roboter", "reinforcement learning"),
    ("Kenntnisse der Statistik", "statistics"),
    ("Python, SQL, Power BI: sicher", "python, sql, power bi"),
    ("Strong excel skills are required", "excel"),
    ("Excelkenntnisse auf hohem Niveau", "excel"),
    ("Word, Excel und PowerPoint", "microsoft word, excel, powerpoint"),
    ("SQL- und Python-Kenntnisse", "sql, python"),
    ("Java- oder Kotlin-Entwickler", "java, kotlin"),
    ("C-/C++-Programmierung", "c, c++"),
    ("MATLAB/Simulink", "matlab, simulink"),
    ("F#, VB.NET, PL/SQL", "f#, visual basic, sql"),
    ("Node.js, Next.js, D3.js", "node.js, next.js, d3.js"),
    ("CI/CD mit GitLab CI", "ci/cd, gitlab ci"),
    ("Auch ohne Abschluss, aber nicht ohne Java", "java"),
    ("Ohne Docker geht bei uns nichts", "docker"),
    ("Not only Python but also Scala", "python, scala"),
    ("Fortgeschrittene Excel-Kenntnisse", "excel"),
    ("Linux ist für dich kein Fremdwort", "linux"),
    ("Grundkenntnisse in HTML und CSS", "html, css"),
    ("Du kennst dich mit Docker-Containern aus", "docker"),
    ("Our stack: Rust, Postgres, Terraform", "rust, postgresql, terraform"),
    ("- Go\n- Kubernetes\n- gRPC", "go, kubernetes, grpc"),
    ("Du arbeitest gern mit Scala.", "scala"),
    ("Sicherer Umgang mit Excel", "excel"),
    ("Looker-Dashboards in BigQuery", "looker, data visualisation, bigquery"),
]  # fmt: skip

NOTHING = [
    "Our R&D team will go for it. Vitamin C1.",
    "You excel at what you do and react fast",
    "Excel in a team that lets you grow!",
    "React quickly to what our clients ask",
    "Spark joy in every customer",
    "You spark ideas and go live with them",
    "Go-to-market planning for the Nordic region",
    "Ready to Go? Then write to us!",
    "Let's Go: your start on 1 March",
    "C-Level-Erfahrung in der Industrie",
    "Führerschein Klasse C oder CE",
    "Fahrerlaubnis der Klassen C, C1 und D",
    "Driving licence category C required",
    "Sport und viel Vitamin C",
    "Impfung gegen Hepatitis C",
    "Ihr Ansprechpartner ist R. Schulte, Telefon 0711",
    "Frau Dr. C. Ruby freut sich auf Ihre Bewerbung",
    "Pascal, Julia und Ruby zeigen dir den Betrieb",
    "Fragen beantwortet Ada Kafka",
    "Flug mit SAS to Stockholm inklusive",
    "Crew planning at SAS Airlines",
    "Removing rust and old paint from hulls",
    "Rust removal on ship hulls",
    "Singers for the season at La Scala",
    "A swift answer within three days",
    "Swift and careful handling of goods",
    "Spring is our busiest season in the garden centre",
    "Start in Spring 2027",
    "Wir sind im DAX notiert",
    "Als DAX-Konzern zahlen wir fair",
    "Pflege von Transformern und Schaltanlagen",
    "Pumpen und Airflow im Reinraum messen",
    "Neurolinguistische Programmierung (NLP) im Coaching",
    "LL.M. oder zweites Staatsexamen",
    "10 ML der Lösung abfüllen",
    "Leben in Kiel, arbeiten am Meer",
    "Scalable warehouses and looking forward",
    "Ein Team, das zusammenhält, und eine Kantine",
    "Pythonic monty pythons",
    "Wir suchen Verstärkung im Tableauservice",
    "Access to the building from 6 am",
    "Word of mouth is our best marketing",
    "Teams of five, an office in Graz",
    "You can do it. CAN you?",
    "Die Dart-Mannschaft trainiert dienstags",
    "Unser Chef kocht selbst",
    "Wir reden in Teams offen miteinander",
    "The rest of the day is yours",
    "RAG-Stiftung, Essen",
    "Gebäude C, Eingang R",
    "Swift payments and clearing for corporate clients",
    "SWIFT-Zahlungsverkehr und SEPA",
    "The candidate must excel in client communication and react calmly under pressure.",
    "Korrosionsschutz: Rost und Rust entfernen",
    "Java-Insel oder Bali: gewinnen Sie eine Reise",
    "Reise nach Java und Sumatra inklusive",
    "ROS-Werte im Blut bestimmen",
    "Wir bilden in NLP (Neuro-Linguistisches Programmieren) aus",
    "C-Klasse, E-Klasse und mehr: Verkauf von Neuwagen",
    "Bewerber mit Klasse C1E bevorzugt",
    "Ausbildung in Hochspannungstechnik, Transformer und Schaltanlagen",
    "Frühling oder Spring Break: immer was los",
    "A snowflake design for our winter collection",
    "Du triffst Frau Go und Herrn Rust aus dem Personalteam",
    "Statistics show that we are growing",
    "Die Statistik zeigt: wir wachsen",
    "Kunststoffteile der Marke Triton montieren",
    "Julia Spark leitet das Team",
    "We go live in May and excel at support",
    "The oracle of Delphi exhibition",
    "Confluence of ideas and people",
    "",
]


@pytest.mark.parametrize(("text", "must"), MUST)
def test_must(text: str, must: str) -> None:
    assert _read(text) == (must, "")


@pytest.mark.parametrize("text", NOTHING)
def test_no_skill(text: str) -> None:
    assert _read(text) == ("", "")


def test_because() -> None:
    text = "Du kannst Maschinelles Lernen und GCP"
    must, _ = read_skills(text)
    assert [(skill, words) for skill, words, _ in must] == [
        ("machine learning", "Maschinelles Lernen"),
        ("google cloud", "GCP"),
    ]
    assert all(text[named.start : named.end] == named.words for named in must)


def test_own_skills_beside_the_table() -> None:
    assert asked_in("Wir töpfern mit Python", ("Töpfern",)) == {"Töpfern": "töpfern", "python": "Python"}


def test_a_plus_is_not_asked() -> None:
    assert asked_in("Rust is a plus.\n\nYou know Java.") == {"java": "Java"}


def test_letters_that_grow_in_lower_case() -> None:
    """The lower case of İ has two characters: quotations must not slip."""
    assert read_skills("İİİ Python").must[0].words.lower() == "python"


@pytest.mark.parametrize(
    ("name", "skills"),
    [
        ("maschinelles Lernen", ("machine learning",)),
        ("Stakeholdermanagement", ("stakeholder management",)),
        ("C++", ("c++",)),
        ("R", ("r",)),
        ("SQL und Power BI", ("sql", "power bi")),
        ("Töpfern", ()),
    ],
)
def test_table_skills(name: str, skills: tuple[str, ...]) -> None:
    assert table_skills(name) == skills


def test_kin() -> None:
    assert "tensorflow" in kin("pytorch")
    assert "pytorch" not in kin("pytorch")
    assert kin("Töpfern") == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "relationale " * 80_000,
        "a/b " * 200_000,
        "und, " * 200_000,
        "not " * 200_000,
        "(" * 1_000_000,
        "\u202e\x00\x1b" * 100_000,
        "Ã¤Ã¶ " * 100_000,
        "يبحث عن مهندس " * 40_000,
    ],
)
def test_hostile_text_ends(text: str) -> None:
    assert read_skills(text) == ((), ())


@pytest.mark.parametrize(
    "text", ["Go, " * 200_000, "Python is a plus and " * 50_000, "nice to have:\nPython\n" * 40_000]
)
def test_one_skill_many_times(text: str) -> None:
    assert len(read_skills(text).must) + len(read_skills(text).nice) == 1
