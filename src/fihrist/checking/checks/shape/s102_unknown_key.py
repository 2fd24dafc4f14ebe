"""
A key is unknown.

A key that nobody reads is a fact that nobody sees. Mostly it is misspelt, or stands one level too high or too low.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
colour: grey  # <- S102
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: none, ar: لا شيء}
```
"""
