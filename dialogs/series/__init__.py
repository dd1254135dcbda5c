"""The recurring meetings of a group."""
