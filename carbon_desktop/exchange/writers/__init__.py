"""Writers: each turns facts that were gathered already into the text of one format."""
