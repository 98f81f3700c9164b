"""What a person sees on a terminal (rich): pure functions from facts to renderables; scraped text is never markup."""
