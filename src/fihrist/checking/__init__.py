"""From a catalogue to its diagnostics: the engine, the checks, what a passage bears out, and reports."""
