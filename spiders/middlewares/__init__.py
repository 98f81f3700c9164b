"""What Scrapy leaves open: robots.txt errors, Retry-After, other sites, traps, deadlines and secrets."""
