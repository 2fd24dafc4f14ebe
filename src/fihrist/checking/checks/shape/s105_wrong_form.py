"""
A value has the wrong form.

Ids and keys are small Latin letters, digits and hyphens; dates are EDTF; a SHA-256 has 64 digits.

Fails:

```yaml
# catalogue/sources/khatami-visit.yaml
passages:
  MiG 29:  # <- S105
    text: والمقاتلات
    en: and the fighters
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
