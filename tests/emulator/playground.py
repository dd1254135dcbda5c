"""The emulator's page as a member uses it: chats, what is said, cards and their buttons, meetings that start and end.

What the emulator does and does not do is written down in README.md beside this file.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, Playwright, expect
from playwright.sync_api import TimeoutError as NotInTime

from bot.demo import client as demo_client

CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")

# No sandbox: a test runner is often root in a container. The rest keeps the browser from calling home.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # The page would fetch fonts from elsewhere. (Routes would do, but switch the cache off.)
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)

CHATS = {
    "personal": "Personal Chat",
    "group": demo_client.GROUP_CHAT_NAME,
    "channel": f"{demo_client.TEAM_NAME} - {demo_client.CHANNEL_NAME}",
}
CONVERSATIONS = {
    "personal": demo_client.PERSONAL_CHAT,
    "group": demo_client.GROUP_CHAT,
    "channel": demo_client.CHANNEL,
}
# Not the card that an Action.ShowCard opens within another.
CARDS = ".ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)"
QUOTED = 2000
"""How many characters of the chat a failure shows."""
PASTE = """(element, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  element.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}));
}"""

SOCKETS = """
  const Native = window.WebSocket;
  window.sockets = [];
  window.WebSocket = class extends Native {
    constructor(...given) { super(...given); window.sockets.push(this); }
  };
"""
LISTENS = "() => window.sockets.length > 0 && window.sockets.every(socket => socket.readyState === WebSocket.OPEN)"
HANG_UP = """() => {
  window.WebSocket = class { constructor() { throw new Error("the page closes"); } };
  window.sockets.forEach(socket => socket.close());
}"""
HUNG_UP = "() => window.sockets.every(socket => socket.readyState === 3)"


def chromium() -> str | None:
    """The browser of this machine; Playwright's own is not downloaded."""
    return next((path for path in CHROMIUM if Path(path).exists()), None)


def launch(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))


