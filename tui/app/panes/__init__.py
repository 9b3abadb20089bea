"""The five panes, each a file or folder that can be understood alone."""
