"""Looks: when a person last looked at the matches of a profile; a small file each in the data folder."""

import os
from contextlib import suppress
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from secrets import token_hex
from typing import Final

import orjson

from spiders.errors import UserError

FOLDER: Final = "looks"


def last_look(folder: Path, profile: str) -> datetime | None:
    """The time of the last look at this profile, UTC; None where there was none, or where its file is damaged.

    Raises:
        UserError: the file cannot be read.
    """
    try:
        kept = orjson.loads(_file(folder, profile).read_bytes())
        return datetime.fromisoformat(kept["looked"]).astimezone(UTC)
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None
    except OSError as error:
        raise UserError(f"{_file(folder, profile)}: cannot be read: {error.strerror}") from error


def look(folder: Path, profile: str, now: datetime) -> None:
    """Keep that somebody looked now. Beside, flushed, renamed: after a crash it is the old look or the new one.

    Raises:
        UserError: the folder cannot be written.
    """
    file = _file(folder, profile)
    draft = file.with_suffix(f".{os.getpid()}-{token_hex(4)}.tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as opened:
            opened.write(orjson.dumps({"profile": profile, "looked": now.astimezone(UTC).isoformat()}))
            opened.flush()
            os.fsync(opened.fileno())
        draft.replace(file)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise UserError(f"{file}: cannot be written: {error.strerror}; this look is not kept") from error


def _file(folder: Path, profile: str) -> Path:
    return folder / FOLDER / f"{blake2b(profile.encode(), digest_size=8).hexdigest()}.json"
