"""
The published schema and the model disagree.

Other programs rely on the schemas in `schemas/`. Every record that the models accept is judged by them as well; where they
disagree one of the two is wrong. Run `fihrist schemas`; where that changes nothing, the fault is ours.
"""
