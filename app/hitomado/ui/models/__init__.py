"""View-models: a desk becomes what is shown, as plain values. Pure functions."""
