"""What an operator runs before `serve`: the questions of the set-up, and the examination of an installation."""
