"""
A value is empty, or longer than is allowed.

An empty text or list says nothing: leave the key out. A very long one is mostly several things in one place.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
name: {en: "", ar: ميغ - 29}  # <- S106
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
name: {en: MiG-29, ar: ميغ - 29}
```
"""
