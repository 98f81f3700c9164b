"""The demo: invented postings on a loopback web, for a first run without the real one."""

from pathlib import Path

FOLDER = Path(__file__).parent
"""Where the sample profile, the demo's companies and its pages are."""
SOURCES = ("boltwise", "career_page", "greenhouse", "personio", "arbeitnow", "arbeitsagentur")
"""Which sources the demo's web answers for."""
