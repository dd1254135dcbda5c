# The bot as a container. Built from the repository's root: docker build -t motesbot .
# The first stage builds; the second has the result, and neither pip nor a compiler.

FROM python:3.11-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
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
RUN pip --python /opt/motesbot/bin/python install --no-deps --constraint constraints.txt . \
 # Languages that the bot does not speak: 29 MB.
 && find /opt/motesbot -path '*/babel/locale-data/*.dat' ! -name 'sv*' ! -name 'en*' ! -name 'root.dat' -delete \
 && find /opt/motesbot -type d -name tests -prune -exec rm -r {} +

FROM python:3.11-slim-bookworm
COPY --from=build /opt/motesbot /opt/motesbot
# The folder belongs to the bot's user, so that a new volume does too.
RUN groupadd --gid 10001 motesbot \
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
