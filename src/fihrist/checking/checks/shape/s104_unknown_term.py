"""
A value is not a term of its closed list.

Fields with a closed list take its terms only, so that a reader can filter by them and both languages show the same.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircarft, passages: [khatami-visit/mig-29]}  # <- S104
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
claims:
  category:
    - {value: fighter-aircraft, passages: [khatami-visit/mig-29]}
```
"""
