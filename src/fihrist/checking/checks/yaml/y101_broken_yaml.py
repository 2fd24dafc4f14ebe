"""
The YAML is broken.

The file cannot be read as YAML from this place on. Mostly a quotation mark is missing, the indentation is off, or a text that
begins with a special sign or contains `: ` needs quotation marks.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
name: {en: "MiG-29, ar: ميغ - 29}  # <- Y101
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
name: {en: "MiG-29", ar: ميغ - 29}
```
"""
