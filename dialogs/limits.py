"""Limits that several features share: how long a question is worth asking, and how many people a message mentions."""

from datetime import timedelta

AGENDA_WORTH_ASKING = timedelta(days=14)
"""After a meeting, questions about its agenda are asked for this long."""
THEME_WORTH_ASKING = timedelta(days=7)
"""After a round, a suggested action is worth sending for this long."""
ROUND_WORTH_ASKING = timedelta(hours=48)
"""A question of a round is worth sending for this long."""
MOST_MENTIONS = 30
"""People whom one message mentions; further ones are counted."""
