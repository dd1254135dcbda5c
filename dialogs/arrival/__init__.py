"""How the bot introduces itself, asks who leads and who belongs, and helps."""
