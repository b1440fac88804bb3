"""Questions and answers say what the report says."""
