"""One module a web site, or a kind of page."""
