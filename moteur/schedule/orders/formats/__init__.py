"""The text files in which pure order problems are handed round."""
