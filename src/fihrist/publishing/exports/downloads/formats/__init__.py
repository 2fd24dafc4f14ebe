"""The formats of the downloads, one a module with `files`, `MEDIA` and `ABOUT`; the folder is the register of them."""
