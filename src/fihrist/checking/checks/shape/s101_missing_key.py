"""
A key is missing.

Some keys are needed in every record, quote or claim: without its source a quote proves nothing.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  multirole-fighters:  # <- S101
    source: khatami-visit
    en: and the multi-role fighters
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  multirole-fighters:
    source: khatami-visit
    text: والمقاتلات المتعددة الأغراض "ميغ - 29"
    en: and the multi-role fighters "MiG-29"
```
"""
