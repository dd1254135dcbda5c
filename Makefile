# Every target does its own set-up, and again only when pyproject.toml or constraints.txt has changed.
#   make demo         the bot with a living example group, and Microsoft's emulator beside it
#   make test         all checks and all tests
#   make check        what is quick: lint, formatting, types, imports, dependencies, sentences
#   make docs         writes docs/commands.md and docs/kommandon.md from the commands
#   make gallery      draws every card as Teams does, outside the repository, and names what is cut or hard to read
#   make pictures     draws the pictures of the docs again
#   make model        trains the classifiers of free words and of themes from their corpora, and measures them
#   make bench        measures turns and delivery beside the SDKs and bare aiohttp, as one table (half an hour)
#   make release      dist/: the wheel, the source archive, an SBOM and the licences, tried in a clean environment
#   make format       writes what `make check` wants of layout
#   make constraints  writes down the versions that are installed now

# Many tests start the bot as a process: with its bytecode at hand each start is seconds faster.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

# How many tests run at once. Not by the number of cores: in a container those that are seen are not all ours. Three keep
# two cores at work, since some tests wait for processes, leases and pages; a fourth only costs its own start.
WORKERS ?= 3
# How many files of journeys run at once.
JOURNEYS ?= 4

# Node comes from a wheel where the machine has none, or one that is too old for the emulator.
NODE_IS_NEW := node -e 'process.exit(process.versions.node.split(".")[0] < 18)' 2>/dev/null && command -v npm >/dev/null
DEMO_EXTRA := $(shell $(NODE_IS_NEW) || echo '[demo]')

# `make check` runs these, and so does the check of `make test`: its plain tests leave them out.
QUICK := tests/dialogs/test_texts.py tests/test_manifest.py

.PHONY: demo test check check-types check-lint check-texts docs gallery pictures model model-report bench release \
  format constraints clean

demo: $(VENV)/.installed-demo
	$(BIN)/motesbot demo

# The journeys in the browser mostly wait, so they run beside the checks and the plain tests, which yield to them: a browser
# that gets no turn for long looks like a fault of the bot. Their output comes last. All parts run whatever the others find:
# one run shows all faults. The journeys of one file build on each other, so a file stays with one worker.
test: $(VENV)/.installed-dev
	@mkdir -p build; \
	  $(BIN)/pytest tests/emulator -n $(JOURNEYS) --dist loadfile >build/journeys.log 2>&1 & pid=$$!; \
	  trap 'kill $$pid 2>/dev/null' EXIT; trap 'exit 130' INT; trap 'exit 143' TERM; \
	  nice -n 3 $(MAKE) --no-print-directory check; check=$$?; \
	  nice -n 3 $(BIN)/pytest -m 'not emulator' $(QUICK:%=--ignore=%) -n $(WORKERS) --dist worksteal; plain=$$?; \
	  echo 'The journeys in the browser:'; wait $$pid; journeys=$$?; cat build/journeys.log; \
	  echo "make check: exit $$check; plain tests: exit $$plain; journeys: exit $$journeys"; \
	  [ $$check$$plain$$journeys = 000 ]

check: $(VENV)/.installed-dev
	@$(MAKE) --no-print-directory --output-sync=target --keep-going --jobs=2 check-types check-lint check-texts

check-types:
	$(BIN)/mypy

# Each runs whatever the others find, so that one run names all faults.
check-lint:
	@failed=; \
	  run() { echo "$$*"; $(BIN)/"$$@" || failed="$$failed $$1"; }; \
	  run ruff check .; \
	  run ruff format --check .; \
	  run lint-imports; \
	  run deptry .; \
	  run hadolint Dockerfile; \
	  run python -m dialogs.catalogue.docs --check; \
	  [ -z "$$failed" ] || { echo "failed:$$failed"; exit 1; }

check-texts:
	$(BIN)/pytest -q $(QUICK)

docs: $(VENV)/.installed-dev
	$(BIN)/python -m dialogs.catalogue.docs

gallery: $(VENV)/.installed-dev
	$(BIN)/python -m tests.gallery

pictures: $(VENV)/.installed-dev
	$(BIN)/python -m tests.gallery --docs
	KEEP_PICTURES=1 $(BIN)/pytest -q tests/bot/test_pictures.py tests/emulator/test_first_hour.py

model: $(VENV)/.installed-dev
	$(PIP_INSTALL) --editable '.[dev,model]'
	$(BIN)/python -m dialogs.understanding.train
	$(BIN)/python -m dialogs.feedback.theme_training
	$(BIN)/python -m dialogs.understanding.report

model-report: $(VENV)/.installed-dev
	$(PIP_INSTALL) --editable '.[dev,model]'
	$(BIN)/python -m dialogs.understanding.report

bench: $(VENV)/.installed-dev
	$(PIP_INSTALL) --editable '.[dev,bench]'
	$(BIN)/python -W ignore -m benchmarks.table

# The clean environment has what somebody gets who installs the wheel, so the SBOM and the licences are taken from it.
CLEAN := build/clean
VERSION = $(shell $(CLEAN)/bin/motesbot --version)

release: $(VENV)/.installed-dev
	$(PIP_INSTALL) --editable '.[release]'
	rm -rf dist build
	$(BIN)/python -m build --outdir dist
	$(BIN)/twine check --strict dist/*
	$(PYTHON) -m venv $(CLEAN)
	$(CLEAN)/bin/python -m pip install --quiet --constraint constraints.txt dist/*.whl
	$(CLEAN)/bin/python -m pip uninstall --quiet --yes pip setuptools
	$(CLEAN)/bin/motesbot --help >/dev/null
	$(BIN)/cyclonedx-py environment $(CLEAN)/bin/python --pyproject pyproject.toml --of JSON \
	  -o dist/motesbot-$(VERSION).cdx.json
	$(BIN)/pip-licenses --python $(CLEAN)/bin/python --from mixed --format markdown --with-urls --order license \
	  --output-file dist/motesbot-$(VERSION).licences.md
	@ls -l dist

format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

constraints: $(VENV)/.installed-dev
	{ echo '# The exact versions that the tests ran with. Made by: make constraints'; \
	  $(BIN)/python -m pip freeze --exclude-editable; } > constraints.txt.new
	mv constraints.txt.new constraints.txt

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo 'Mötesbot needs Python 3.11 or newer: make PYTHON=python3.12 …'; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP_INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/.installed-demo

$(VENV)/.installed-demo: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP_INSTALL) --editable '.$(DEMO_EXTRA)'
	@touch $@
