"""
A key is not a plain text.

Keys are the names of fields and of passages. A number, `yes`, `null` or a list as a key is read in different ways by different
programs.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  2015: {}  # <- Y107
```

Passes:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  mig-29:
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"
    en: and the multi-role fighters "MiG-29"
```
"""
