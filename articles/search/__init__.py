"""Finding what is live: one analyser (``articles.text.analysis``), one query language, two databases, the same hits.

An edition becomes a row of plain ASCII tokens, analysed here and not in the database. Both engines answer only one
question: which rows hold these tokens? Phrases, scores and order are computed from columns of ours with the same
arithmetic on both, so that a reader gets the same answer from each.

- ``index``      keeps the rows in step with what is live
- ``material``   what of an edition can be searched
- ``entry``      that material as tokens, words and weights
- ``stems``      how often each stem stands in the archive: weights, and the parts of German compounds
- ``database``   the few lines of SQL in which SQLite and PostgreSQL differ
- ``known``      what the archive knows of words and names
- ``query``      what a reader typed
- ``plan``       what that asks of the index
- ``rows``       the one statement that finds them
- ``results``    hits, page by page, with highlights and facets
- ``facets``     what hits have in common, with numbers
- ``filters``    the same from a web form (django-filter)
- ``spelling``   what was meant; ``named`` who was; ``lately`` where to begin
"""
