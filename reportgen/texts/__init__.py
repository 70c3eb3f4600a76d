"""Every sentence, label and number format, per language."""
