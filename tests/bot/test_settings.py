"""What an operator is promised about the settings."""

import os
import pickle

import pytest
from sqlalchemy import make_url

from bot.app import teams_settings as in_force
from bot.settings import AppType, LogFormat, Secret, Settings, SettingsError, Use, is_loopback, load

APP = "11111111-2222-3333-4444-555555555555"
TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
OTHER_TENANT = "99999999-bbbb-cccc-dddd-eeeeeeeeeeee"
COMPLETE = {"APP_ID": APP, "APP_PASSWORD": "a-client-secret", "APP_TENANT_ID": TENANT}


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("MOTESBOT_"):
            monkeypatch.delenv(name)


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch):
    def put(use: Use = Use.SERVE, **values: str) -> Settings:
        for name, value in values.items():
            monkeypatch.setenv(f"MOTESBOT_{name}", value)
        return load(use)

    return put


def problems(given, use: Use = Use.SERVE, **values: str) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as raised:
        given(use, **values)
    return raised.value.problems


def test_three_values_are_enough_to_serve(given):
    settings = given(**COMPLETE)
    assert (settings.app_id, settings.app_tenant_id, settings.local) == (APP, TENANT, False)
    assert settings.app_password.reveal() == "a-client-secret"
    assert settings.app_type is AppType.SINGLE_TENANT
    assert settings.allowed_tenants == {TENANT}
    assert (settings.host, settings.port, settings.locale) == ("127.0.0.1", 3978, "sv")
    assert settings.timezone.key == "Europe/Stockholm"
    assert settings.log_format is LogFormat.JSON
    assert settings.database_url.startswith("sqlite+aiosqlite:///")
    assert settings.database_url.endswith("motesbot.sqlite3")
    assert settings.database_folder is not None
    assert settings.public_url is None
    assert "smba.trafficmanager.net" in settings.service_hosts


def test_all_that_is_missing_is_named_at_once_with_the_remedy(given):
    text = "\n".join(problems(given))
    assert "MOTESBOT_APP_ID is not set" in text
    assert "MOTESBOT_APP_PASSWORD is not set" in text
    assert "MOTESBOT_APP_TENANT_ID is not set" in text
    assert "MOTESBOT_LOCAL=1" in text


def test_all_that_is_wrong_is_named_beside_what_is_missing(given):
    found = problems(given, APP_ID="my-bot", PORT="http", LOCALE="fi", TIMEZONE="Mars/Olympus", LOG_FORMAT="xml")
    named = [problem.split()[0].removeprefix("MOTESBOT_") for problem in found]
    assert sorted(named) == sorted(
        ["APP_ID", "APP_PASSWORD", "APP_TENANT_ID", "PORT", "LOCALE", "TIMEZONE", "LOG_FORMAT"]
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("APP_ID", "0"),
        ("APP_ID", APP + "0"),
        ("APP_TENANT_ID", "contoso.onmicrosoft.com"),
        ("APP_TYPE", "MultiTenant"),
        ("APP_TYPE", "singletenant"),
        ("ALLOWED_TENANTS", f"{TENANT},contoso"),
        ("ALLOWED_TENANTS", ","),
        ("SERVICE_HOSTS", "https://smba.trafficmanager.net"),
        ("SERVICE_HOSTS", "*"),
        ("FILE_HOSTS", "https://sharepoint.com"),
        ("FILE_HOSTS", ".sharepoint.com"),
        ("DATABASE_URL", "mysql://localhost/motesbot"),
        ("DATABASE_URL", "motesbot.sqlite3"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("DATABASE_URL", "sqlite://data/bot.sqlite3"),
        ("DATABASE_URL", "postgresql://bot:wo@rd@db/motesbot"),
        ("DATABASE_URL", "postgresql://bot:wo:rd@db/motesbot"),
        ("DATABASE_URL", "postgresql://bot:12/34@db/motesbot"),
        ("DATABASE_URL", "postgresql://bot:wo?rd@db/motesbot"),
        ("DATABASE_URL", "postgresql://bot:wo#rd@db/motesbot"),
        ("DATABASE_URL", "postgresql://bot:wo[rd@db/motesbot"),
        ("DATABASE_URL", "postgresql://bot:word@db:port/motesbot"),
        ("OPENID_METADATA_URL", "http://login.botframework.com/v1"),
        ("TOKEN_URL", "ftp://login.example.org"),
        ("TOKEN_URL", "https://user:word@login.example.org"),
        ("LOCAL", "yes"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "٣"),
        ("LOCALE", "sv_SE"),
        ("TIMEZONE", "../etc/passwd"),
        ("TIMEZONE", "Europe"),
        ("PUBLIC_URL", "http://motesbot.example.org"),
        ("PUBLIC_URL", "http://127.0.0.1:3978"),
        ("PUBLIC_URL", "https://motesbot.example.org/?a=b"),
        ("PUBLIC_URL", "https://[motesbot"),
        ("PUBLIC_URL", "https://:443"),
        ("LOG_FORMAT", "JSON"),
    ],
)
def test_a_wrong_value_is_named_once(given, name, value):
    (problem,) = problems(given, **COMPLETE | {name: value})
    assert problem.startswith(f"MOTESBOT_{name} ")


