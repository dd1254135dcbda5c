"""What the bot tells about the data that it keeps."""
