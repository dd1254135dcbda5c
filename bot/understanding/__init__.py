"""The meaning of free words in a turn: what is known there, and the question about what was meant."""
