"""Understands free words: an intent from a classifier, slots from readers, and the command that they make together."""
