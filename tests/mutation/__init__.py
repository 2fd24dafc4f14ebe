"""Mutations: small faults put into a right catalogue, each of which a check has to find."""
