"""What came back for one activity: its status, and what is shown to the one who pressed."""

from dataclasses import dataclass
from typing import Any

from tests.connector.places import Place


@dataclass
class Outcome:
    """What came back for one activity."""

    status: int
    body: Any
    place: Place
    card_id: str | None = None
    in_dialog: bool = False
    marked: dict[str, Any] | None = None
    """The message in whose own menu it was chosen, as it is sent with all that follows."""
    activity_id: str = ""
    """The id of the activity, by which a message is edited or deleted."""

    @property
    def _value(self) -> Any:
        if not isinstance(self.body, dict):
            return None
        return self.body["task"].get("value") if "task" in self.body else self.body.get("value")

    @property
    def text(self) -> str:
        """The line that is shown to the one who pressed."""
        return self._value if isinstance(self._value, str) else ""

    @property
    def card(self) -> dict[str, Any] | None:
        """The card or the dialog that is shown to the one who pressed."""
        value = self._value
        if not isinstance(value, dict):
            return None
        return value["card"]["content"] if "card" in value else value

    @property
    def title(self) -> str:
        """The dialog's."""
        return self._value.get("title", "") if isinstance(self._value, dict) else ""
