"""
An allowance excuses nothing.

A comment `# allow V301: reason` excuses a finding of that code on its line. Where there is no such finding any more, the
comment only hides the next one. An allowance excuses what a check finds in a record; what is wrong with the file itself, with its
YAML or with its shape is mended, not excused.

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
