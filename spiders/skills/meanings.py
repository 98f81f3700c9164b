"""What the name of a skill may be instead: an animal, a colour, a street, another trade's word."""

import re
from typing import Final

from spiders.skills.people import Place, is_called, is_person

NEAR: Final = 60

_ANIMALS: Final = (
    r"\bzoos?\b|zoo(?:log|keep|händl)|tier(?:pfleg|park|art|arzt|ärzt|heim|schutz)|gehege|enclosure|wildlife|terrari"
    r"|reptil|schlange|snakes?\b|koala|erdmännchen|meerkat|elefant|bambus|vivarium|monty|lemur|giraffe|pinguin"
    r"|wölfe|affen\b|fütter|rote[nr]? panda|red panda|\banimals?\b(?! health)"
    r"|\bkeepers?\b"
)
# What stands near such a word when it is the other thing, in lower case.
_OTHERS: Final = {
    name: re.compile(pattern)
    for names, pattern in (
        ("pandas python pythons", _ANIMALS),
        (
            "azure",
            (
                r"azure?(?:n\w{0,2})?[ -](?:bl|sk(?:y|ies)|seas?\b|waters?\b|coasts?\b|tiles?\b|shores?\b|meer"
                r"|himmel|wasser|küste|lagoon|bay|pool|tint|glaze|shutter|wall|silk|dress|glass|gem|stone|eyes?\b|lagune|grotto)|côte|turquoise|türkis|farbton|lasur"
            ),
        ),
        ("scrum", r"rugby|line-?outs?\b|\bscrum[- ]?half|hookers?\b|\brucks?\b|\bmaul\b|\bfly-half|tight-?head"),
        (
            "angular",
            (
                r"angular(?:ly)?[- ](?:piece|mom|veloc|stitch|shape|freq|steel|profil|contact|cheil|accel"
                r"|brack|cut|form"
                r"|line|pos|disp|resol|grind|fac|bear|rot|edge|jaw|leaf|rock|ston|measure)|angularis|winkel"
            ),
        ),
        (
            "tableau tableaus tableaux",
            (
                r"vivant|gemälde|theat|museum|bühne|\bstage (?:sets?|design)|paint(?:er|ing)|malerei|kunst(?:werk"
                r"|hand|gesch)|galler(?:y|ies)\b|galerie|schaltta"
            ),
        ),
        (
            "snowflake snowflakes",
            r"christmas|weihnacht|\bski\b|ornament|kristall|jewel|schmuck|strick|knit|obsidian|schneefl",
        ),
        ("looker lookers", r"(?:good|bad|on)[- ]?looker|lurker|a (?:real |stunning )?looker\b|\blooker[- ]on|sightsee"),
        (
            "docker dockers",
            r"\bdockers['’]|hafen(?:arb|betr|umsch|logis)|stevedor|longshore|schiffsl|schauer|dock ?work",
        ),
        ("oracle", r"\bdelphi (?:tempel|orakel)|of delphi|prophe|\btemple|tempel|myth|racing|antik"),
        ("sap", r"\bsap (?:arena|garden|center at|of the|from the)|\b(?:maple|birch|tree|plant) sap\b|birkens|ahorn"),
        ("dbt", r"dialekti|dialecti|borderline|psych|therap|verhalten"),
        ("cuda", r"plymouth|barracuda|muscle car"),
        ("kotlin", r"\binsel|\bisland|petersburg|ketchup"),
        ("gcp", r"good clinical|\bich[- ]|\bgmp\b|\bglp\b|prüf(?:arzt|ärzt|zentr|stelle)|study nurse"),
        ("rag", r"\brag[- ](?:ag|stiftung|austria|konzern|rugs?|dolls?|trade|week|and|paper)|\bcotton|\bcloth|riches"),
        ("ci", r"\bcorporate|gestaltungs"),
        ("nlp", r"neuro[- ]?linguis|hypno|nlp[- ](?:coach|practitioner|master|train)"),
        ("cad", r"\bcad ?\$?\d|\d ?cad\b"),
        ("sps", r"partei|solar"),
        ("can", r"\b(?:you|we|i|yes|us) can\b"),
        ("ros", r"reactive oxygen|blut|blood|\bzell|wein|wine|comté"),
        ("java", r"\breise|\binsel|\bisland|sumatra|\bbali\b|coffee|kaffee|indonesische|plantage|gamelan"),
        ("confluence", r"confluence (?:of|between|where)\b|\brivers?\b|\bflüsse|\bmosel|moselle|tributar"),
        (
            "statistics",
            (
                r"statistics (?:show|say|prove|suggest|tell|austria|canada|netherlands|office|poland)|(?:to|our"
                r"|company) statistics|(?:office|institute|bureau) (?:for|of) (?:national )?statistics"
            ),
        ),
        (
            "statistik",
            (
                r"statistik (?:zeigt|sagt|belegt|beweist|austria)|laut (?:\w+ )?statistik|(?:amt|ämter|institut"
                r"|amtes|amts) (?:für|der) (?:\w+ und )?statistik"
            ),
        ),
        ("soc", r"state of charge|social"),
        ("crm", r"crew resource"),
        ("erp", r"english resource"),
        ("sem", r"elektronenmikro|electron micro"),
        ("fem", r"weiblich|female"),
        ("ml", r"\d ?ml\b"),
        ("ai", r"amnesty|adobe illustrator|\bai[ -]?\d|appenzell|\.(?:psd|eps)\b|(?:ref\w*|kennziffer)\W{1,3}ai\b"),
        ("ki", r"\bki[ -]?\d|\bki-(?:str|allee|weg|platz)|aikido|karolinska|(?:ref\w*|kenn(?:ziffer|ung))\W{1,3}ki\b"),
        ("c#", r"\bc# ?-?(?:minor|major|moll|dur\b)|piano|klavier|orchest|geige|violin|\bchoir"),
    )
    for name in names.split()
}

_ALIKE: Final = re.compile(
    r"-(?:(?i:blaue?\w{0,2}|grüne?\w{0,2}|rote?\w{0,2}|gelbe?\w{0,2}|blue|green|red|coloured|farben\w*|artig\w*)\b"
    r"|(?:Str(?:aße|asse|\.)|Weg|Platz|Allee|Gasse|Ufer|Damm|Schule|Klinik|Stiftung|Preis|Arena|Halle)\b)"
    r"|[- ](?:Str(?:aße|asse|\.)|Street\b|Road\b|Avenue\b|Lane\b|Allee\b|Arena\b|Gasse\b|Quartett?\b|Orchest"
    r"|Hotel\b|Cup\b|Pokal|Turnier|Marathon|Regatta|Liga\b|League|(?:&|und|and) (?:Söhne|Sohn|Sons?|Co\b|Partner)"
    r"|Airlines\b|Racing\b|Cinemas?\b)"
)


_JOINTS: Final = frozenset("- ")


def is_other(place: Place) -> bool:
    """The words around say that it is no skill here: "pandas" in the zoo, "Jenkins" on the telephone."""
    text, lower, start, end = place
    pattern = _OTHERS.get(lower[start:end])
    if pattern and pattern.search(lower, max(0, start - NEAR), end + NEAR):
        return True
    if not text[start].isupper():
        return False
    alike = text[end : end + 1] in _JOINTS and _ALIKE.match(text, end)
    return bool(alike) or is_called(place) or is_person(place)
