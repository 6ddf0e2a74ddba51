# Loupe: `make run` opens the workbench, `make test` runs every test. Both install what is missing.

SWIFT ?= swift
RELEASE = --configuration release
PREFIX ?= /usr/local
SOURCES = Package.swift Sources Tests Benchmarks

.PHONY: run build test bench conformance format lint install needs clean

run: build
	@.build/release/loupe $(ARGUMENTS)

build: needs
	@$(SWIFT) build $(RELEASE) --product loupe --quiet

test: needs
	@$(SWIFT) test --disable-xctest

bench: build
	@Benchmarks/run $(if $(PSQL),-- $(PSQL))

conformance: build
	@Tests/conformance

format:
	@$(SWIFT) format --in-place --recursive $(wildcard $(SOURCES))

lint:
	@$(SWIFT) format lint --strict --recursive $(wildcard $(SOURCES))

install: build
	@install -D -m 755 .build/release/loupe $(DESTDIR)$(PREFIX)/bin/loupe
	@echo "installed $(DESTDIR)$(PREFIX)/bin/loupe"

needs:
	@Scripts/needs

clean:
	@rm -rf .build Benchmarks/.build
