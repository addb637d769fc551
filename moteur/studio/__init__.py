"""The record: documents, versions, runs, decisions."""
