"""The words for artificial intelligence, German and English, and what tells them from words that only look alike."""

import re
from itertools import islice
from typing import Final, Literal, NamedTuple

from spiders.lowered import cues, lowered, places

Kind = Literal["AI", "CRAFT", "TOOL"]

LONGEST_SENTENCE: Final = 400

# In lower case one of these stands wherever a pattern below can match.
STEMS: Final = cues(
    (
        "learning|künstlich|artificial|language model|sprachmodell|foundation model|frontier model|vision model"
        "|perception model|acoustic model|ranking model|embedding model|diffusion model|transformer model"
        "|transformer-model|ml-model|ki-model|langchain|langgraph|natural language|natural-language|language-action"
        "|neural|neuronale|maschinell|machine translation|chatbot|chat bot|sprachbot|voicebot|voice bot|prompt"
        "|tensorflow|mlflow|kubeflow|spracherkenn|sprachsynth|sprachassist|speech|recommender|recommendation"
        "|empfehlungss|diffusion|deepmind|deepl|fine-tun|finetun|agentic|agentensystem|ki-agent|ai-agent"
        "|vektordaten|vector data|vector s|computer vision|computer-vision|retrieval|embeddings|rerank|copilot"
        "|model serving|model-serving|inference|inferenz|training run|trainingslä|training cluster|trainingscluster"
        "|gpu"
        "|feintun|feinabstimm|lernende |selbstlern|lernverfahren|lernalgor|imitationsl|verstärkungsl|bestärkende"
        "|transferlern|roboterlern|tiefe netz|tiefer netz|tiefen netz|deep net|vllm|tensorrt|onnx|xgboost|lightgbm"
        "|catboost|keras|spacy|opencv|rlhf|ollama|world model|reward model|generative model|basismodell|bilderkennung"
        "|objekterkennung|image recogn|object detect|semantic search|semantische suche|elevenlabs|synthesia|deepseek"
        "|perplexity|boosting|boosted|random forest|lstm|multimodal|vision transf"
        "|openai|gemini|anthropic|claude|midjourney|pytorch|scikit-|hugging|transkrib"
    ).split("|")
)
_LEARNT: Final = ("train", "label", "annot", "gpu")
_LEARNING: Final = cues(_LEARNT[:-1])
_LEARNER: Final = ("model", "netz", "net", "klassifik", "classifier", "dataset", "polic", "ranker", "detector", "robot")
NEAR: Final = 80
_ACRONYM: Final = re.compile(r"[AKMNLGR](?:I|L|LP|LMs?|PT|LOps|LMOps|AG|\.I\.)(?![^\W_])")

