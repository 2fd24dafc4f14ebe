"""
The file holds no record.

A record is a mapping of keys to values. An empty file, a list or a bare text is none.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml  <- Y102
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-29
```
"""
