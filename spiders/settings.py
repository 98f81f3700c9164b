"""Scrapy's settings: polite and fast by default. https://docs.scrapy.org/en/latest/topics/settings.html."""

import os
from importlib.metadata import version

from platformdirs import user_data_dir

BOT_NAME = "rolesonar"
SPIDER_MODULES = ["spiders.boards", "spiders.feeds", "spiders.sites"]
USER_AGENT = f"rolesonar/{version('rolesonar')} (reads job postings for one person; obeys robots.txt)"

ROBOTSTXT_OBEY = True
DOWNLOAD_DELAY = 1.0
CONCURRENT_REQUESTS = 32
CONCURRENT_REQUESTS_PER_DOMAIN = 2
COOKIES_ENABLED = False
REDIRECT_MAX_TIMES = 10
METAREFRESH_ENABLED = False
RETRY_TIMES = 2

DOWNLOAD_TIMEOUT = 30
DOWNLOAD_MAXSIZE = 8 * 2**20
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_VERIFY_CERTIFICATES = True
DOWNLOAD_HANDLERS = {
    "http": "spiders.handler.GuardedHandler",
    "https": "spiders.handler.GuardedHandler",
    "file": None,
    "data": None,
    "ftp": None,
    "s3": None,
}

# the asyncio loop alone: a process can crawl more than once, and nothing listens
TWISTED_REACTOR_ENABLED = False
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

# a page gives a handful of postings: Scrapy's hundred tasks a page cost as much as reading it
CONCURRENT_ITEMS = 4
WARN_ON_GENERATOR_RETURN_VALUE = False
ITEM_PIPELINES = {"spiders.pipelines.StorePipeline": 500}
EXTENSIONS = {"scrapy.extensions.logstats.LogStats": None}

ROLESONAR_DATA = os.environ.get("ROLESONAR_DATA") or user_data_dir("rolesonar", appauthor=False)
ROLESONAR_NOW = ""
ROLESONAR_ROUTE = 0
