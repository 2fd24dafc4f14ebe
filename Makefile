PYTHON ?= python3
VENV := .venv
BIN := $(if $(filter Windows_NT,$(OS)),$(VENV)/Scripts,$(VENV)/bin)
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := all
.PHONY: all test lint types fix axe clean clients mutation bench fuzz faults environments coverage mutate-program

all: $(STAMP) ## check the catalogue and build everything into build/
	@$(BIN)/fihrist build || { $(BIN)/fihrist check; exit 1; }
	@echo "Open build/site/index.html, or read build/site/api/v1/catalogue.json."

$(STAMP): pyproject.toml requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit("fihrist needs Python 3.11 or newer, this is " + sys.version.split()[0] + "; try: make PYTHON=python3.12") if sys.version_info < (3, 11) else 0'
	@echo "Setting up $(VENV) (once) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(STAMP)

test: $(STAMP) ## everything that must pass
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/fihrist schemas --check
	@$(BIN)/fihrist check
	@$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(STAMP)
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(STAMP)
	@$(BIN)/mypy

fix: $(STAMP) ## what can be mended by machine
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	@$(BIN)/fihrist schemas
	@$(BIN)/python -m tests.using.terms
	@$(BIN)/python -m tests.pins
	@$(BIN)/fihrist format

clean:
	@rm -rf build .cache

mutation: $(STAMP) ## make records wrong and show what the checks miss
	@$(BIN)/python -m tests.mutation

clients: $(STAMP) ## generators of clients and Spark, which some tests want: node and Java are there
	@npm ci --prefix tests/publishing/clients --ignore-scripts --no-audit --no-fund
	@test -x build/spark/bin/python || $(PYTHON) -m venv build/spark
	@build/spark/bin/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes -r requirements/spark-build.txt
	@build/spark/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-build-isolation -r requirements/spark.txt

PYTHONS ?= $(BIN)/python

environments: $(STAMP) ## build the last commit in unlike environments, by each of PYTHONS in turn, and compare every byte
	@$(BIN)/python -m tests.environments $(abspath $(PYTHONS)) > /dev/null

RECORDS ?= 3000,10000

bench: $(STAMP) ## measure commands beside check-jsonschema, also on catalogues of RECORDS records
	@RECORDS=$(RECORDS) $(BIN)/python -m tests.bench

axe: all ## every page of the site in both languages, light and dark, phone and desk; takes half an hour
	@$(BIN)/python -m tests.publishing.site.axe build/site

COVERED := tests/text tests/reading tests/catalogue tests/model/test_shape.py tests/checking/test_*.py tests/hostile/test_corpus.py \
	tests/hostile/test_file_system.py tests/cli/test_contributors.py tests/editing/test_diff.py tests/editing/test_reviewing.py

coverage: $(STAMP) ## which lines and branches of reading, text, catalogue and the engine no test of theirs runs
	@$(BIN)/coverage run -m pytest -q -p no:xdist $(COVERED)
	@$(BIN)/coverage report

PART ?=
WORKERS ?= 1

mutate-program: $(STAMP) ## make these rooms and the engine wrong, or the PART fihrist.text.dates*, and show what their tests miss
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes -r requirements/mutation.txt
	@nice $(BIN)/mutmut run --max-children $(WORKERS) $(if $(PART),"$(PART)")
	@$(BIN)/mutmut results

FUZZ ?= 100
FUZZED := tests/hostile/test_fuzzing.py tests/checking/test_store.py tests/editing/test_diff.py tests/editing/test_mending.py \
	tests/publishing/test_build.py tests/publishing/test_cache.py tests/publishing/test_no_flattening.py

fuzz: $(STAMP) ## a long run of made-up inputs, FUZZ times as many as in `make test`
	@FIHRIST_FUZZ=$(FUZZ) $(BIN)/python -m pytest -n auto --dist worksteal $(FUZZED)

faults: $(STAMP) ## refuse each call that changes a file, in each command that writes, in every way; takes half an hour
	@FIHRIST_FUZZ=1000 $(BIN)/python -m pytest -n auto --dist worksteal tests/cli/test_faults.py tests/publishing/test_build.py
