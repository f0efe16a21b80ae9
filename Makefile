# furikaeri: build, test, measure and install.

SWIFT ?= swift
PREFIX ?= /usr/local
DEMO ?= furikaeri-demo
PYTHON ?= python3

PACKAGES = libsqlite3-dev nettle-dev libunistring-dev libminizip-dev zlib1g-dev libexpat1-dev \
  libxlsxwriter-dev libedit-dev
BENCH_PACKAGES = sqlite3 xlsx2csv python3-openpyxl

# Linked as Swift's own libraries are, all but SQLite: loading them (C++'s is what Swift's runtime is
# made in) would take a fifth of the time in which a query answers. The linker takes what it finds
# first, and beside an archive lies the shared library; hence a folder with nothing but archives.
# Nothing is loaded that asks for the program's own symbols: they need not be found.
ARCHIVED = stdc++ nettle unistring minizip z expat
ARCHIVES = .build/archives
RELEASE = -c release --static-swift-stdlib -Xswiftc -L$(ARCHIVES) \
  -Xswiftc -Xclang-linker -Xswiftc -static-libgcc -Xlinker --no-export-dynamic
BINARY = .build/release/furikaeri

# The Python that Debian's packages are for.
SYSTEM_PYTHON ?= /usr/bin/python3

.PHONY: help deps build plain release demo test sanitize sanitize-workbooks memcheck lint format \
  bench validate roundtrip office pages interop install uninstall clean

help:
	@echo "make deps      install the Debian packages that are missing"
	@echo "make demo      build, and show the worked example in ./$(DEMO)"
	@echo "make test      run all tests, those of the program on the release build"
	@echo "make sanitize  run them with the sanitizers of addresses and threads"
	@echo "make memcheck  read the workbooks of the tests in Valgrind"
	@echo "make build     build for debugging"
	@echo "make release   build for use: $(BINARY)"
	@echo "make lint      check the format of the Swift code"
	@echo "make format    put it right"
	@echo "make bench     measure beside the sqlite3 shell and xlsx2csv"
	@echo "make validate  check the example, and a ZIP file of it, with the Frictionless validator (from PyPI)"
	@echo "make plain     build without spreadsheets and prompt: no minizip, expat, libxlsxwriter or libedit"
	@echo "make roundtrip fill in the forms of the example with openpyxl, and import them"
	@echo "make office    have LibreOffice open every form of the example"
	@echo "make pages     open the published pages in Chromium: accessibility, links, prints"
	@echo "make interop   read the example with the sqlite3 shell, Datasette and Python"
	@echo "make install   install the program, its manual page and completions in PREFIX ($(PREFIX))"
	@echo "make uninstall remove them"

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

plain: deps
	$(SWIFT) build --disable-default-traits --scratch-path .build-plain --product furikaeri

release: deps
	@mkdir -p $(ARCHIVES)
	@for library in $(ARCHIVED); do \
	  ln -sf "$$($(CC) -print-file-name=lib$$library.a)" $(ARCHIVES)/; \
	done
	$(SWIFT) build $(RELEASE) --product furikaeri

# A demo folder of an earlier run gives way; one that was named stays, and the command says so.
demo: release
	@if [ "$(DEMO)" = furikaeri-demo ]; then rm -rf furikaeri-demo; fi
	$(BINARY) demo $(DEMO)

# What is tested as a process of its own is what people run. (`swift test` alone takes the debug build.)
test: release
	FURIKAERI_PROGRAM=$(CURDIR)/$(BINARY) $(SWIFT) test

# Mistakes in memory show in optimised code that do not without, and the other way round: workbooks go
# through an optimised program that watches its addresses, and the tests through builds for debugging.
# The system takes back what a program has when it ends: that is no leak.
sanitize: sanitize-workbooks
	ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no $(SWIFT) test --sanitize=address --disable-xctest \
	  --scratch-path .build-address-tests
	SWIFT_BACKTRACE=enable=no $(SWIFT) test --sanitize=thread --disable-xctest \
	  --scratch-path .build-thread-tests

