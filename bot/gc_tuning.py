"""When Python looks for garbage that refers to itself."""

import gc


def settle() -> None:
    """To be called when everything is loaded. That stays to the end, so that the collector need not look through it
    again and again; and a burst of deliveries makes thousands of objects that go by themselves, so that it need not
    look after every 700 of them: of the time of a burst it had taken a tenth."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)
