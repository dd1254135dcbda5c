"""The index of the search, on PostgreSQL

On SQLite, storage.database.search_index builds it after each upgrade.
"""

from alembic import op

revision = "0033"
down_revision = "0032"

# Words without accents, in the forms of the Swedish dictionary and as they are, and the ends of long words, by which
# a part of a compound is found. No word has more than 40 letters.
_FUNCTION = """
CREATE FUNCTION motesbot_words(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  WITH plain AS (
    SELECT lower(translate(said,
      'ÅÄÁÀÂÃÉÈÊËÍÌÎÏÓÒÔÕÖØÚÙÛÜÑÇåäáàâãéèêëíìîïóòôõöøúùûüñç',
      'aaaaaaeeeeiiiioooooouuuuncaaaaaaeeeeiiiioooooouuuunc')) AS words
  ), each AS (
    SELECT DISTINCT left(word, 40) AS word FROM plain, regexp_split_to_table(plain.words, '[^[:alnum:]]+') AS word
    WHERE word <> ''
  ), ends AS (
    SELECT DISTINCT substr(word, place) AS part FROM each, generate_series(1, greatest(1, length(word) - 4)) AS place
    WHERE place = 1 OR length(word) > 7
  )
  SELECT to_tsvector('pg_catalog.swedish', (SELECT words FROM plain))
    || coalesce(to_tsvector('pg_catalog.simple', (SELECT string_agg(part, ' ') FROM ends)), ''::tsvector)
$$
"""


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    op.execute(_FUNCTION)
    op.execute("CREATE INDEX ix_search_item ON agenda_item USING gin (motesbot_words(title))")
    op.execute("CREATE INDEX ix_search_outcome ON outcome USING gin (motesbot_words(text))")
