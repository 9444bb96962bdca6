"""The pure core: bytes become facts, facts a plan, the plan paper and steps. No I/O, no clock."""
