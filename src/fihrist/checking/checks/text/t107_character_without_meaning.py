r"""
The text has a character that Unicode gives no meaning.

Private, unassigned and lone surrogate code points are shown differently by every program.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: "a\ue000b", ar: لا شيء}  # <- T107
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
note: {en: none, ar: لا شيء}
```
"""
