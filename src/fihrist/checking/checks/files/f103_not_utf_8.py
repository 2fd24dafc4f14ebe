"""
A file is not in UTF-8.

All files of the catalogue are UTF-8. Another encoding (often Windows-1256 for Arabic) shows other letters than were typed, or
none. Save the file as UTF-8 in your editor.
"""
