"""Readers of people's text: list marks, answers and signatures."""
