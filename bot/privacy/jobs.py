"""Deletes the last traces of people who were erased, also from the files of the database."""

from bot.jobs import Job
from storage import privacy

JOBS: dict[str, Job] = {"sweep erased people": privacy.sweep}