@pytest.mark.parametrize(
    "place",
    [
        "db/motesbot",
        "bot@db/motesbot",
        "bot:p%40ss%2Fw%3Ard@db:5433/motesbot?sslmode=require",
        "bot:word@[::1]:5432/motesbot",
        "postgres@/motesbot?host=/run/postgresql",
        "/motesbot",
    ],
)
def test_every_address_of_postgresql_that_its_library_reads_is_taken(given, place):
    url = make_url(given(**COMPLETE, DATABASE_URL=f"postgresql://{place}").database_url)
    assert (url.drivername, url.database) == ("postgresql+psycopg", "motesbot")


def test_a_misspelled_name_is_refused_with_the_name_that_was_meant(given):
    (problem,) = problems(given, **COMPLETE, PUBLICURL="https://motesbot.example.org")
    assert problem == "MOTESBOT_PUBLICURL is not a setting: did you mean MOTESBOT_PUBLIC_URL?"


def test_a_name_like_none_of_ours_is_refused(given):
    assert problems(given, **COMPLETE, XYZZY="1") == ("MOTESBOT_XYZZY is not a setting: remove it",)


def test_an_empty_value_counts_as_not_set(given):
    assert given(**COMPLETE, PORT="", PUBLIC_URL="", ALLOWED_TENANTS="").port == 3978


def test_local_mode_needs_nothing_and_stays_on_this_machine(given):
    settings = given(LOCAL="1")
    assert settings.local
    assert is_loopback(settings.host)
    assert in_force(settings).admits_tenant("any")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.2", "motesbot.example.org"])
def test_local_mode_refuses_to_listen_to_the_world(given, host):
    (problem,) = problems(given, LOCAL="1", HOST=host)
    assert problem.startswith("MOTESBOT_HOST must be a loopback address")


def test_outside_local_mode_only_the_allowed_tenants_are_let_in(given):
    settings = given(**COMPLETE, ALLOWED_TENANTS=f" {OTHER_TENANT.upper()}, {TENANT} ")
    assert in_force(settings).admits_tenant(TENANT.upper())
    assert in_force(settings).admits_tenant(OTHER_TENANT)
    assert not in_force(settings).admits_tenant(APP)
    assert not in_force(settings).admits_tenant("")


def test_a_managed_identity_needs_no_password(given):
    settings = given(APP_ID=APP.upper(), APP_TENANT_ID=TENANT, APP_TYPE="UserAssignedMSI")
    assert settings.app_type is AppType.USER_ASSIGNED_MSI
    assert settings.app_id == APP
    assert not settings.app_password


def test_the_database_can_be_upgraded_before_the_bot_is_registered(given):
    assert given(Use.DATABASE, DATABASE_URL="postgresql://bot:word@db/motesbot").database_url == (
        "postgresql+psycopg://bot:word@db/motesbot"
    )


def test_the_manifest_needs_an_app_id_and_an_address_even_in_local_mode(given):
    app_id, address = problems(given, Use.MANIFEST, LOCAL="1")
    assert app_id.startswith("MOTESBOT_APP_ID is not set")
    assert address.startswith("MOTESBOT_PUBLIC_URL is not set")
    assert given(Use.MANIFEST, APP_ID=APP, PUBLIC_URL="https://motesbot.example.org").app_id == APP


def test_secrets_are_shown_nowhere(given):
    settings = given(**COMPLETE, DATABASE_URL="postgresql://bot:pa55word@db:5432/motesbot?sslmode=require")
    shown = f"{settings!r} {settings} {settings.app_password} {settings.database_shown}"
    assert "a-client-secret" not in shown
    assert "pa55word" not in shown
    assert settings.database_shown == "postgresql://bot:****@db:5432/motesbot"
    asked = given(**COMPLETE, DATABASE_URL="postgresql://db/motesbot?user=bot&password=pa55word")
    assert asked.database_shown == "postgresql://db/motesbot"


def test_a_secret_in_the_wrong_variable_is_not_shown_by_the_error(given):
    with pytest.raises(SettingsError) as raised:
        given(APP_ID="hunter2-hunter2", APP_PASSWORD="a-client-secret", DATABASE_URL="mysql://u:pa55word@db/x")
    error = raised.value
    assert error.__cause__ is None
    assert error.__suppress_context__
    for shown in (str(error), repr(error)):
        assert not any(secret in shown for secret in ("hunter2", "a-client-secret", "pa55word"))


