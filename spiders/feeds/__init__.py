"""One module an aggregator: its API or its feed."""
