"""What a user can fix."""


class UserError(Exception):
    """Something the user can fix, in one line: what is wrong, where, and what to do next."""
