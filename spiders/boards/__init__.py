"""One module a platform where employers post."""
