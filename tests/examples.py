"""How many examples a property is tried on if one of them takes more than a few hundredths of a second.

`TEST_EXAMPLES=20 make test` tries twenty times as many, for a night.
"""

import os

TIMES = int(os.environ.get("TEST_EXAMPLES", "1"))


def few(examples: int) -> int:
    """Return how many examples to try where `examples` are enough for each run of the suite."""
    return examples * TIMES
