"""The counter beside the procedures."""
