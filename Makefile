# rolesonar: `make help` lists what there is
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EVAL ?= ../shared/eval

.DEFAULT_GOAL := help
.PHONY: help demo test lint format bench clean

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(VENV)/run  ## install, then crawl a bundled web site, index it and rank it for a sample profile
	@$(BIN)/rolesonar demo --data .demo

test: lint  ## install what tests need, then ruff, mypy, import contracts and tests
	@$(BIN)/pytest

lint: $(VENV)/dev  ## ruff, mypy and the import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/dev  ## let ruff mend what it can
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(VENV)/dev  ## speed, and the quality of ranking, matching, reading and grouping on EVAL=DIR where there is one
	@$(BIN)/python benchmarks/speed.py
	@$(BIN)/python benchmarks/crawl.py
	@if [ -d "$(EVAL)" ]; then for what in ranking match reading openings; do $(BIN)/python benchmarks/$$what.py "$(EVAL)" || exit 1; done; \
	else echo "ranking, match, reading, openings: skipped, no $(EVAL); name one with EVAL=DIR"; fi

clean:  ## remove the environment, caches and the demo's data
	rm -rf $(VENV) .demo .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

# torch by itself first: its pinned build is the one for the CPU
$(VENV)/run: pyproject.toml constraints.txt
	@$(PYTHON) -m venv $(VENV)
	@echo "Installing into $(VENV), a minute or two ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/dev: $(VENV)/run
	@$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@
