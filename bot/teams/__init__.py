"""The seam to Microsoft Teams: the only folder that knows the Bot Framework, its wire format and its tokens."""
