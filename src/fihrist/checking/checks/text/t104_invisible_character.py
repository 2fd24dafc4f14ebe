r"""
The text has an invisible character.

A zero-width sign makes two words differ that look the same, so that a search finds one and not the other.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: "a\u200bb", ar: لا شيء}  # <- T104
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: none, ar: لا شيء}
```
"""
