"""Items that one group sends to another."""