def test_a_secret_is_compared_but_never_pickled():
    assert Secret("a") == Secret("a")
    assert Secret("a") != Secret("b")
    assert len({Secret("a"), Secret("a")}) == 1
    assert repr(Secret("")) == "Secret(unset)"
    with pytest.raises(TypeError):
        pickle.dumps(Secret("a"))


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://smba.trafficmanager.net/emea/", True),
        ("https://SMBA.trafficmanager.net/teams/", True),
        ("https://smba.trafficmanager.net:8443/emea/", True),
        ("http://smba.trafficmanager.net/emea/", False),
        ("https://smba.trafficmanager.net.evil.example/emea/", False),
        ("https://smba.trafficmanager.net@evil.example/", False),
        ("https://evil.example/smba.trafficmanager.net", False),
        ("https://user:word@smba.trafficmanager.net/", False),
        ("http://127.0.0.1:9999/", False),
        ("https://smba.trafficmanager.net:port/", False),
        ("https://[smba/", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_we_send_to_the_hosts_on_the_list_only(given, url, allowed):
    assert in_force(given(**COMPLETE)).reaches(url) is allowed


def test_plain_http_is_for_this_machine_only(given):
    settings = given(**COMPLETE, SERVICE_HOSTS="127.0.0.1,connector.example.org,[::1]")
    assert in_force(settings).reaches("http://127.0.0.1:9999/x")
    assert in_force(settings).reaches("http://[::1]:9999/x")
    assert not in_force(settings).reaches("http://localhost:9999/x")
    assert not in_force(settings).reaches("http://connector.example.org/x")
    assert in_force(settings).reaches("https://connector.example.org/x")


def test_local_mode_answers_any_client_on_this_machine(given):
    settings = given(LOCAL="1")
    assert in_force(settings).reaches("http://localhost:56150/_connector")
    assert not in_force(settings).reaches("http://10.0.0.1:56150/_connector")


@pytest.mark.parametrize(
    ("url", "folder"),
    [
        ("sqlite:////var/lib/motesbot/bot.sqlite3", "/var/lib/motesbot"),
        ("sqlite:///data/bot.sqlite3?timeout=3", "data"),
        ("postgresql://db/motesbot", None),
    ],
)
def test_the_folder_of_an_sqlite_file_is_known(given, url, folder):
    found = given(Use.DATABASE, DATABASE_URL=url).database_folder
    assert (found.as_posix() if found else None) == folder


def test_the_public_address_has_no_slash_at_its_end(given):
    assert given(**COMPLETE, PUBLIC_URL="https://motesbot.example.org/bot/", LINK_KEYS="k" * 43).public_url == (
        "https://motesbot.example.org/bot"
    )


# -- links

KEY, OLDER = "n" * 43, "o" * 43


def test_a_public_address_wants_a_key_for_its_links_and_says_how_to_make_one(given):
    (problem,) = problems(given, **COMPLETE, PUBLIC_URL="https://bot.example.org")
    assert "MOTESBOT_LINK_KEYS is not set" in problem
    assert "motesbot key" in problem


def test_the_manifest_wants_no_key(given):
    assert given(Use.MANIFEST, APP_ID=APP, PUBLIC_URL="https://bot.example.org").link_keys == ()


def test_keys_come_newest_first_and_are_shown_to_nobody(given):
    settings = given(**COMPLETE, PUBLIC_URL="https://bot.example.org/", LINK_KEYS=f"{KEY}, {OLDER},")
    assert [key.reveal() for key in settings.link_keys] == [KEY, OLDER]
    assert KEY not in repr(settings)
    assert settings.web_address == "https://bot.example.org"


@pytest.mark.parametrize("keys", ["short", f"{KEY},short", ","])
def test_a_key_that_could_be_guessed_is_refused_and_not_repeated(given, keys):
    (problem,) = problems(given, **COMPLETE, PUBLIC_URL="https://bot.example.org", LINK_KEYS=keys)
    assert problem.startswith("MOTESBOT_LINK_KEYS must be keys of at least 32 characters")
    assert "short" not in problem


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        (Settings(), "http://127.0.0.1:3978"),
        (Settings(host="::1", port=80), "http://[::1]:80"),
        (Settings(local=False), None),
        (Settings(local=False, public_url="https://bot.example.org"), "https://bot.example.org"),
    ],
)
def test_the_address_on_the_web_is_the_public_one_or_this_machine_when_trying(settings, address):
    assert settings.web_address == address
