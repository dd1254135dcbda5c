"""Marks: hashes by which an erased person is recognised, and that lead to nobody."""

import hashlib

from dialogs.model import PersonId


def mark(tenant_id: str, person_id: PersonId) -> str:
    """Return the mark of the bot's own id of a person. The id is random, so its mark tells nothing once it is gone."""
    return hashlib.sha256(f"person:{tenant_id}:{person_id}".encode()).hexdigest()


def identity_mark(tenant_id: str, identity: str) -> str:
    """Return the mark of an id in Teams, by which a roster does not bring an erased person back."""
    return hashlib.sha256(f"identity:{tenant_id}:{identity}".encode()).hexdigest()
