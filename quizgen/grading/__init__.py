"""Responses and a bank → scores, a gradebook, feedback sheets, a class summary."""
