"""Deadlines, their owners and their reminders."""
