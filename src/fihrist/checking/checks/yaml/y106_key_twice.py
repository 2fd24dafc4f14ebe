"""
A key stands twice in one mapping.

Most programs keep the last one in silence. What stood under the first would be lost.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-29
id: mig-31  # <- Y106
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-29
```
"""
