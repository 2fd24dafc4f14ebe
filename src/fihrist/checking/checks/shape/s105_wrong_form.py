"""
A value has the wrong form.

Ids and keys are small Latin letters, digits and hyphens; dates are EDTF; a SHA-256 has 64 digits.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
quotes:
  Multirole Fighters:  # <- S105
    source: khatami-visit
    text: والمقاتلات
    en: and the fighters
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
