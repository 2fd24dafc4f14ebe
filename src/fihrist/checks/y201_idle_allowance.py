"""
An allowance excuses nothing.

A comment `# allow V301: reason` excuses a finding of that code on its line. Where there is no such finding any more, the
comment only hides the next one.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-29  # allow I101: the id is right  <- Y201
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-29
```
"""
