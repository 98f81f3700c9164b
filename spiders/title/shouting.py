"""Titles in capitals said in a quiet voice: "SENIOR SAP-BERATER" is "Senior SAP-Berater"."""

import re
from typing import Final

SHOUTED: Final = 0.6
LONG_WORD: Final = 8
_KEPT: Final = frozenset(
    """ABAP AI API APS ASIC AUTOSAR AVR AWS BI BIM BPM CAD CAE CAM CATIA CFO CIO CISO CRM CTO CEO COO CHRO CNC COBOL
    CSS CT CV CX DATEV DB DBA DCS DHBW DIN EDI EDV EFZ EG EMEA EMSR ERP ESG ETL EU EVP FEM FH FI FMCG FPGA GAMP GCP
    GIS GMBH GMP GPU GTM GXP HGB HIL HMI HPC HPLC HR HRBP HSE HTL HTML HVAC IAM IBM ICT IFRS II III IKT IOT IP ISO
    IT ITIL ITSM IV JS KFZ KI KMU KPI KVP LAN LIMS LKW LLM MATLAB MBA MDM MES ML MLOPS MRT MS MSP MTA NLP NVIDIA OEM
    OP OPC OT PHP PKW PLC PLM PM PMO PPC PR PTA QA QC QM QS RAG RF RPA SAP SAS SCADA SEA SEM SEO SIEM SIMATIC SOC
    SPS SQL SRE SUE SVP TGA TIA TV TYPO UAT UI UK US USA UX VBA VFX VP VR WAN WMS XML ZFA MFA TFA GF R&D F&E M&A B2B
    B2C P&L IHK ADHS OTA ATA BTA CTA DACH UKG EKG CH BWL VWL AR XR QAQC CI CD LTE SMT SMD PCB VHDL RTL EMV HF NMR
    SIL FMEA ASPICE JIRA HV""".split()
)  # fmt: skip
_SPELLED: Final = {
    "devops": "DevOps", "javascript": "JavaScript", "typescript": "TypeScript", "ios": "iOS", "devsecops": "DevSecOps",
    "mlops": "MLOps", "postgresql": "PostgreSQL", "github": "GitHub", "powerbi": "PowerBI", "sharepoint": "SharePoint",
    "gmbh": "GmbH", "iot": "IoT", "pyspark": "PySpark", "s/4hana": "S/4HANA", "aiops": "AIOps", "phd": "PhD",
    "macos": "macOS",
}  # fmt: skip
_SMALL: Final = frozenset(
    """der die das des dem den ein eine einen und oder im in am an auf aus bei für mit nach ohne um von vom zu zum zur
    über unter als sowie bzw of the a and or for to with at by on from""".split()
)  # fmt: skip
_SHORT: Final = frozenset(
    """key bau job web pro car art new bus bar gas öl law tax app sea top day arm öko bio abo air cut tow one two pet
    ice egg box dry eye fit fun hot ink jet kit lab leg man men map mix net oil out pay pen pot raw red run set sky
    spa tea toy van wet zoo neu amt tor see eis cum as all not non any own use per pre sub""".split()
)  # fmt: skip
_WORD = re.compile(r"s/4hana|[^\W\d_](?:[\w&+#]*[^\W_])?[+#]*", re.IGNORECASE)
_LOUD = re.compile(r"[A-ZÄÖÜ]{4}")
_VOWEL = re.compile(r"[AEIOUÄÖÜY]")


def quiet(title: str) -> str:
    """The title with shouted words in mixed case, acronyms as they are; any other title unchanged."""
    if not _LOUD.search(title):
        return title
    if sum(map(str.isupper, title)) > sum(map(str.islower, title)):
        words = [word for word in _WORD.findall(title) if len(word) > len("IT") and word not in _KEPT]
        shouted = sum(word.isupper() for word in words)
        if (
            words
            and shouted >= SHOUTED * len(words)
            and any(len(word) > len("SAP") for word in words if word.isupper())
        ):
            return _WORD.sub(_said, title)
    return _WORD.sub(lambda match: _said(match) if _is_long(match[0]) else match[0], title)


def _is_long(word: str) -> bool:
    return len(word) >= LONG_WORD and word.isupper() and word.isalpha()


def _said(match: re.Match[str]) -> str:
    word = match[0]
    lower = word.lower()
    if lower in _SPELLED:
        return _SPELLED[lower]
    if lower in _SMALL and word.isupper():
        return lower if match.start() else word.capitalize()
    is_acronym = word in _KEPT or (len(word) <= len("MIG") and lower not in _SHORT) or not _VOWEL.search(word)
    return word if is_acronym or not word.isupper() or not word.isalpha() else word[0] + lower[1:]
