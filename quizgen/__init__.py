"""quizgen: from a news article to a media-literacy quiz, by rules that prove every key."""

__version__ = "0.1.0"
