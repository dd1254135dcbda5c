"""The bot's information about the data that it stores."""
