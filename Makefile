# Two commands: `make run` shows the site, `make test` proves it. `make help` lists the rest.
# It needs python3 (3.11 or newer) with pip, and make; a fresh Debian has them.

PYTHON ?= python3
PORT ?= 8000
PYTEST_FLAGS ?= -n 2 --dist loadgroup
CHROMIUM ?= $(firstword $(foreach name,chromium chromium-browser google-chrome,$(shell command -v $(name))))

PY := .venv/bin/python
# What a public server would be told; `lint` checks the settings under it.
PRODUCTION := DEBUG=0 SITE_ADDRESS=https://news.example ALLOWED_HOSTS=news.example \
	SECRET_KEY=only-for-the-check-of-the-settings-0123456789-ABCDEFGHIJ-abcdefghij

.DEFAULT_GOAL := help
.PHONY: help run setup test lint format audit bench demo messages lock clean chromium redis
.PHONY: style types templates migrations translations production
.DELETE_ON_ERROR:

help: ## List these targets
	@sed -nE 's/^([a-z]+):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: .venv/.run ## Serve the site with demo content on http://127.0.0.1:8000 (PORT=8001 for another port)
	@PORT=$(PORT) exec $(PY) -m newsroom.serve

setup: .venv/.run ## Install what running needs into .venv, and bring the database in var/ up to date
	@$(PY) manage.py migrate --verbosity 0

test: .venv/.dev chromium redis ## Run all tests (PYTEST_FLAGS=… to choose others; DATABASE_URL=… for PostgreSQL)
	@CHROMIUM="$(CHROMIUM)" $(PY) -m pytest $(PYTEST_FLAGS)

lint: style types templates migrations translations production ## Check the source (make -k lint shows every fault)

format: .venv/.dev ## Let the formatters put right what they can
	$(PY) -m ruff check --fix-only .
	$(PY) -m ruff format .
	@find templates articles -name '*.html' -print0 | xargs -0 -r .venv/bin/djade --target-version 5.2

style: .venv/.dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types: .venv/.dev
	$(PY) -m mypy

templates: .venv/.dev
	@find templates articles -name '*.html' -print0 | xargs -0 -r .venv/bin/djade --target-version 5.2 --check

migrations: .venv/.dev
	$(PY) manage.py makemigrations --check --dry-run

translations: .venv/.dev
	$(PY) -m tests.house.translations check

production: .venv/.dev
	$(PRODUCTION) $(PY) manage.py check --deploy --fail-level WARNING

audit: .venv/.dev ## Ask the public lists of known holes about what is pinned (needs the network)
	$(PY) -m pip_audit --require-hashes --disable-pip -r requirements.lock

bench: .venv/.dev ## Measure the CPU time of a page with 10,000 and 100,000 articles in the archive, and of a kept one
	@$(PY) -m tests.bench
	@$(PY) -m tests.bench.cache

demo: .venv/.run ## Bring the demo content of `make run` up to date without serving it
	@$(PY) -m newsroom.serve --prepare-only

messages: .venv/.dev ## Collect the texts to translate and compile what is translated
	$(PY) -m tests.house.translations collect compile

lock: .venv/.dev ## Pin the newest versions that requirements*.txt allow
	$(PY) -m uv pip compile $(LOCK) requirements.txt -o requirements.lock
	$(PY) -m uv pip compile $(LOCK) -c requirements.lock requirements-dev.txt -o requirements-dev.lock
LOCK := --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet

clean: ## Remove .venv, caches and collected files; the database and uploads in var/ stay
	rm -rf .venv var/static .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp is as old as the installation it stands for: when the lock file is newer, make installs again.
.venv/.run: requirements.lock | $(PY)
	$(call install,requirements.lock)
	@touch $@

.venv/.dev: requirements-dev.lock | $(PY)
	$(call install,requirements-dev.lock)
	@touch .venv/.run $@

# Debian keeps venv's pip in a package of its own, so the pip outside installs into the environment.
$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'Newsroom needs Python 3.11 or newer; name one, as in: make $(or $(MAKECMDGOALS),run) PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -m venv --without-pip .venv

# An old pip knows no --python: then the environment gets a pip of its own.
define install
	@if $(PYTHON) -m pip --python $(PY) --version >/dev/null 2>&1; then pip='$(PYTHON) -m pip --python $(PY)'; \
	elif $(PY) -m pip --version >/dev/null 2>&1 || $(PY) -m ensurepip >/dev/null 2>&1; then pip='$(PY) -m pip'; \
	else echo 'Newsroom needs pip: on Debian, apt install python3-pip' >&2; exit 1; fi; \
	echo 'Installing $(1) …'; $$pip install --disable-pip-version-check --quiet --require-hashes -r $(1)
endef

chromium:
ifeq ($(CHROMIUM),)
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; \
	else echo 'The tests need Chromium: install it (on Debian, apt install chromium) or say where it is: make test CHROMIUM=/path' >&2; exit 1; fi
endif

# The page cache is tested on a Redis that the tests start for themselves.
redis:
ifeq ($(shell command -v redis-server),)
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends redis-server; \
	else echo 'The tests need redis-server: install it (on Debian, apt install redis-server)' >&2; exit 1; fi
endif
