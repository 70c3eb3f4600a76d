"""What leaves the machine: mail."""
