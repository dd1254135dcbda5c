"""Reads the names of people, organisations and groups in a text."""
