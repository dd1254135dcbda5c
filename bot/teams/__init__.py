"""The seam to Microsoft Teams: the only folder that knows the Bot Framework SDK, its wire format and its tokens."""
