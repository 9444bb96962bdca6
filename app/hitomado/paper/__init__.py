"""Sheet data and a template become a PDF, a preview and a printed page."""
