"""From a catalogue to what is published: views, tables, exports and pages."""
