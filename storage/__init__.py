"""The database layer: it turns rows into the frozen dataclasses of `dialogs`, and back."""
