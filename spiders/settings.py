"""Scrapy's settings: polite and fast by default. https://docs.scrapy.org/en/latest/topics/settings.html."""

import os
from importlib.metadata import version

from platformdirs import user_data_dir

BOT_NAME = "rolesonar"
SPIDER_MODULES = ["spiders.boards", "spiders.feeds", "spiders.sites"]
USER_AGENT = f"rolesonar/{version('rolesonar')} (reads job postings for one person; obeys robots.txt)"

ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = BOT_NAME
DOWNLOAD_DELAY = 1.0
CONCURRENT_REQUESTS = 32
CONCURRENT_REQUESTS_PER_DOMAIN = 2
COOKIES_ENABLED = False
REDIRECT_MAX_TIMES = 10
METAREFRESH_ENABLED = False
RETRY_TIMES = 2
RETRY_EXCEPTIONS = [
    "builtins.OSError",  # a packed page that holds nothing
    "scrapy.exceptions.CannotResolveHostError",
    "scrapy.exceptions.DownloadConnectionRefusedError",
    "scrapy.exceptions.DownloadFailedError",
    "scrapy.exceptions.ResponseDataLossError",
]  # not DownloadTimeoutError: a deadline counts once

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

# what a page gives is kept at once: Scrapy's hundred tasks a page cost as much as reading it
CONCURRENT_ITEMS = 1
WARN_ON_GENERATOR_RETURN_VALUE = False
DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,  # no source has a login
    "scrapy.downloadermiddlewares.stats.DownloaderStats": None,  # nobody reads them
    "spiders.middlewares.guard.Guard": 50,
    "spiders.middlewares.robots.Robots": 100,
    "spiders.middlewares.retry.Retry": 550,
    "spiders.middlewares.compression.Compression": 590,
    "spiders.middlewares.redirects.Redirects": 600,
}
DUPEFILTER_CLASS = "spiders.middlewares.traps.Traps"
SCHEDULER_PRIORITY_QUEUE = "spiders.middlewares.queue.FairQueue"
# each one left out is a layer less around every page; Guard and Revisit do what is wanted of them
SPIDER_MIDDLEWARES = {
    "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
    "scrapy.spidermiddlewares.metacopy.MetaCopyDetectionMiddleware": None,
    "scrapy.spidermiddlewares.referer.RefererMiddleware": None,
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,
    "spiders.revisit.Revisit": 100,
}
ITEM_PIPELINES = {"spiders.pipelines.StorePipeline": 500}
EXTENSIONS = {  # what is switched off below would be imported all the same
    "scrapy.extensions.closespider.CloseSpider": None,
    "scrapy.extensions.corestats.CoreStats": None,
    "scrapy.extensions.logcount.LogCount": None,
    "scrapy.extensions.logstats.LogStats": None,
    "scrapy.extensions.memdebug.MemoryDebugger": None,
    "scrapy.extensions.memusage.MemoryUsage": None,
    "scrapy.extensions.remote_control.RemoteControl": None,
    "scrapy.extensions.spiderstate.SpiderState": None,
    "scrapy.extensions.telnet.TelnetConsole": None,
    "scrapy.extensions.throttle.AutoThrottle": None,
    "spiders.middlewares.masking.Masking": 0,
}

ROLESONAR_DATA = os.environ.get("ROLESONAR_DATA") or user_data_dir("rolesonar", appauthor=False)
ROLESONAR_NOW = ""
ROLESONAR_ROUTE = 0
ROLESONAR_BACKOFF = 1.0  # seconds before the first repetition, twice as long before each further one
ROLESONAR_PATIENCE = 60.0  # seconds: a host that asks for a longer wait is left alone in this run
ROLESONAR_SLOWEST = 60.0  # seconds between two requests that a host can ask for
ROLESONAR_MOST_PAGES = 25_000  # requests a host and run
ROLESONAR_DEEPEST = 200  # pages one after the other
