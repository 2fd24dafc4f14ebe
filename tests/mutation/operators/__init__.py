"""The operators, one family a module; the folder is the register of them."""
