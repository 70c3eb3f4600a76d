"""reportgen: one command turns a marketplace export into a customer-segmentation dossier."""
