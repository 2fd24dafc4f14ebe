"""
The values are nested too deeply.

No record needs more than twelve levels. Mostly a bracket or an indentation is wrong.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
note: [[[[[[[[[[[[[]]]]]]]]]]]]]  # <- Y109
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: none, ar: لا شيء}
```
"""
