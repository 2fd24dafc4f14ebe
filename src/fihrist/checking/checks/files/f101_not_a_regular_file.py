"""
Something in the catalogue is not a regular file.

A folder, a pipe or a device with the name of a record holds no record, and opening some of them would wait for ever. Put a
plain file there, or remove it.
"""
