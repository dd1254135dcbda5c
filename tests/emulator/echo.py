"""A bot of a few lines that knows nothing of ours: it proves the harness, and shows what the emulator itself does."""

import json
import sys
from typing import Any

import aiohttp
from aiohttp import web

CARD = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "fallbackText": "A form",
    "body": [
        {"type": "TextBlock", "text": "A form"},
        {"type": "Input.Text", "id": "title", "label": "Title", "isRequired": True, "errorMessage": "Needed"},
        {"type": "Input.Toggle", "id": "agree", "title": "I agree", "label": "Agreed"},
        {"type": "Input.Date", "id": "day", "label": "Day"},
        {
            "type": "Input.ChoiceSet",
            "id": "owner",
            "label": "Owner",
            "choices": [{"title": "Olle Berg", "value": "o"}, {"title": "Per Lund", "value": "p"}],
        },
    ],
    "actions": [
        {"type": "Action.Execute", "title": "Save", "verb": "save"},
        {"type": "Action.Execute", "title": "Tell", "verb": "tell"},
        {"type": "Action.Execute", "title": "Refuse", "verb": "refuse"},
    ],
}


def attached(card: dict[str, Any]) -> dict[str, Any]:
    return {"attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": card}]}


def plain(text: str) -> dict[str, Any]:
    return {
        "type": "AdaptiveCard",
        "version": "1.5",
        "fallbackText": text,
        "body": [{"type": "TextBlock", "text": text}],
    }


async def messages(request: web.Request) -> web.Response:
    activity = await request.json()
    conversation = activity["conversation"]["id"]
    base = f"{activity['serviceUrl']}/v3/conversations/{conversation}/activities"
    me = {"type": "message", "from": activity["recipient"]}
    async with aiohttp.ClientSession(raise_for_status=True) as teams:
        if activity["type"] == "invoke":
            action = activity["value"]["action"]
            answers = {
                "save": ("application/vnd.microsoft.card.adaptive", plain(json.dumps(action["data"], sort_keys=True))),
                "tell": ("application/vnd.microsoft.activity.message", "Thank you"),
                "refuse": ("application/vnd.microsoft.error", {"code": "BadRequest", "message": "Not that"}),
            }
            kind, value = answers[action["verb"]]
            status = 400 if action["verb"] == "refuse" else 200
            return web.json_response({"statusCode": status, "type": kind, "value": value})
        if activity["type"] == "event":
            name = activity["name"].rpartition(".")[2]
            await teams.post(base, json=me | {"text": f"event {name} {activity['channelData']['meeting']['id']}"})
        if activity["type"] == "message" and "form" in activity["text"]:
            await teams.post(base, json=me | attached(CARD))
        elif activity["type"] == "message" and "replace" in activity["text"]:
            async with teams.post(base, json=me | attached(plain("before"))) as posted:
                card_id = (await posted.json())["id"]
            await teams.put(f"{base}/{card_id}", json=me | attached(plain("after")))
        elif activity["type"] == "message":
            text = f"heard {json.dumps(activity['text'], ensure_ascii=False)} in {conversation.partition(';')[2][:10]}"
            await teams.post(base, json=me | {"text": text})
    return web.json_response({})


if __name__ == "__main__":
    app = web.Application()
    app.router.add_post("/api/messages", messages)
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), print=None)