class Playground:
    """One page of the emulator. Every `Playground` starts with empty chats: a load of the page loses what was said.

    Everything waits for what it needs, at most `PATIENCE` milliseconds. What arrives while the page changes chats may
    not show until the chat is opened again, so a wait of `LOOKS_AGAIN_AFTER` milliseconds opens it again.
    """

    PATIENCE = 180_000
    LOOKS_AGAIN_AFTER = 15_000

    def __init__(self, browser: Browser, url: str) -> None:
        # One context for all pages of a browser: the second page finds the emulator's scripts compiled.
        if not browser.contexts:
            context = browser.new_context(
                viewport={"width": 1280, "height": 900}, locale="sv-SE", timezone_id="Europe/Stockholm"
            )
            context.set_default_timeout(self.PATIENCE)
            context.add_init_script(SOCKETS)
        self.page: Page = browser.contexts[0].new_page()
        # On a busy machine the page takes seconds to draw itself.
        self.page.goto(url, wait_until="commit")
        self.page.get_by_title("Hide log panel").wait_for(timeout=self.PATIENCE)
        self.page.get_by_title("Hide log panel").click()
        self.page.wait_for_function(LISTENS)
        self.chat = ""
        self._opened: list[str] = []
        self.choose("personal")

    def close(self) -> None:
        # The emulator sends to all pages that it takes for open, and its answer to the bot is an error while one is
        # going. So the page hangs up first, and the emulator serves something after it.
        self.page.evaluate(HANG_UP)
        self.page.wait_for_function(HUNG_UP)
        self.page.request.get(f"{self.page.url.rstrip('/')}/_internal/v1/config")
        self.page.close()

    # -- places ------------------------------------------------------------------------------------------------

    def choose(self, chat: str) -> None:
        """Opens the "personal", "group" or "channel" chat. The first time on a page, the bot is told that it was
        installed there."""
        self.page.get_by_role("treeitem", name=CHATS[chat], exact=True).click()
        self._composer().wait_for()
        self.chat = chat
        if chat not in self._opened:
            self._opened.append(chat)

    # -- saying ------------------------------------------------------------------------------------------------

    def say(self, text: str, *, mention: bool | None = None, in_thread: bool = False) -> None:
        """Says `text` in the open chat: with a mention of the bot unless the chat is personal, as a new post in a
        channel unless `in_thread`, which answers in the uppermost thread."""
        if "\n" in text:
            raise ValueError("the emulator joins the lines of what is typed or pasted: use `paste`")
        composer = self._composer(in_thread=in_thread)
        composer.click()
        if self.chat != "personal" if mention is None else mention:
            self.page.keyboard.type("@")
            menu = self.page.get_by_role("listbox", name="Typeahead menu")
            menu.get_by_text(demo_client.BOT_NAME, exact=True).click()
            # On a busy machine the editor draws the mention late. Without it the bot is told of nothing.
            expect(composer).to_contain_text(demo_client.BOT_NAME, timeout=self.PATIENCE)
            self.page.keyboard.type(" ")
        self.page.keyboard.insert_text(text)
        expect(composer).to_contain_text(text, timeout=self.PATIENCE)
        if self.chat == "channel" and not in_thread:
            self.page.get_by_role("button", name="Post", exact=True).click()
        else:
            self.page.get_by_role("button", name="Send Message", exact=True).first.click()
        expect(composer).to_have_text("", timeout=self.PATIENCE)

    def paste(self, text: str, html: str | None = None, *, activity_id: str) -> None:
        """Several lines at once, as Teams sends what is pasted: text, and HTML where the source had structure."""
        # Without the mention of the bot, which an activity of our making reaches anyway: the page takes one that has a
        # mention for one in Word, and asks for its document.
        attachments = {"attachments": [{"contentType": "text/html", "content": html}]} if html else {}
        self.happens(type="message", id=activity_id, textFormat="plain", text=text, **attachments)

    def _composer(self, *, in_thread: bool = False) -> Locator:
        editors = self.page.locator("[role=textbox][data-lexical-editor=true]")
        # In a channel the first editor starts a post and the others answer, the newest thread first.
        return editors.nth(1 if in_thread else 0)

    def pane(self) -> Locator:
        """The open chat, without the list of chats, whose entries repeat what was said last."""
        editor = self.page.locator("[data-lexical-editor=true]")
        return self.page.locator("div", has=editor, has_not=self.page.get_by_role("treeitem")).first

    def see(self, text: str, *, times: int = 1) -> None:
        """Waits until `text` stands in the open chat, `times` times."""
        found = self.pane().get_by_text(text)
        self._waits(lambda timeout: expect(found).to_have_count(times, timeout=timeout))

    def not_see(self, text: str) -> None:
        """Waits until `text` stands nowhere in the open chat."""
        self.see(text, times=0)

    def _waits(self, shows: Callable[[float], None]) -> None:
        """Until `shows`, which gets the milliseconds that it may wait, does not fail. A failure quotes the chat."""
        for _ in range(self.PATIENCE // self.LOOKS_AGAIN_AFTER - 1):
            try:
                shows(self.LOOKS_AGAIN_AFTER)
            except (AssertionError, NotInTime):
                here = self.chat
                # Not one that is new to the page: the bot would be told that it was installed there.
                for other in [chat for chat in self._opened if chat != here][:1]:
                    self.choose(other)
                    self.choose(here)
            else:
                return
        try:
            shows(self.LOOKS_AGAIN_AFTER)
        except (AssertionError, NotInTime) as problem:
            shown = self.pane().inner_text()[-QUOTED:]
            raise AssertionError(f"{problem}\nThe {self.chat} chat ends with:\n{shown}") from None

    # -- cards -------------------------------------------------------------------------------------------------

    def cards(self) -> list[str]:
        """The texts of the cards in the open chat, from the top of the page."""
        return self.pane().locator(CARDS).all_inner_texts()

    def card(self, text: str | None = None) -> Locator:
        """The newest card (that says `text`): the last one in a chat, the uppermost one in a channel."""
        cards = self.pane().locator(CARDS)
        if text is not None:
            cards = cards.filter(has_text=text)
        found = cards.first if self.chat == "channel" else cards.last
        self._waits(lambda timeout: found.wait_for(timeout=timeout))
        return found

    def press(self, button: str, *, card: Locator | None = None) -> None:
        (card or self.card()).get_by_role("button", name=button, exact=True).click()

    def fill(self, label: str, value: str, *, card: Locator | None = None) -> None:
        """Fills an Input.Text, .Number, .Date (2026-12-24) or .Time (09:30)."""
        # The label of a required input carries a star.
        (card or self.card()).get_by_label(re.compile(rf"^{re.escape(label)}( \*)?$")).fill(value)

    def write(self, place: int, text: str, *, card: Locator) -> None:
        """Types in the card's text field at `place`, from 0. A field of several lines hears keys and nothing else; and
        a card that is drawn anew just then has forgotten them."""
        field = card.get_by_role("textbox").nth(place)
        for _ in range(3):
            field.click()
            # Over what a slow page has written after all.
            self.page.keyboard.press("Control+A")
            self.page.keyboard.insert_text(text)
            try:
                expect(field).to_have_value(text, timeout=self.LOOKS_AGAIN_AFTER)
            except AssertionError:
                continue
            return
        expect(field).to_have_value(text, timeout=self.LOOKS_AGAIN_AFTER)

    def check(self, title: str, *, card: Locator | None = None) -> None:
        """Ticks an Input.Toggle or a choice of an expanded Input.ChoiceSet, by its own title."""
        card = card or self.card()
        # The accessible name begins with the label of the input.
        name = re.compile(rf"(^|\s){re.escape(title)}$")
        card.get_by_role("checkbox", name=name).or_(card.get_by_role("radio", name=name)).check()

    def pick(self, label: str, title: str, *, card: Locator | None = None) -> None:
        """Chooses in a compact Input.ChoiceSet."""
        (card or self.card()).get_by_role("combobox", name=label).click()
        self.page.get_by_role("option", name=title, exact=True).click()

    def notice(self) -> str:
        """What the bot answered to the press of a button, as the emulator shows it under the card."""
        shown = self.page.get_by_label("Display Invoked Message")
        return (shown.first if self.chat == "channel" else shown.last).inner_text().strip()

    # -- what a member cannot do: Teams' own events ------------------------------------------------------------------

    def happens(self, **changes: Any) -> None:
        """Lets the emulator send an activity of our making from the open chat: its draft, with `changes` (None takes
        a key away)."""
        self.page.get_by_text("Mock an Activity", exact=True).click()
        self.page.get_by_role("menuitem", name="Custom activity").click()
        dialog = self.page.get_by_role("dialog")
        editor = dialog.get_by_role("code")
        editor.wait_for()
        kind = self.chat
        group = {"personal": {}, "group": {"isGroup": True}, "channel": {"isGroup": True}}[kind]
        conversation_type = {"personal": "personal", "group": "groupChat", "channel": "channel"}[kind]
        current = demo_client.PEOPLE[0]
        activity: dict[str, Any] = {
            "channelId": "msteams",
            "serviceUrl": f"{self.page.url.rstrip('/')}/_connector",
            "recipient": {"id": demo_client.BOT_ID, "name": demo_client.BOT_NAME},
            "from": {"id": current.platform_id, "name": current.name, "aadObjectId": current.object_id},
            "conversation": {
                "id": CONVERSATIONS[kind],
                "conversationType": conversation_type,
                "tenantId": demo_client.TENANT_ID,
                **group,
            },
            "channelData": {"tenant": {"id": demo_client.TENANT_ID}},
        }
        activity |= changes
        editor.click()
        self.page.keyboard.press("Control+A")
        # Pasted, because the editor closes brackets and quotes that it sees being typed.
        written = json.dumps({key: value for key, value in activity.items() if value is not None})
        dialog.locator("textarea").evaluate(PASTE, written)
        dialog.get_by_role("button", name="Send activity").click()
        dialog.wait_for(state="hidden")

    def meeting(self, event: str, meeting_id: str, at: str, *, activity_id: str) -> None:
        """The meeting of the open chat starts or ends ("Start", "End"), as Teams tells it. `at` is in UTC."""
        self.happens(
            type="event",
            id=activity_id,
            timestamp=at,
            name=f"application/vnd.microsoft.meeting{event}",
            value={"Id": meeting_id, "MeetingType": "Scheduled", f"{event}Time": at, "Title": "Nätverksmöte"},
            channelData={"tenant": {"id": demo_client.TENANT_ID}, "meeting": {"id": meeting_id}},
        )

    # -- pictures ----------------------------------------------------------------------------------------------

    def screenshot(self, name: str, folder: Path, *, of: Locator | None = None) -> Path:
        """Save the page, or the part `of` it, as a PNG in `folder`, and return its path."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}.png"
        (of or self.page).screenshot(path=path, animations="disabled", caret="hide")
        return path
