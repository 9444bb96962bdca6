"""Who may act for whom, and what they have to show."""
