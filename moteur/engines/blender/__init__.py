"""Blender, a program that we drive: the door is ``process``, what runs in it is ``inside``."""
