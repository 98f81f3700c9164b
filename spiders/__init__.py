"""Collect: from the web to the store."""
