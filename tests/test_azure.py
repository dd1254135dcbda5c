"""deploy/azure: the file is Bicep by its grammar, names only what it declares, and puts the bot where Teams finds it.

Microsoft's compiler checks more, such as the properties of each type, and is not run here.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import tree_sitter
import tree_sitter_bicep

ROOT = Path(__file__).parents[1]
TEMPLATE = (ROOT / "deploy" / "azure" / "main.bicep").read_text("utf-8")
PARAMETERS = (ROOT / "deploy" / "azure" / "main.bicepparam").read_text("utf-8")
SETTINGS = set(re.findall(r'read\("([A-Z_]+)"', (ROOT / "bot" / "settings.py").read_text("utf-8")))
FUNCTIONS = {"guid", "json", "resourceGroup", "startsWith", "subscriptionResourceId", "take", "tenant", "uniqueString"}
PARAM = re.compile(r"((?:^@.*\n)*)^param (\w+) \w+( = )?", re.MULTILINE)


def tree() -> tree_sitter.Node:
    parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_bicep.language()))
    return parser.parse(TEMPLATE.encode()).root_node


def walk(node: tree_sitter.Node) -> Iterator[tree_sitter.Node]:
    yield node
    for child in node.children:
        yield from walk(child)


def test_the_template_is_bicep():
    assert [node.start_point for node in walk(tree()) if node.type == "ERROR" or node.is_missing] == []


def test_every_name_that_is_used_is_declared_and_each_parameter_is_used():
    code = re.sub(r"//.*|^@.*", "", TEMPLATE, flags=re.MULTILINE)
    inside = "\n".join(re.findall(r"\$\{([^}]*)\}", code))
    plain = re.sub(r"'[^'\n]*'", "''", code)
    declared = set(re.findall(r"^\s*(?:param|var|resource|output) (\w+)", code, re.MULTILINE))
    used = set(re.findall(r"(?<![\w.:])([a-z]\w*)(?=\.|::|\()", plain + "\n" + inside))
    used |= set(re.findall(r":\s+([a-z]\w*)\s*$", plain, re.MULTILINE)) - {"true", "false"}
    assert used - declared - FUNCTIONS == set()
    unused = {name for _, name, _ in PARAM.findall(TEMPLATE) if len(re.findall(rf"\b{name}\b", code)) < 2}
    assert unused == set()


def test_the_parameters_file_gives_what_has_no_default_and_keeps_no_secret():
    declared = {name: (decorators, bool(default)) for decorators, name, default in PARAM.findall(TEMPLATE)}
    given = dict(re.findall(r"^param (\w+) = (.+)$", PARAMETERS, re.MULTILINE))
    assert set(given) <= set(declared)
    assert {name for name, (_, has_default) in declared.items() if not has_default} <= set(given)
    secret = {name for name, (decorators, _) in declared.items() if "@secure()" in decorators}
    assert secret == {"databasePassword", "linkKeys"}
    assert all(given[name].startswith("readEnvironmentVariable(") for name in secret)
    assert "using 'main.bicep'" in PARAMETERS


def test_the_container_gets_settings_that_the_bot_knows_and_no_secret_in_clear():
    given = dict(re.findall(r"\{ name: 'MOTESBOT_(\w+)', (value|secretRef): ", TEMPLATE))
    assert set(given) <= SETTINGS
    assert {name for name, how in given.items() if how == "secretRef"} == {"LINK_KEYS", "DATABASE_URL"}
    assert {"APP_ID", "APP_TYPE", "APP_TENANT_ID", "PUBLIC_URL", "CONTROLLER", "PRIVACY_CONTACT"} <= set(given)
    assert "APP_PASSWORD" not in given, "the managed identity has no secret"


def test_the_azure_bot_is_reached_at_the_bots_address_and_by_teams_only():
    assert "endpoint: 'https://${host}/api/messages'" in TEMPLATE
    assert re.findall(r"channelName: '(\w+)'", TEMPLATE) == ["MsTeamsChannel"]
    assert TEMPLATE.count("'UserAssignedMSI'") == 2


def test_the_database_has_no_public_address_and_short_backups():
    assert "publicNetworkAccess: 'Disabled'" in TEMPLATE
    assert "backupRetentionDays: 7" in TEMPLATE
    assert "sslmode=require" in TEMPLATE


def test_the_list_of_erased_people_outlives_the_container():
    (mount,) = re.findall(r"volumeName: 'erased', mountPath: '([^']+)'", TEMPLATE)
    (path,) = re.findall(r"'MOTESBOT_ERASED_LIST', value: '([^']+)'", TEMPLATE)
    assert path.startswith(mount + "/")
    assert "uid=10001" in TEMPLATE, "the image's user"


def test_the_health_of_each_container_is_asked_where_the_bot_answers():
    assert set(re.findall(r"httpGet: \{ path: '([^']+)', port: (\d+) \}", TEMPLATE)) == {("/healthz", "3978")}
    assert "minReplicas: processes" in TEMPLATE, "reminders come without a request"
