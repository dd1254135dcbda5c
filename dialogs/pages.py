"""The frame of all HTML pages by link: one stylesheet, without scripts or external resources."""

from base64 import b64encode
from hashlib import sha256
from html import escape

STYLE = """
:root{color-scheme:light dark;--ink:#1b1b1f;--quiet:#55555c;--line:#c9c9d0;--paper:#fff;--link:#4147b5}
@media (prefers-color-scheme:dark){:root{--ink:#f2f2f5;--quiet:#b9b9c2;--line:#4a4a52;--paper:#1c1c1f;--link:#b3b6ff}}
body{font:1.05rem/1.6 system-ui,"Segoe UI",sans-serif;color:var(--ink);background:var(--paper);max-width:44rem;
margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.2rem;margin:1.8rem 0 .4rem}
h3{font-size:1.05rem;margin:1.2rem 0 .3rem}
p{margin:.4rem 0}
a{color:var(--link)}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
ol,ul{padding-left:1.6rem}
li{margin:.5rem 0}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
th,td{border-bottom:1px solid var(--line);padding:.45rem .6rem;text-align:left;vertical-align:top}
th{color:var(--quiet)}
@media print{:root{--ink:#000;--quiet:#333;--line:#888;--paper:#fff;--link:#000}
body{max-width:none;margin:0;font-size:11pt}h2,h3{break-after:avoid}li,tr{break-inside:avoid}}
"""
STYLE_SOURCE = f"'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'"
"""What the Content-Security-Policy allows as style: this stylesheet alone."""


def html_page(title: str, body: str, locale: str, *, above: str = "") -> str:
    """Return a page. `title` is plain text; `body` and `above`, which stands before it, are HTML."""
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{locale}">',
            '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}</title><style>{STYLE}</style></head>",
            "<body>",
            *([above] if above else []),
            f"<main>{body}</main>",
            "</body></html>\n",
        ]
    )
