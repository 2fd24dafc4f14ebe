"""
A key is missing.

Some keys are needed in every record, passage or claim: without its words a passage says nothing.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  mig-29:  # <- S101
    en: and the multi-role fighters "MiG-29"
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
