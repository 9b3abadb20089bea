"""What a text says of somebody beside the name: roles and quotations."""

from tui.analysis.portraits.quotations import quotations, quoted
from tui.analysis.portraits.roles import role

__all__ = ["quotations", "quoted", "role"]
