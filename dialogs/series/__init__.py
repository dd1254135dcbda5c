"""The meetings of a group that come again."""
