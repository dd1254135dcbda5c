"""The running process: the only place with a clock, a network, a scheduler and settings."""