sanitize-workbooks: deps
	$(SWIFT) build -c release --sanitize=address --scratch-path .build-address --product furikaeri
	ASAN_OPTIONS=detect_leaks=0 FURIKAERI_PROGRAM=$(CURDIR)/.build-address/release/furikaeri \
	  $(SWIFT) test --filter MergedCellsTests

# The program as it is installed, stripped.
MEMCHECK = .build/memcheck
WORKBOOKS = Tests/FurikaeriCLITests/Executable/Workbooks

memcheck: PACKAGES += valgrind
memcheck: release
	rm -rf $(MEMCHECK) && mkdir -p $(MEMCHECK)
	strip -o $(MEMCHECK)/furikaeri $(BINARY)
	$(MEMCHECK)/furikaeri init --db $(MEMCHECK)/review.db --from $(SEED)
	for book in $(WORKBOOKS)/*.xlsx; do \
	  valgrind --quiet --error-exitcode=99 \
	    $(MEMCHECK)/furikaeri import $$book --dry-run --db $(MEMCHECK)/review.db; \
	  test $$? -lt 2 || exit 1; \
	done
	@echo "memcheck: Valgrind found nothing"

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format format --in-place --recursive --parallel Package.swift Sources Tests

bench: release
	/usr/bin/python3 Tests/Benchmarks/bench.py $(BINARY)

# The forms of the example, filled in by another program, must bring the example back.
ROUNDTRIP = .build/roundtrip
SEED = seeds/yokohama-ict-2018
REVIEW = "SELECT * FROM measure_review ORDER BY plan, position, measure" --format csv

roundtrip: PACKAGES += python3-openpyxl
roundtrip: release
	rm -rf $(ROUNDTRIP) && mkdir -p $(ROUNDTRIP)
	$(SYSTEM_PYTHON) Tests/RoundTrip/fill_forms.py blank $(SEED) $(ROUNDTRIP)/blank
	$(BINARY) init --db $(ROUNDTRIP)/review.db --from $(ROUNDTRIP)/blank
	$(BINARY) form --db $(ROUNDTRIP)/review.db --for results --year 2021 --lang ja \
	  --output $(ROUNDTRIP)/forms
	$(BINARY) import --db $(ROUNDTRIP)/review.db $(ROUNDTRIP)/forms/*.xlsx
	$(BINARY) export package --db $(ROUNDTRIP)/review.db --output $(ROUNDTRIP)/unfilled
	$(SYSTEM_PYTHON) Tests/RoundTrip/fill_forms.py compare $(ROUNDTRIP)/blank $(ROUNDTRIP)/unfilled
	$(SYSTEM_PYTHON) Tests/RoundTrip/fill_forms.py fill $(SEED) $(ROUNDTRIP)/forms
	$(BINARY) import --db $(ROUNDTRIP)/review.db $(ROUNDTRIP)/forms/*.xlsx
	$(BINARY) export package --db $(ROUNDTRIP)/review.db --output $(ROUNDTRIP)/filled
	$(SYSTEM_PYTHON) Tests/RoundTrip/fill_forms.py compare $(SEED) $(ROUNDTRIP)/filled
	$(BINARY) init --db $(ROUNDTRIP)/seed.db --from $(SEED)
	$(BINARY) query --db $(ROUNDTRIP)/seed.db $(REVIEW) --output $(ROUNDTRIP)/seed.csv
	$(BINARY) query --db $(ROUNDTRIP)/review.db $(REVIEW) --output $(ROUNDTRIP)/review.csv
	cmp $(ROUNDTRIP)/seed.csv $(ROUNDTRIP)/review.csv
	@echo "roundtrip: the review comes out as published"

# Every form as LibreOffice shows it, as PDF. It says which it cannot open.
OFFICE = .build/office

office: PACKAGES += libreoffice-calc-nogui
office: release
	rm -rf $(OFFICE) && mkdir -p $(OFFICE)
	$(BINARY) init --db $(OFFICE)/review.db --from $(SEED)
	$(BINARY) form --db $(OFFICE)/review.db --for results --year 2021 --lang ja --output $(OFFICE)/results
	$(BINARY) form --db $(OFFICE)/review.db --for targets --year 2021 --lang en --output $(OFFICE)/targets
	for kind in results targets; do \
	  soffice -env:UserInstallation=file://$(CURDIR)/$(OFFICE)/profile --headless --convert-to pdf \
	    --outdir $(OFFICE)/$$kind $(OFFICE)/$$kind/*.xlsx >/dev/null || exit 1; \
	  test $$(ls $(OFFICE)/$$kind/*.pdf | wc -l) = $$(ls $(OFFICE)/$$kind/*.xlsx | wc -l) || exit 1; \
	done
	@echo "office: LibreOffice opened $$(ls $(OFFICE)/*/*.pdf | wc -l) forms"

