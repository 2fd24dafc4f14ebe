"""The pages of the site, one family a module; the folder is the register of them."""
