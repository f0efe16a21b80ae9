# furikaeri: build, test, measure and install.

SWIFT ?= swift
PREFIX ?= /usr/local
DEMO ?= furikaeri-demo
PYTHON ?= python3

PACKAGES = libsqlite3-dev nettle-dev libunistring-dev libminizip-dev zlib1g-dev libexpat1-dev
BENCH_PACKAGES = sqlite3

RELEASE = -c release --static-swift-stdlib
BINARY = .build/release/furikaeri

.PHONY: help deps build release demo test lint format bench validate install clean

help:
	@echo "make deps      install the Debian packages that are missing"
	@echo "make demo      build, and show the worked example in ./$(DEMO)"
	@echo "make test      run all tests"
	@echo "make build     build for debugging"
	@echo "make release   build for use: $(BINARY)"
	@echo "make lint      check the format of the Swift code"
	@echo "make format    put it right"
	@echo "make bench     measure beside the sqlite3 shell"
	@echo "make validate  check the example with the Frictionless validator (from PyPI)"
	@echo "make install   copy the program to PREFIX/bin ($(PREFIX)/bin)"

# Installs only what is missing. Elsewhere than on Debian and its kin, it says what is needed.
deps:
	@missing=$$(for package in $(PACKAGES) $(BENCH_PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || echo $$package; \
	done); \
	if [ -z "$$missing" ]; then echo "deps: all packages are installed"; exit 0; fi; \
	missing=$$(echo $$missing); \
	if ! command -v apt-get >/dev/null; then \
	  echo "deps: no apt-get here. Install the equivalents of: $$missing" >&2; exit 1; \
	fi; \
	if [ "$$(id -u)" = 0 ]; then sudo=; \
	elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then sudo=sudo; \
	else \
	  echo "deps: missing: $$missing. Ask an administrator to run: apt-get install $$missing" >&2; \
	  exit 1; \
	fi; \
	echo "deps: installing $$missing"; \
	$$sudo apt-get update -qq && \
	DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing \
	  >/dev/null && echo "deps: done"

build: deps
	$(SWIFT) build

release: deps
	$(SWIFT) build $(RELEASE) --product furikaeri

# A demo folder of an earlier run gives way; one that was named stays, and the command says so.
demo: release
	@if [ "$(DEMO)" = furikaeri-demo ]; then rm -rf furikaeri-demo; fi
	$(BINARY) demo $(DEMO)

test: deps
	$(SWIFT) test

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format format --in-place --recursive --parallel Package.swift Sources Tests

bench: release
	$(PYTHON) Tests/Benchmarks/bench.py $(BINARY)

# The validator lives in a virtual environment of its own.
validate: .venv/bin/frictionless
	.venv/bin/frictionless validate seeds/yokohama-ict-2018/datapackage.json

.venv/bin/frictionless:
	$(PYTHON) -m venv .venv
	.venv/bin/pip install --quiet 'frictionless>=5,<6'

install: release
	install -d $(DESTDIR)$(PREFIX)/bin
	install -s -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/furikaeri

clean:
	rm -rf .build .venv $(DEMO)
