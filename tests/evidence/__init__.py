"""Documents of other outlets with their right curation and faults in it: how the checks do on what is not their own."""
