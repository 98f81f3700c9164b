"""Match: from the store to one person."""
