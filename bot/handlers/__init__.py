"""What the bot does about each thing that happens: load, decide (dialogs), save, promise, in one transaction."""
