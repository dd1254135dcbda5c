"""How the tables grow from one version to the next."""
