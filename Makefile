# Moteur: `make film` and `make test` each set up all that they need.

PYTHON ?= python3
EXAMPLE := the-eleventh-floor
MOTEUR := .venv/bin/moteur

.PHONY: film test fuzz lint bench setup lock clean

film: setup
	@$(MOTEUR) new $(EXAMPLE) --from examples/eleventh-floor --if-missing
	@$(MOTEUR) make $(EXAMPLE)

setup: .venv/product .venv-blender/ready
	@scripts/system

test: setup .venv/dev lint
	.venv/bin/python -m pytest -n 2 --dist worksteal

fuzz: setup .venv/dev
	HYPOTHESIS_PROFILE=fuzz .venv/bin/python -m pytest -m fuzz -n 2 --dist worksteal

lint: .venv/dev
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

bench: setup .venv/dev
	.venv/bin/python bench/all.py

.venv/product: locks/product.txt pyproject.toml
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --require-hashes -r locks/product.txt
	.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	.venv/bin/python -m moteur.schedule.orders.compiled
	.venv/bin/python -m moteur.schedule.days.search
	@touch $@

.venv/dev: .venv/product locks/dev.txt
	.venv/bin/python -m pip install --quiet --require-hashes -r locks/dev.txt
	@touch $@

.venv-blender/ready: locks/blender.txt
	scripts/blender-environment $(PYTHON)
	@touch $@

lock: .venv/dev
	scripts/lock

clean:
	rm -rf .venv .venv-blender build
