r"""
The text is not in the composed form (NFC).

A letter and its mark can be written as one character or as two. Everything here uses the composed form, so that the same word is always the same characters.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: "e\u0301", ar: لا شيء}  # <- T106
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: none, ar: لا شيء}
```
"""
