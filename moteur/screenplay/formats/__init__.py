"""Files that writers and script offices exchange: each format reads, writes, or both."""
