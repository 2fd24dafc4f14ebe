"""
A value has the wrong type.

Each field takes values of one type. A number where a text is wanted needs quotation marks; a single value where a list is wanted needs brackets.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
name: MiG-29  # <- S103
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
name: {en: MiG-29, ar: ميغ - 29}
```
"""
