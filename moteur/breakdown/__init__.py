"""What each scene needs."""
