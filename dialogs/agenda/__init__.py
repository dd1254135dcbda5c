"""The agenda of a meeting: its items, its card, and what a chair pastes."""
