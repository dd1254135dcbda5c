"""Reads the forms that people give a text: the marks of its lists, and the lines that sign it."""
