"""What a user can fix: one line that says what, where and what next."""


class UserError(Exception):
    """Shown as it is, without a traceback; the command exits with 1."""
