"""Meetings and deadlines as a calendar that others subscribe to."""
