# The two commands that most people need: make run, make test. See README.md and CONTRIBUTING.md.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# What building and running needs from the system, as Debian and Ubuntu call it.
PACKAGES := pkg-config libxml2-dev libarchive-dev libsqlite3-dev libssl-dev libxlsxwriter-dev zlib1g-dev poppler-utils
# What the tests, the README's commands and the benchmarks need besides.
TEST_PACKAGES := jq python3 python3-venv chromium chromium-driver
BENCH_PACKAGES := hyperfine time
# What making packages and trying them needs.
PACKAGE_PACKAGES := binutils dpkg-dev python3 python3-venv debootstrap util-linux curl

OUTPUT ?= Output
REPORTS ?= Examples
PIPELINE ?= Examples/examples.yaml
BELLWETHER := .build/release/bellwether

.PHONY: help
help: ## Say what can be made.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: install build ## Build, read the examples, write the datasets to Output/.
	@status=0; $(BELLWETHER) run $(REPORTS) --pipeline $(PIPELINE) --output $(OUTPUT) || status=$$?; \
	if [ $$status -ne 0 ] && [ $$status -ne 65 ]; then exit $$status; fi; \
	if [ $$status -eq 65 ]; then echo "Some inputs could not be read: see $(OUTPUT)/failures.csv"; fi; \
	echo; echo "Written to $(OUTPUT)/ (README.md there explains every column):"; \
	wc -l $(OUTPUT)/*.csv | awk '$$2 != "total" { printf "  %-24s %6d rows\n", $$2, $$1 - 1 }'; \
	echo "Look at $(OUTPUT)/trends.csv first. Your own reports: $(BELLWETHER) run FOLDER"

.PHONY: build
build: ## Build the command, optimised: .build/release/bellwether.
	swift build -c release --static-swift-stdlib --product bellwether

.PHONY: test
test: export BELLWETHER_OPTIMISED = 1
test: install install-test lint ## Lint, build, run the README's commands and all tests.
	swift build --build-tests
	scripts/install-peers
	scripts/check-readme
	scripts/check-readme docs/new-domain.md
	scripts/check-outputs
	scripts/mutate --check
	PATH="$(CURDIR)/.build/peers/bin:$$PATH" swift test --skip-build

.PHONY: test-attack
test-attack: install build ## Feed broken inputs to the command, and kill it while it writes.
	BELLWETHER="$(CURDIR)/$(BELLWETHER)" scripts/attack --count 200
	BELLWETHER="$(CURDIR)/$(BELLWETHER)" scripts/kill --count 12 --converting 4

.PHONY: test-fuzz
test-fuzz: install build ## Fuzz the readers for a minute, with an address sanitizer.
	BELLWETHER="$(CURDIR)/$(BELLWETHER)" scripts/fuzz 60

.PHONY: test-sanitized
test-sanitized: install install-test ## Run all tests under the address, then the thread sanitizer.
	scripts/sanitize address
	scripts/sanitize thread

.PHONY: package
package: install install-package build ## Make wheel, tarball and Debian package: .build/packages.
	scripts/package

.PHONY: test-packages
test-packages: package ## Try the packages in bare Debians, and the Python module.
	scripts/test-packages
	scripts/try-packages

.PHONY: lint
lint: ## Check the source's layout; warnings count.
	swift format lint --strict --recursive Sources Tests Package.swift

.PHONY: docs
docs: ## Make the library's documentation: .build/docs.
	scripts/build-docs

.PHONY: pictures
pictures: install build ## Take the pictures in docs/page.md again.
	scripts/take-pictures

.PHONY: bench
bench: install install-test install-bench build ## Measure speed and quality; see Benchmarks/README.md.
	scripts/bench

.PHONY: install
install:
	@scripts/install-missing $(PACKAGES)

.PHONY: install-test
install-test:
	@scripts/install-missing $(TEST_PACKAGES)

.PHONY: test-spark
test-spark: install install-test build ## Compare Bellwether on Apache Spark with the command.
	scripts/test-spark

.PHONY: install-package
install-package:
	@scripts/install-missing $(PACKAGE_PACKAGES)

.PHONY: install-bench
install-bench:
	@scripts/install-missing $(BENCH_PACKAGES)
