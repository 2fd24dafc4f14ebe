"""
A value is read in two ways.

YAML 1.1 and YAML 1.2 do not agree on `no`, `012`, `1:30` or `2022-07-19`: one program sees a text and another a truth value, a
number or a date. In quotation marks it is a text for all of them.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: no, ar: لا}  # <- Y108
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: "no", ar: لا}
```
"""
