"""The migrations: how the tables change from one version to the next."""
