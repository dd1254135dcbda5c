"""The Teams app package: manifest template, icons, and the command that builds it."""
