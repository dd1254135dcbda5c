"""The web pages for others than Teams: health, readiness, metrics and links."""
