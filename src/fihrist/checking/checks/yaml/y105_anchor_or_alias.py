"""
The file uses an anchor, an alias or a merge key.

What is written by reference is read by nobody: a reader of the diff sees a sign where a value should stand. Write the value
again.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
id: &name mig-29  # <- Y105
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-29
```
"""
