"""The demo: invented postings on a loopback web, for a first run without the real one."""

from pathlib import Path

FOLDER = Path(__file__).parent
"""Where the sample profile, the demo's companies and its pages are."""
