"""Meetings: when and where they are, who comes, and when they count as over."""
