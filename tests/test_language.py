"""Which language a text is in, and which languages it asks for."""

import pytest

from spiders.language import language_of, languages_asked, query_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", None),
        ("Data Scientist", None),
        ("Wir suchen eine Person, die Modelle für die Qualitätsprüfung entwickelt und mit uns betreibt.", "de"),
        ("Deine Aufgaben: Machine Learning Pipelines mit Python und Kubernetes bauen, auch im Team mit DevOps.", "de"),
        ("You will build the models that check the quality of our parts and run them with the team.", "en"),
        ("Nous cherchons une personne pour le développement des modèles dans notre équipe à Lyon.", None),
        ("Buscamos una persona para el desarrollo de los modelos con el equipo de Sevilla.", None),
        ("Python, Kubernetes, PyTorch, Docker, Terraform, Kafka, Spark, Airflow", None),
    ],
)
def test_language_of(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("query", ["Softwareentwickler", "Prüfer für Messtechnik", "Leiterin Buchhaltung", "Bäckerin"])
def test_german_queries(query: str) -> None:
    assert query_language(query) > 0.8


@pytest.mark.parametrize("query", ["head of the accounting office", "speech therapist and teacher", "welding worker"])
def test_english_queries(query: str) -> None:
    assert query_language(query) < 0.2


@pytest.mark.parametrize("query", ["", "Data Scientist Berlin", "Machine Learning Engineer", "C#", "Senior Manager"])
def test_queries_that_tell_nothing(query: str) -> None:
    assert query_language(query) == pytest.approx(0.5)


# A text, and the languages it asks for, each with its level where it gives one.
ASKED = [
    ("Verhandlungssicheres Englisch", "en C1"),
    ("Fließende Französischkenntnisse in Wort und Schrift", "fr C1"),
    ("Du sprichst fließend Deutsch und gut Englisch.", "de C1, en B2"),
    ("Gute Kenntnisse der deutschen Sprache", "de B2"),
    ("Sehr gute Kenntnisse der deutschen und englischen Sprache", "de C1, en C1"),
    ("Ausgezeichnete Deutsch- sowie gute Englischkenntnisse", "de C1, en B2"),
    ("Deutsch: verhandlungssicher, Englisch: gut", "de C1, en B2"),
    ("Deutsch (fließend), Englisch (Grundkenntnisse)", "de C1, en A2"),
    ("Englisch fließend in Wort und Schrift", "en C1"),
    ("Grundkenntnisse in Italienisch", "it A2"),
    ("Exzellentes Deutsch ist ein Muss.", "de C1"),
    ("Sie verfügen über hervorragende Spanischkenntnisse.", "es C1"),
    ("Stilsicheres Deutsch und solides Englisch", "de C1, en B2"),
    ("Du kannst dich sehr gut auf Englisch verständigen.", "en C1"),
    ("Du verhandelst sicher auf Französisch.", "fr C1"),
    ("Gute bis sehr gute Deutschkenntnisse", "de B2"),
    ("Deutsch auf gutem Niveau, Englisch auf sehr gutem", "de B2, en C1"),
    ("Proficient in German", "de C1"),
    ("Excellent written and spoken English", "en C1"),
    ("Excellent communication skills in English", "en C1"),
    ("Full professional proficiency in Dutch", "nl C1"),
    ("Business-level Japanese", "ja C1"),
    ("You are fluent in Polish and English.", "pl C1, en C1"),
    ("You speak English well.", "en B2"),
    ("Basic Spanish is enough.", "es A2"),
    ("A good command of English, in writing and in speech", "en B2"),
    ("Very good knowledge of Italian", "it C1"),
    ("You can hold negotiations in Turkish.", "tr C1"),
    ("Conversational German", "de B1"),
    ("A strong command of Portuguese", "pt C1"),
    ("Fluency in Arabic is required.", "ar C1"),
    ("English: fluent; French: basic", "en C1, fr A2"),
    ("Fluent German and a good level of English", "de C1, en B2"),
    ("Ukrainisch fließend, Deutsch gut", "uk C1, de B2"),
    ("Muttersprache Englisch", "en native"),
    ("Native German speaker", "de native"),
    ("Native speaker of Dutch with fluent English", "nl native, en C1"),
    ("You are a native speaker of Swedish.", "sv native"),
    ("Deutsch Muttersprache, Englisch fließend", "de native, en C1"),
    ("Wir suchen Muttersprachler für Koreanisch.", "ko native"),
    ("Mother tongue: Finnish", "fi native"),
    ("Deutsch auf Muttersprachniveau", "de C2"),
    ("Near-native English", "en C2"),
    ("Deutschkenntnisse auf muttersprachlichem Niveau", "de C2"),
    ("Native-level Norwegian", "no C2"),
    ("Deutsch als Muttersprache oder auf C1-Niveau", "de C1"),
    ("Native or fluent French", "fr C1"),
    ("Du sprichst Deutsch wie eine Muttersprache.", "de C2"),
    ("Deutsch B2, Englisch C1", "de B2, en C1"),
    ("German (B1)", "de B1"),
    ("Deutschkenntnisse mindestens C1", "de C1"),
    ("C1 German", "de C1"),
    ("B2-Niveau in Englisch", "en B2"),
    ("English (at least B2) and German (at least A2)", "en B2, de A2"),
    ("Deutsch und Englisch jeweils auf C1-Niveau", "de C1, en C1"),
    ("Deutsch B2/C1", "de B2"),
    ("Deutsch B2 bis C1", "de B2"),
    ("Deutsch mind. B2, Englisch mind. B1", "de B2, en B1"),
    ("Deutsch mindestens B2, idealerweise C1", "de B2"),
    ("German at B2 (C1 is a plus)", "de B2"),
    ("Gutes Englisch (B1)", "en B1"),
    ("Sprachniveau Deutsch C1", "de C1"),
    ("Telc-Zertifikat Deutsch B2", "de B2"),
    ("Deutschkenntnisse schriftlich und mündlich, mindestens B2", "de B2"),
    ("Language requirements: English C1, Czech B2", "en C1, cs B2"),
    ("You need German at level B1 or higher.", "de B1"),
    ("Für die Arbeit mit Patienten brauchst du Deutsch auf B2.", "de B2"),
    ("Deutsch in Wort und Schrift", "de"),
    ("Englischkenntnisse erforderlich", "en"),
    ("You speak Danish.", "da"),
    ("German is mandatory.", "de"),
    ("English language skills required", "en"),
    ("Sie beherrschen Deutsch und Rumänisch.", "de, ro"),
    ("Deutsch ist Voraussetzung.", "de"),
    ("Deutschsprachig", "de"),
    ("French speaker", "fr"),
    ("You must manage to work in English.", "en"),
    ("Sprachen: Deutsch, Englisch", "de, en"),
    ("Ohne Deutschkenntnisse geht es leider nicht.", "de"),
    ("Nicht nur Deutsch, sondern auch Englisch ist Pflicht.", "de, en"),
    ("Written and spoken Vietnamese are required.", "vi"),
    ("Kenntnisse in Gebärdensprache und Deutsch", "de"),
    ("Fließend Englisch, Deutsch ist kein Muss", "en C1"),
    ("Deutsch C1, Englisch von Vorteil", "de C1"),
    ("German is required and English is a plus.", "de"),
    ("English required, other languages welcome", "en"),
    ("Gutes Deutsch, Polnisch wünschenswert", "de B2"),
    ("Deutsch verhandlungssicher, idealerweise auch Französisch", "de C1"),
    ("Fluent English; knowledge of German would be an advantage", "en C1"),
    ("You speak fluent English (German is a bonus).", "en C1"),
    ("Sehr gutes Englisch ist nötig, Deutsch brauchst du nicht.", "en C1"),
    ("No German needed, but fluent English", "en C1"),
    ("Perfektes Deutsch erwarten wir nicht, B1 reicht.", "de B1"),
    ("Deutsch B1 genügt, Englisch ist nicht erforderlich.", "de B1"),
    ("English is our working language, German is helpful but not required.", "en"),
    ("Sehr gute Deutschkenntnisse, weitere Fremdsprachen sind willkommen", "de C1"),
    ("Fluent in German and ideally in French", "de C1"),
    ("Good English and, ideally, some Dutch", "en B2"),
    ("Idealerweise Spanisch, auf jeden Fall aber fließend Englisch", "en C1"),
    ("Excellent English is a must, Hebrew nice to have", "en C1"),
    ("Gute Englischkenntnisse und Führerschein Klasse C1", "en B2"),
    ("Deutsch B2 und Führerschein C1E", "de B2"),
    ("Sehr gute Kenntnisse in SQL, gutes Englisch", "en B2"),
    ("Sicherer Umgang mit Excel, Deutsch fließend", "de C1"),
    ("Strong background in statistics and fluent Spanish", "es C1"),
    ("Excellent Python skills, good English", "en B2"),
    ("", ""),
    ("Deutsch von Vorteil", ""),
    ("Englischkenntnisse sind wünschenswert.", ""),
    ("German would be nice.", ""),
    ("French is an asset.", ""),
    ("Nice to have: Italian (B2)", ""),
    ("Von Vorteil: Kenntnisse in Spanisch und Portugiesisch", ""),
    ("Idealerweise sprichst du auch Türkisch.", ""),
    ("Ideally you speak Dutch, Danish and Swedish.", ""),
    ("Ein Plus: Russisch oder Polnisch", ""),
    ("Deutsch- und Englischkenntnisse sind von Vorteil.", ""),
    ("Deutschkenntnisse sind nicht erforderlich.", ""),
    ("You do not need to speak German.", ""),
    ("Kein Deutsch nötig", ""),
    ("No French required", ""),
    ("Auch ohne Deutschkenntnisse bist du willkommen.", ""),
    ("German is not a must.", ""),
    ("Bei uns kannst du ohne Deutsch anfangen.", ""),
    ("Wir bezahlen deinen Deutschkurs bis B2.", ""),
    ("Free German classes for you and your family", ""),
    ("Learn German with us!", ""),
    ("Englischunterricht während der Arbeitszeit", ""),
    ("Deutsch lernst du bei uns nebenbei.", ""),
    ("Lehrkraft für Deutsch als Fremdsprache", ""),
    ("Lehrer für Englisch und Sport", ""),
    ("Our customers speak German and French.", ""),
    ("Unsere Gäste sprechen Englisch, Spanisch oder Chinesisch.", ""),
    ("Our team speaks 14 languages, from English to Korean.", ""),
    ("Deutsche Bahn", ""),
    ("Ein französisches Unternehmen mit deutschen Wurzeln", ""),
    ("Italienische Küche und griechischer Wein", ""),
    ("You know the Polish and Czech markets.", ""),
    ("Good knowledge of German tax law", ""),
    ("Very good knowledge of the Italian market", ""),
    ("Sehr gute Kenntnisse im deutschen Steuerrecht", ""),
    ("Dutch design, Swedish furniture", ""),
    ("Deutsch-französische Zusammenarbeit", ""),
    ("Training of German language models", ""),
    ("Sprachmodelle für Deutsch und Englisch", ""),
    ("We label speech data in Arabic and Turkish.", ""),
    ("Unsere Website gibt es auf Deutsch und Englisch.", ""),
    ("Bitte senden Sie Ihre Bewerbung auf Deutsch oder Englisch.", ""),
    ("Please send your CV in English.", ""),
    ("Programmiersprachen: Java, C, C++", ""),
    ("Gute Kenntnisse in R und C", ""),
    ("Strong skills in Go and Rust", ""),
    ("Führerschein Klasse C1", ""),
    ("Driving licence C1 required", ""),
    ("B2B-Erfahrung", ""),
    ("You polish our user interface.", ""),
    ("Deutschlandweite Einsätze", ""),
    ("Englischer Garten in Laufweite", ""),
    ("Latin America is our largest market.", ""),
    ("Spanischer Schinken und Schweizer Käse im Kühlschrank", ""),
    ("Our English-speaking customers love us.", ""),
    ("Betreuung des deutschsprachigen Raums", ""),
    ("German engineering since 1907", ""),
    ("Übersetzung ins Deutsche bieten wir an.", ""),
    ("Gut, dass du da bist.", ""),
    ("Sprichst du mit Maschinen?", ""),
    ("A native app for iOS and Android", ""),
    ("Fluent in Kubernetes", ""),
    ("Basic knowledge of accounting", ""),
    ("Wir sprechen Klartext.", ""),
    ("Sie beherrschen die deutsche Sprache sicher in Wort und Schrift.", "de B2"),
    ("Deutschkenntnisse auf C1-Niveau sowie Englisch B2", "de C1, en B2"),
    ("Verhandlungssichere Englischkenntnisse, Französischkenntnisse von Vorteil", "en C1"),
    ("Sehr gute Englisch- und Deutschkenntnisse in Wort und Schrift runden dein Profil ab.", ""),
    ("Gute Englischkenntnisse sind für diese Stelle zwingend erforderlich.", "en B2"),
    ("You have an excellent command of Hungarian.", "hu C1"),
    ("Strong English, both spoken and written; Mandarin is a plus", "en C1"),
    ("Minimum B2 in German and C1 in English", "de B2, en C1"),
    ("Upper-intermediate English", "en B2"),
    ("You are a confident speaker of English and have basic knowledge of Italian.", "en B2, it A2"),
    ("Deutsch (mind. C1) ist Pflicht, Englisch schadet nicht", "de C1"),
    ("Mindestens Englisch B2, gern auch Deutsch", "en B2"),
    ("Fluent Danish or Swedish", "da C1, sv C1"),
    ("Your German is at least at level B2.", "de B2"),
    ("Du bringst Deutsch als Muttersprache mit.", "de native"),
    ("Arabisch-Muttersprachler gesucht", "ar native"),
    ("English native speaker or equivalent", "en native"),
    ("Kommunikation auf Englisch fällt dir leicht, Deutsch sprichst du fließend.", "en, de C1"),
    ("Excellent written communication skills in both German and English", "de C1, en C1"),
    ("Deutsch Grundkenntnisse", "de A2"),
    ("Grundlegende Deutschkenntnisse (A2)", "de A2"),
    ("Du sprichst Deutsch auf B1- oder B2-Niveau.", "de B1"),
    ("Sprachkenntnisse: Deutsch (C2), Englisch (C1), Französisch (B1)", "de C2, en C1, fr B1"),
    ("Good knowledge of written German; fluent spoken English", "de B2, en C1"),
    ("Ausbildung in Pflege, Deutsch mindestens B2, Führerschein Klasse B", "de B2"),
    ("Fließende Deutsch- und mindestens gute Englischkenntnisse", "de C1, en B2"),
    ("Exzellente Kenntnisse in Deutsch und Englisch", "de C1, en C1"),
    ("Sicher in Deutsch und Englisch", "de B2, en B2"),
    ("Bilingual German and English", "de, en"),
    ("Wir erwarten fließendes Italienisch, da unsere Kunden in Mailand sitzen.", "it C1"),
    ("As most of our clients are French, you speak fluent French.", "fr C1"),
    ("English proficiency at C1", "en C1"),
    ("German fluency (C1+) required", "de C1"),
    ("Du kommunizierst sicher auf Englisch.", "en B2"),
    ("Deutschkenntnisse: nicht notwendig; Englischkenntnisse: fließend", "en C1"),
    ("Deutsch musst du nicht können, Englisch schon.", "en"),
    ("Fluent English is a must. German? Not needed.", "en C1"),
    ("Neben Deutsch beherrschst du auch Englisch sehr gut.", "de, en C1"),
    ("Englisch oder Deutsch auf B2-Niveau", "en B2, de B2"),
    ("Very good German (at least C1) and good English (at least B2)", "de C1, en B2"),
    ("Französisch wäre toll, ist aber nicht zwingend.", ""),
    ("If you also speak Spanish, even better.", ""),
    ("Spanish speakers are encouraged to apply.", ""),
    ("Spanischkenntnisse sind ein Bonus.", ""),
    ("Gern mit Kenntnissen in Polnisch", ""),
    ("Weitere Sprachen wie Arabisch oder Türkisch sind ein Gewinn.", ""),
    ("Knowledge of Dutch is not a requirement.", ""),
    ("Wir bringen dir Deutsch bei.", ""),
    ("Sprachkurse in Deutsch und Englisch", ""),
    ("Kostenlose Deutschkurse (A1 bis C1)", ""),
    ("We sponsor your German course up to C1.", ""),
    ("Unsere App gibt es auf Spanisch und Italienisch.", ""),
    ("Our documentation is in English.", ""),
    ("You translate texts from German into English.", ""),
    ("NLP für Deutsch, Türkisch und Arabisch", ""),
    ("You train speech models for Korean and Thai.", ""),
    ("Deutsches Handelsrecht (HGB)", ""),
    ("Experience with German payroll", ""),
    ("Knowledge of Swiss and German labour law", ""),
    ("Polnische Lieferanten", ""),
    ("French cuisine and Italian coffee", ""),
    ("Our Spanish colleagues in Valencia", ""),
    ("An English garden and a Japanese tea room", ""),
    ("Deutscher Meister im Rudern", ""),
    ("Deutsch-Englisches Theater", ""),
    ("Zertifizierung nach ISO, Klasse A1", ""),
    ("Führerschein der Klassen B und C1 erforderlich", ""),
    ("Java B2B integration, C1 cache", ""),
    ("Sehr gute Kommunikationsfähigkeit", ""),
    ("Fluent in JavaScript and TypeScript", ""),
    ("Native mobile development", ""),
    ("Muttersprachliche Betreuung unserer Gäste", ""),
    ("Wir sind ein internationales Team aus 20 Nationen.", ""),
    ("Unsere Teamsprache wählst du selbst.", ""),
    ("Englischsprachige Literatur in der Bibliothek", ""),
    ("Our German-speaking clients trust us.", ""),
    ("We are looking for German-speaking support agents.", "de"),
    ("Deutschsprachiger Kundenberater gesucht", "de"),
    ("Finnish speaker for our Dublin hub", "fi"),
    ("Sie sind der deutschen Sprache mächtig.", "de"),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_languages_asked(text: str, expected: str) -> None:
    read = languages_asked(text)
    assert {f"{asked.language} {asked.level or ''}".strip() for asked in read} == set(
        filter(None, expected.split(", "))
    )


def test_under_a_heading_that_says_it_is_a_plus() -> None:
    text = "Your profile:\n- Fluent English\nNice to have:\n- German (B1)\n- French\n\nWhat counts:\n- Dutch at C1"
    assert [asked.language for asked in languages_asked(text)] == ["en", "nl"]


def test_a_later_sentence_adds_the_level() -> None:
    asked = languages_asked("Englischkenntnisse sind erforderlich.\nDu sprichst fließend Englisch.")
    assert asked == (("en", "C1", "Du sprichst fließend Englisch"),)


def test_reason_quotes_the_sentence() -> None:
    assert languages_asked("Du bist neugierig. Du sprichst fließend Deutsch! Ende.")[0].because == (
        "Du sprichst fließend Deutsch"
    )


@pytest.mark.parametrize(
    "text",
    [
        "german and " * 100_000,
        "Deutsch- und " * 80_000,
        "not only (german " * 60_000,
        "deutsch" * 150_000,
        "sehr gut bis gut " * 60_000,
        "C1 B2 deutsch, " * 70_000,
        "ohne kein nicht Englisch " * 40_000,
        "negotiat " * 100_000 + "in German",
        "\x00\u202eGerman\u0130\n" * 60_000,
        "<p>Deutsch</p>" * 70_000,
        "i" * 1_000_000,
    ],
)
def test_hostile_texts_end(text: str) -> None:
    assert all(len(asked.because) <= 200 for asked in languages_asked(text))
    assert language_of(text) in {"de", "en", None}
    assert 0 <= query_language(text) <= 1


def test_a_long_text_is_told_by_its_start_and_its_middle() -> None:
    english = "You will build the models that check the quality of our parts. "
    assert language_of(english + "Wir suchen eine Person für die Prüfung und den Betrieb von Anlagen. " * 400) == "de"
