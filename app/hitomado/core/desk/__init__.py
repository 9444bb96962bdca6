"""What the counter does beside the procedures: other sections, certificates, mail between towns."""
