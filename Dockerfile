# The bot as a container. Built from the repository's root: docker build -t motesbot .
# The first stage builds; the second has the result, and neither pip nor a compiler.

FROM python:3.11-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
# For `strip`: debugging symbols are 20 MB. Debian keeps only one version of it, so none is pinned.
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install --yes --no-install-recommends binutils \
 && rm -rf /var/lib/apt/lists/*
RUN python -m venv --without-pip /opt/motesbot
WORKDIR /src
# The dependencies first: they change more seldom than the bot, so their layer is reused.
COPY pyproject.toml constraints.txt README.md LICENSE ./
RUN mkdir bot dialogs storage manifest \
 && pip --python /opt/motesbot/bin/python install --constraint constraints.txt . \
 && pip --python /opt/motesbot/bin/python uninstall --yes motesbot
COPY bot bot
COPY dialogs dialogs
COPY storage storage
COPY manifest manifest
COPY deploy/slim.py deploy/slim.py
# What the bot never loads is 77 MB of 201: databases that it does not use, other languages, symbols and sources.
RUN pip --python /opt/motesbot/bin/python install --no-deps --constraint constraints.txt . \
 && python deploy/slim.py /opt/motesbot

FROM python:3.11-slim-bookworm
COPY --from=build /opt/motesbot /opt/motesbot
# The folder belongs to the bot's user, so that a new volume does too.
RUN python -m pip uninstall --quiet --yes pip setuptools wheel \
 && groupadd --gid 10001 motesbot \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/motesbot motesbot \
 && install -d -o 10001 -g 10001 -m 0700 /var/lib/motesbot
ENV PATH=/opt/motesbot/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    MALLOC_ARENA_MAX=1 \
    MOTESBOT_HOST=0.0.0.0 \
    MOTESBOT_DATABASE_URL=sqlite:////var/lib/motesbot/motesbot.sqlite3
USER 10001:10001
WORKDIR /var/lib/motesbot
VOLUME /var/lib/motesbot
EXPOSE 3978
# Docker sends SIGTERM and waits ten seconds, which is as long as the bot needs.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f\"http://127.0.0.1:{os.environ.get('MOTESBOT_PORT', '3978')}/healthz\", timeout=4)"]
ENTRYPOINT ["motesbot"]
CMD ["serve"]
