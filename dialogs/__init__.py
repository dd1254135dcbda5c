"""The bot's knowledge and sentences. Pure: values in, values out; `now` is an argument."""
