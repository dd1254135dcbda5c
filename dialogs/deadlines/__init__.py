"""Deadlines: what is to be done by when, and when people are reminded of it."""
