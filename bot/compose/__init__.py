"""Composes what the courier sends, from what is true at the moment of sending; one module for each matter."""
