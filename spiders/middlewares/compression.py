"""What is packed, and how large it may get."""

from typing import TYPE_CHECKING

from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.exceptions import DownloadCancelledError, IgnoreRequest

if TYPE_CHECKING:
    from scrapy import Request, Spider
    from scrapy.http import Response


class Compression(HttpCompressionMiddleware):
    """Scrapy's, but a page that is too large is one that could not be read, not one that was forbidden."""

    def process_response(
        self, request: "Request", response: "Response", spider: "Spider | None" = None
    ) -> "Request | Response":
        """Unpack a page.

        Raises:
            DownloadCancelledError: it holds more than DOWNLOAD_MAXSIZE.
        """
        del spider
        try:
            return super().process_response(request, response)
        except IgnoreRequest as error:
            raise DownloadCancelledError(f"more than {self._max_size} bytes once unpacked") from error
