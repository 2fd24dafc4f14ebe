r"""
The text has a control character.

Tabs and other control characters are shown as nothing or as space, and some of them steer the terminal that shows them.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: "a\u0007b", ar: لا شيء}  # <- T102
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: none, ar: لا شيء}
```
"""
