"""
The file has more than one document, or a directive.

One file is one record. A second document after `---`, or a line that begins with `%`, would be read by some programs and
skipped by others.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-29
---  # <- Y103
id: mig-31
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-29
```
"""