_KINDS: Final = {
    "CRAFT": (
        r"machine[- ]learning|(?:imitation|robot|robotics|representation|transfer|federated|(?:self|semi)-supervised"
        r"|unsupervised|few-shot|contrastive|multi-task|statistical)[- ]learning"
        r"|(?:imitations|verstärkungs|transfer|roboter)lernens?|bestärkende[nsmr]? lernen\w*|lern(?:verfahren"
        r"|algorithm\w*)"
        r"|(?:selbst-?)?lernende[nrsm]? (?:verfahren\w*|algorithm\w*|system\w*|robot\w*|modell\w*|agent\w*)"
        r"|tiefe[nr]? (?:neuronale\w* )?netz\w*|deep (?:neural )?(?:nets?|networks?)|vllm|tensorrt|onnx|lightgbm"
        r"|catboost"
        r"|spacy|rlhf|ollama|(?:world|reward|generative|multimodal) models?|(?:generative|multimodale)[nr]? modell\w*"
        r"|basismodell\w*|vision transformers?|bilderkennung\w*|objekterkennung\w*|image recognition|object detection"
        r"|semantic search|semantische\w* suche|(?:model|modell)s?[- ]serving|(?<=, )inference(?=$|[ ,(])"
        r"|inference[- ](?:platform|server|stack|engine|cluster|service|pipeline|infrastructure|costs?|latency"
        r"|workload|endpoint"
        r"|fleet|team|system|layer|kernel|api)s?|inferenz-? ?(?:server|plattform|cluster|dienst|pipeline|infrastruktur"
        r"|kosten|latenz|stack|system)\w*"
        r"|maschinelle[nsmr]? lernen\w*|deep[- ]learning|(?:neural"
        r"|neuronale\w{0,2}) (?:net|netz|model|emulat|verfahren|method|algorithm|surrog|operator|render|radiance|codec"
        r"|machine|maschin|architec|architek|represent|repräs|vocoder|übersetz|ansätz|approach)\w*"
        r"|gradient[- ]boost\w*|boosted trees|random forests?|lstms?"
        r"|computer[- ]vision(?! syndrome)|natural[- ]language[- ](?:processing|understanding)"
        r"|reinforcement[- ]learning"
        r"|pytorch|tensorflow|hugging ?face|langchain|langgraph|llamaindex|llama ?\d|scikit-learn|xgboost"
        r"|keras|opencv"
        r"|(?:ml|llm)[ -]?ops|mlflow|kubeflow|retrieval[- ]augmented|vector (?:data|stor|search)\w*"
        r"|vektordatenbank\w*"
        r"|rag(?:-| )(?:system|pipeline|anwendung|application|architect|lösung|chatbot|service|based"
        r"|basiert)\w*"
        r"|prompt(?:[- ]?engineer| design|entwickl|ing\b)\w*|system ?prompts?|agentensystem\w*|agentic\w*"
        r"|(?:llm|ml|nlp|ai|ki)[- ](?:agent|model)\w*|cuda|transformer[- ](?:model|architect|netz)\w*"
        r"|(?:fine-?|fein)tun\w*|feinabst\w*|speech (?:recognition|synthesis)|spracherkennung\w*|sprachsynthese"
        r"|recommend(?:er|ation)[- ](?:system|engine|model)\w*|empfehlungssystem\w*|diffusion (?:model"
        r"|polic)\w*"
        r"|(?:foundation|frontier|vision|speech|perception|ranking|acoustic|embedding) (?:model|network)s?"
        r"|sprachmodell\w*|(?:large )?language models?|llms?|nlp|ml"
        r"|(?:vision-)?language-action\w*|embeddings|rerank\w*|text-to-speech\w*|speech-to-text\w*"
    ),
    "TOOL": (
        r"claude(?= (?:subscription|licen[cs]es?|lizenz\w*|abo\w*|pro|max|team|opus|sonnet|api|account|zugang|plus)\b)"
        r"|perplexity(?= (?:pro|ai|abo|licen|subscr))|deepseek|elevenlabs|synthesia|chat ?gpt|gpt-?\d\w*|(?:github "
        r"|microsoft |ms |m365 )?copilot|claude code|google gemini|gemini pro"
        r"|midjourney"
        r"|stable diffusion|dall-e|firefly|deepl|transkribus|machine translation|maschinelle\w* übersetzung\w*"
    ),
    "AI": (
        r"künstliche\w* intelligenz\w*|artificial[- ]intelligence|openai|anthropic|deepmind"
        r"|gen(?:erative)?[- ]?ai|a\.i\.|ai|ki"
        r"|(?:ki-)?chat ?bots?|(?:ki-)?sprachbots?|voice ?bots?|sprachassistent\w*"
    ),
}
_PATTERN: Final = re.compile(r"\b(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()) + r")(?!\w)")
_TRAINING: Final = re.compile(
    r"\b(?:"
    r"(?:train|trainier)\w*\b(?![^.;\n]{0,50}?\b(?:kolleg|mitarbeit|anwend|team|azubi|lehrling|kunden|colleague"
    r"|staff|users?\b|people"
    r"|customer|operator|bedien|nachwuchs|halter))[^.;\n]{0,50}?\b(?:\w+-)*(?:models|modellen?|modells|\w*netzen?"
    r"|networks?|nets|rankers?|detectors?"
    r"|klassifikatoren"
    r"|classifiers?)|(?:models|modellen?)\b[^.;\n]{0,40}?\b(?:trained|trainier\w+|training)"
    r"|train\w*(?: (?!an |am |in |im |mit |on |with |for |für |und |and |zu )[\w-]+){0,4} \w*(?:roboter|robots?"
    r"|roboterarme?n?)"
    r"|train\w* (?:\w+ )?(?:policies|policy)|training (?:runs?|jobs?|clusters?)|trainings(?:läufe\w*|cluster\w*)"
    r"|gpus?\b[^.;\n]{0,60}?\b(?:training|models?|modelle\w*|inferen[cz]\w*|tokens?)|(?:training|models?|modelle\w*"
    r"|inferen[cz]\w*)\b"
    r"[^.;\n]{0,60}?\bgpus?"
    r"|(?:label|annot)\w*\b[^.;\n]{0,50}?\b(?:train(?:ing|ed)|models?|modelle?n?|datasets?|trainingsdaten)"
    r")(?!\w)",
    re.IGNORECASE,
)
_LETTERS: Final = frozenset({"ki", "ai", "ml", "nlp", "llm", "llms"})
_LOWER_MEANT: Final = re.compile(
    r"[- ](?:engineer|develop|entwickl|research|scien|spezial|special|tool|gest|basi|driven|power|model"
    r"|assist|expert)",
    re.IGNORECASE,
)

