r"""
The text has a space that is not the plain one.

A no-break or thin space looks like the plain one and is another character. Type a plain space.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: "a\u00a0b", ar: لا شيء}  # <- T105
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: none, ar: لا شيء}
```
"""
