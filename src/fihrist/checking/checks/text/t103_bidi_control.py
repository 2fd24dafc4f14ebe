r"""
The text has a sign that turns the direction of writing.

Such signs make a line look different from what it says. Each Arabic or Latin text here stands in a field of its own and needs none of them.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: "a\u202eb", ar: لا شيء}  # <- T103
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: none, ar: لا شيء}
```
"""
