"""The agenda of a meeting: its items, its card, and pasted agendas."""