# The published pages in a browser, checked by axe-core and the Nu Html Checker.
PAGES = .build/pages
PAGES_PYTHON = .build/pages-python

pages: PACKAGES += chromium default-jre-headless fonts-noto-cjk poppler-utils
pages: release $(PAGES_PYTHON)/installed
	$(PAGES_PYTHON)/bin/python Tests/Pages/check_pages.py $(BINARY) $(SEED) $(PAGES)

$(PAGES_PYTHON)/installed: Tests/Pages/requirements.txt
	$(PYTHON) -m venv $(PAGES_PYTHON)
	$(PAGES_PYTHON)/bin/pip install --quiet -r Tests/Pages/requirements.txt
	touch $@

# The validator lives in a virtual environment of its own. It also checks the digest of every file.
VALIDATE = .build/validate

validate: release .venv/bin/frictionless
	rm -rf $(VALIDATE) && mkdir -p $(VALIDATE)
	$(BINARY) init --db $(VALIDATE)/review.db --from $(SEED)
	$(BINARY) export package --db $(VALIDATE)/review.db --output $(VALIDATE)/package.zip
	.venv/bin/frictionless validate $(SEED)/datapackage.json
	.venv/bin/frictionless validate $(VALIDATE)/package.zip

.venv/bin/frictionless:
	$(PYTHON) -m venv .venv
	.venv/bin/pip install --quiet 'frictionless>=5,<6'

# The store in other programs: their views must answer as furikaeri does.
INTEROP = .build/interop
INTEROP_PYTHON = .build/interop-python

interop: PACKAGES += sqlite3
interop: release $(INTEROP_PYTHON)/installed
	rm -rf $(INTEROP) && mkdir -p $(INTEROP)
	$(BINARY) init --db $(INTEROP)/review.db --from $(SEED)
	$(INTEROP_PYTHON)/bin/python Tests/Interop/compare.py $(BINARY) $(INTEROP)/review.db

$(INTEROP_PYTHON)/installed: Tests/Interop/requirements.txt
	$(PYTHON) -m venv $(INTEROP_PYTHON)
	$(INTEROP_PYTHON)/bin/pip install --quiet -r Tests/Interop/requirements.txt
	touch $@

# The program, its manual page, and what three shells complete.
SHARE = $(DESTDIR)$(PREFIX)/share
MANUAL = $(SHARE)/man/man1/furikaeri.1
BASH_COMPLETION = $(SHARE)/bash-completion/completions/furikaeri
ZSH_COMPLETION = $(SHARE)/zsh/site-functions/_furikaeri
FISH_COMPLETION = $(SHARE)/fish/vendor_completions.d/furikaeri.fish

install: release
	install -d $(DESTDIR)$(PREFIX)/bin $(dir $(MANUAL)) $(dir $(BASH_COMPLETION)) \
	  $(dir $(ZSH_COMPLETION)) $(dir $(FISH_COMPLETION))
	install -s -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/furikaeri
	$(BINARY) manual >$(MANUAL)
	$(BINARY) --generate-completion-script bash >$(BASH_COMPLETION)
	$(BINARY) --generate-completion-script zsh >$(ZSH_COMPLETION)
	$(BINARY) --generate-completion-script fish >$(FISH_COMPLETION)
	chmod 644 $(MANUAL) $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION)

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/furikaeri $(MANUAL) $(BASH_COMPLETION) $(ZSH_COMPLETION) \
	  $(FISH_COMPLETION)

clean:
	rm -rf .build .build-plain .build-address .build-address-tests .build-thread-tests .venv $(DEMO)
