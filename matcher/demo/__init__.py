"""The demo: invented postings on a loopback web, for a first run without the real one."""
