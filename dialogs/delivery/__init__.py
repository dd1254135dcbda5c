"""What has been sent, and what became of it: several things in one message, the report, calling back."""
