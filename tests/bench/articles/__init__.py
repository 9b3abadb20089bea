"""Articles of any number, composed from the sample's: other people, places and days."""

from tests.bench.articles.affair import Affair, Stock
from tests.bench.articles.composing import Composed, compose
from tests.bench.articles.paragraphs import Material, Paragraph, material

__all__ = ["Affair", "Composed", "Material", "Paragraph", "Stock", "compose", "material"]
