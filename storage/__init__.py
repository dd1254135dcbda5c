"""What the bot remembers: rows turned into the frozen dataclasses of `dialogs`, and back."""
