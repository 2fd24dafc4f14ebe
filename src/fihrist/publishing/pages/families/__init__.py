"""The families of pages, one module each with its template beside it; the folder is the register of them."""
