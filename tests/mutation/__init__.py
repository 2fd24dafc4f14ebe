"""Mutation: small lies in the text of real records, and which checks catch them where."""
