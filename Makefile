# make report   sets everything up and builds the demo dossier
# make test     sets everything up and passes the tests
# make check    formatting, lint, types, import directions, tests
# make test-long  the tests that take minutes, and the checks of a real browser

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: report test check lint test-long golden lock clean

report: $(VENV)/.ready
	$(BIN)/reportgen build --demo

test: $(VENV)/.ready-dev
	$(BIN)/python -m pytest -q -n auto --dist loadfile -m "not long"

check: lint test

lint: $(VENV)/.ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test-long: $(VENV)/.ready-dev
	.ci/system-packages chromium openjdk-17-jre-headless
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-spark.txt
	REPORTGEN_BROWSER=required $(BIN)/python -m pytest -q -rs -m long

# Accept new golden files; read the difference before committing it.
golden: $(VENV)/.ready-dev
	$(BIN)/python -m pytest -q tests/dossier --snapshot-update

# New versions of everything; needs uv. The lock names no registry.
UV_LOCK := uv pip compile --universal --python-version 3.11 --generate-hashes --no-strip-extras \
	--no-emit-index-url --no-annotate --no-header -q pyproject.toml
lock:
	$(UV_LOCK) --group build -o requirements.txt
	$(UV_LOCK) --group dev -o requirements-dev.txt
	$(UV_LOCK) --group dev --extra spark -c requirements-dev.txt -o requirements-spark.txt

$(VENV)/bin/python:
	.ci/system-packages
	$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: $(VENV)/bin/python requirements.txt pyproject.toml
	.ci/system-packages
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $@

$(VENV)/.ready-dev: $(VENV)/bin/python requirements-dev.txt pyproject.toml
	.ci/system-packages
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $@ $(VENV)/.ready

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
