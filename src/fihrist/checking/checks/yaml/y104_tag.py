"""
A value has a tag.

A tag such as `!!str` changes how a value is read. Here the field alone gives the type.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
id: !!str mig-29  # <- Y104
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-29
```
"""
