"""Authorization headers: the good one, and those that a careless verifier would take or fall over."""

import base64
import hmac
import json
import time
from dataclasses import dataclass
from random import Random
from typing import Any

import jwt
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.teams.settings import ISSUER
from tests.connector.issuer import Issuer, private_key
from tests.fuzz import hostile
from tests.world import URL as SERVICE


@dataclass(frozen=True, slots=True)
class Tokens:
    good: str
    bad: tuple[str, ...]
    """Signed or not, each wrong in one thing."""

    def header(self, random: Random) -> str:
        """Return an Authorization header that proves nothing."""
        token = random.choice(self.bad)
        match random.randrange(5):
            case 0:
                return f"Bearer {token}"
            case 1:
                return f"Bearer {_damaged(random, token)}"
            case 2:
                # The good one with another signature: its last characters are not all of the signature's bits.
                signed, _, signature = self.good.rpartition(".")
                return f"Bearer {_damaged(random, signed)}.{signature}"
            case 3:
                return f"Bearer {_parts(random)}"
            case _:
                return random.choice(_HEADERS)


_HEADERS = (
    *(
        "",
        "Bearer",
        "Bearer ",
        "Bearer  x",
        "Basic dXNlcjpwYXNz",
        "Negotiate x",
        "Bearer a.b.c",
        "Bearer ..",
        "Bearer .",
    ),
    *(
        "Bearer " + "a" * 7_000,
        "Bearer ÿÿ.ÿÿ.ÿÿ",
        "Bearer åäö",
        "bearer null",
        "Bearer eyJ.eyJ.eyJ",
        "\t",
        "Bearer =.=.=",
    ),
    *("Bearer " + "." * 3_000, "Bearer %00", "Digest username=x"),
)


def made(issuer: Issuer) -> Tokens:
    now = int(time.time())

    def signed(*, signed_by: str = "key-1", kid: str | None = None, without: str = "", **claims: Any) -> str:
        # By hand: the library refuses to sign claims of the wrong type.
        content = {"iss": ISSUER, "aud": issuer.app_id, "nbf": now - 60, "exp": now + 10**6, "serviceurl": SERVICE}
        content |= claims
        content.pop(without, None)
        key, payload = private_key(signed_by), json.dumps(content).encode()
        return jwt.PyJWS().encode(payload, key, algorithm="RS256", headers={"kid": kid or signed_by})

    claims: tuple[dict[str, Any], ...] = (
        {"signed_by": "stranger", "kid": "key-1"},
        {"signed_by": "stranger"},
        {"kid": "key-1\u0000"},
        {"kid": "../../key-1"},
        {"kid": "x" * 5_000},
        {"exp": now - 301},
        {"exp": "soon"},
        {"exp": 10**400},
        {"exp": -(2**63)},
        {"exp": None},
        {"exp": True},
        {"exp": [now + 999]},
        {"nbf": now + 10**6},
        {"nbf": {}},
        {"iat": now + 10**6},
        {"iat": "x"},
        {"iss": "https://elsewhere.example"},
        {"iss": [ISSUER]},
        {"iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"},
        {"iss": None},
        {"aud": "00000000-0000-0000-0000-000000000000"},
        {"aud": [issuer.app_id, "x"]},
        {"aud": {"x": issuer.app_id}},
        {"aud": 1},
        {"serviceurl": "https://smba.trafficmanager.net/"},
        {"serviceurl": [SERVICE]},
        {"serviceurl": None},
        {"without": "exp"},
        {"without": "iss"},
        {"without": "aud"},
        {"without": "serviceurl"},
    )
    return Tokens(signed(), (*(signed(**each) for each in claims), *_forged(issuer, now)))


def _forged(issuer: Issuer, now: int) -> list[str]:
    claims = {"iss": ISSUER, "aud": issuer.app_id, "exp": now + 999, "serviceurl": SERVICE}
    public = private_key("key-1").public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    heads: tuple[Any, ...] = (
        *({"alg": "none", "kid": "key-1"}, {"alg": "None", "kid": "key-1"}, {"alg": "", "kid": "key-1"}),
        *({"alg": "RS256"}, {"alg": "RS256", "kid": 1}, {"alg": "RS256", "kid": ["key-1"]}, {"kid": "key-1"}),
        *({"alg": ["RS256"], "kid": "key-1"}, {"alg": "RS256", "kid": "key-1", "crit": ["x"], "x": 1}),
        *({"alg": "RS256", "kid": "key-1", "b64": False}, {"alg": "RS256", "kid": "key-1", "jku": "http://192.0.2.1/"}),
        *({"alg": "RS256", "kid": "key-1", "zip": "DEF"}, [], 1, None, "x", {"alg": "HS256", "kid": "key-1"}),
    )
    forged = [f"{_part(head)}.{_part(claims)}.{signature}" for head in heads for signature in ("", "AAAA", "A")]
    signed = f"{_part({'alg': 'HS256', 'kid': 'key-1'})}.{_part(claims)}"
    forged.append(f"{signed}.{_encoded(hmac.digest(public, signed.encode(), 'sha256'))}")
    forged += [
        jwt.encode(claims, private_key("key-1"), algorithm=algorithm, headers={"kid": "key-1"})
        for algorithm in ("RS384", "RS512", "PS256")
    ]
    forged.append(f"{_encoded(b'[' * 3_000)}.{_part(claims)}.AAAA")
    forged.append(f"{_encoded(b'{' + b'x' * 3_000)}.{_part(claims)}.AAAA")
    forged.append(f"{_encoded(b'{' + bytes(range(128, 160)))}..")
    return forged


def _parts(random: Random) -> str:
    return ".".join(
        _encoded(json.dumps(hostile.value(random))[:1_500].encode("utf-8", "surrogatepass"))
        for _ in range(random.choice((1, 2, 3, 3, 3, 4, 5)))
    )


def _damaged(random: Random, token: str) -> str:
    data = bytearray(token.encode())
    hostile.damage(random, data)
    changed = bytes(data).decode("latin-1").replace("\r", "").replace("\n", "")
    return changed if changed != token else f"{token[1:]}{token[0]}"


def _part(value: Any) -> str:
    return _encoded(json.dumps(value).encode())


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")
