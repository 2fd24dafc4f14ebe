"""Fihrist: an evidence-backed catalogue of Russia–Iran relations."""

__version__ = "0.1.0"
