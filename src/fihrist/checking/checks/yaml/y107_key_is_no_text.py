"""
A key is not a plain text.

Keys are the names of fields and of quotes. A number, `yes`, `null` or a list as a key is read in different ways by different
programs.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  2015: {}  # <- Y107
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  in-2015:
    source: khatami-visit
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"
```
"""
