"""Blocking: action lines read, and who stands where while which element plays."""
