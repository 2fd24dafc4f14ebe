"""Writes the golden files anew."""

from tests.checking.golden.findings import main

main()
