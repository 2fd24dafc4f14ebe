"""
An allowance has the wrong form.

An allowance names one check and gives a reason: `# allow V301: the table gives the total`. Without a reason nobody can judge
it, and with a wrong code it excuses nothing.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-29  # allow I101  <- Y202
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
id: mig-29
```
"""