_REFERENCE: Final = (
    r"\b(?:kennziffer|kennung|kennz|ref|referenz(?:nummer)?|reference|nr|no|code|job-?id|stellen-?id|aktenzeichen"
    r"|kennzeichen"
    r"|gebäude|halle|raum|haus|trakt|tor|block|aufgang|saal|building|room|hall|gate|dock|hangar|frau|herrn?|dr"
    r"|familie)\W{0,3}$"
)
_STREET: Final = r"-(?:str(?:aße|asse|\.)|allee|weg\b|platz|gasse|ring\b|ufer\b|damm\b|brücke|street|road|avenue)"
# A word, and where it means something else: by what stands before it, after it, anywhere in the sentence and title.
_OTHER: Final = tuple(
    (word, *(re.compile(pattern, re.IGNORECASE) if pattern else None for pattern in patterns))
    for word, *patterns in (
        (
            "ki",
            _REFERENCE,
            r"-?\d|-?nr\b|\s\d{2,}|" + _STREET,
            r"besamung|insemin|karolinska|aikid|lehre vom ki|reiki|rinder",
        ),
        (
            "ai",
            _REFERENCE + r"|(?:kanton |[@.])$",
            r"-?\d|\s\d{2,}|" + _STREET + r"|[- ]?(?:,|und|and|or|oder|/|&)?[- ]*(?:psd|eps|svg|dateie?n?\b"
            r"|files?\b|format)",
            r"amnesty|appenzell|innerrhoden|air india|indesign|artificial insemination",
        ),
        ("ml", r"\d\s*$|µ$", r"/|\s?(?:je|pro|per)\b", r"pipett|spritze|syringe|röhrchen|milliliter|dosier"),
        (
            "nlp",
            "",
            "",
            (
                r"neuro-?\s?ling|coach|practitioner|hypnos|mediat|empath|therap|master\b|kommunikationstrain"
                r"|rhetori|emotional"
            ),
        ),
        (
            "llm",
            r"(?:titel|degree|abschluss|phd or|promotion oder|doktor\w*|juris\w*|jd|laws) $",
            (
                r"\s?(?:\(|in\b|from|degree|or\b|oder\b|im\b|eine[rs]?\b|abschluss|at (?:an?|the)\b|is (?:pref|a)"
                r"|von\b|prefer"
                r"|desir|erwünscht|wünschens|title|holder|program)"
            ),
            r"master of laws|staatsexamen|volljurist|\buniversit|\blaw degree",
        ),
        (
            "copilot",
            r"",
            r"\s?a3\d\d",
            (
                r"a3[0-9]{2}|atpl|cockpit|boeing|airbus|airline|aircraft|kapitän|captain|businessjet|flüge|flieg"
                r"|flights?\b"
            ),
        ),
        ("firefly", r"", r"", r"insect|bar\b|lab(?:or)?\b"),
    )
)
_TUNED: Final = re.compile(
    r"model|netz|\bnet|llm|transformer|gpt|bert\b|gewicht|weights|checkpoint|lora\b|llama", re.IGNORECASE
)
_LAW: Final = re.compile(
    r"jurist|anwalt|anwält|lawyer|attorney|solicitor|rechts|counsel|notar|\btax\b|steuer", re.IGNORECASE
)
_LLM_TOOL: Final = re.compile(
    r"-|\s(?:tool|assist|based|agent|model|app|syst|use|output"
    r"|research)",
    re.IGNORECASE,
)
_TECHNICAL: Final = re.compile(
    r"scien|engineer|ingenieur|develop|entwickl|\bdata\b|daten|research|forsch|analy|informati|quant"
    r"|doktorand|promotion|\bphd|annot|label"
    r"|plattform|platform|administrat|cluster|devops|\bsre\b|mathemati|linguist|software|studium|student|thesis"
    r"|arbeit\b|spracherk|robot|architekt|architect"
    r"|\b(?:ki|ai|ml|llm|nlp)\b|lead|spezial|special",
    re.IGNORECASE,
)


