"""The shipped fonts: free twins of the office fonts, reduced and renamed by `make.py`, with their licences."""
