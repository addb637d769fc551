"""Cameras: where they can stand, what they see, and how a framing comes true."""
