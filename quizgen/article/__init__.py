"""Floor 1: an article and how it is read from what teachers have."""

from quizgen.article.article import Article, Metadata, OffsetMap
from quizgen.article.read import Unreadable, article_from_text, read_article

__all__ = ["Article", "Metadata", "OffsetMap", "Unreadable", "article_from_text", "read_article"]
