"""Drawing: floors, people and cameras from above, described once, set on paper or as SVG."""
