"""Writes the golden files anew."""

from tests.golden.findings import main

main()
