"""Fihrist: an evidence-backed catalogue of Russia–Iran relations."""
