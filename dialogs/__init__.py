"""What the bot knows and says. Pure: values in, values out; `now` is an argument."""
