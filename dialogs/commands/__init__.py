"""How a command is declared and what a match of it says: the base of the `commands.py` of each feature."""
