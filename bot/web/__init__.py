"""What others than Teams ask the process: whether it lives, and whether it is ready."""
