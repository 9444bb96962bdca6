"""One visit of one household as a state machine: event in, next visit and wishes out."""
