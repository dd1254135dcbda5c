"""A sentence in free words, and what it names: the base of the `meanings.py` of each feature."""
