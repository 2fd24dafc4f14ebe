"""
A number is larger than programs can hold.

A number of more than fifteen digits is rounded in silence by many programs. Write it as text in quotation marks, or in another
unit.

Fails:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  range_km:
    - {value: {exact: 1234567890123456}, passages: [khatami-visit/range]}  # <- Y111
```

Passes:

```yaml
# catalogue/weapons/shahab-4.yaml
claims:
  range_km:
    - {value: {exact: 2400}, passages: [khatami-visit/range]}
```
"""
