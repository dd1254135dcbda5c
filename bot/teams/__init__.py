"""The seam to Teams: the only folder that imports the Bot Framework SDK."""