class Hit(NamedTuple):
    """A word for AI where it stands in its sentence; CRAFT is what one who builds it works with."""

    kind: Kind
    start: int
    end: int


def worth_a_look(text: str, most: int) -> list[int]:
    """Where words for AI may stand: a cheap test, empty for most postings; at most so many places an uncertain word."""
    lower = lowered(text)
    acronyms = (match.start() for match in islice(_ACRONYM.finditer(text), most))
    learnt = islice((at for at in places(lower, _LEARNING) if _is_of_learner(lower, at)), most)
    return sorted([*places(lower, STEMS), *acronyms, *learnt])


def _is_of_learner(lower: str, at: int) -> bool:
    around = lower[max(0, at - NEAR) : at + NEAR]
    return any(word in around for word in _LEARNER)


def hits(sentence: str, title: str) -> list[Hit]:
    """The words for AI in a sentence, or in the title itself."""
    sentence = sentence[:LONGEST_SENTENCE]
    found = []
    lower = sentence.lower()
    if len(lower) != len(sentence):
        sentence = lower
    for match in _PATTERN.finditer(lower):
        kind: Kind = "CRAFT" if match["CRAFT"] else "TOOL" if match["TOOL"] else "AI"
        if _is_meant(sentence, match, title):
            found.append(Hit(kind, match.start(), match.end()))
    is_trained = any(stem in lower for stem in _LEARNT) and _TECHNICAL.search(title)
    if is_trained and (training := _TRAINING.search(sentence)):
        found.append(Hit("CRAFT", training.start(), training.end()))
    return found


def _is_meant(sentence: str, match: re.Match[str], title: str) -> bool:
    if match[0].startswith(("fine", "fein")) and not _TUNED.search(sentence):
        return False
    words, written = match[0], sentence[match.start() : match.end()]
    after = sentence[match.end() : match.end() + 40]
    if words in _LETTERS and written[:2] not in {"KI", "AI", "ML", "NL", "LL"} and not _LOWER_MEANT.match(after):
        return False
    if words == "llm" and _LAW.search(title) and not _LLM_TOOL.match(after):
        return False
    around = f"{title}\n{sentence}"
    before = sentence[max(0, match.start() - 40) : match.start()]
    for word, *patterns in _OTHER:
        if word == words or (word == "llm" and words == "llms"):
            return not any(
                pattern and getattr(pattern, how)(where)
                for pattern, how, where in zip(
                    patterns, ("search", "match", "search"), (before, after, around), strict=True
                )
            )
    return True
