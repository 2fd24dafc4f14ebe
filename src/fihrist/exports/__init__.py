"""The exports, one format a module; the folder is the register of them."""
