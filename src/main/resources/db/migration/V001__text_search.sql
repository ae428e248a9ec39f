-- Full text search that finds words whatever their accents: ț, ţ and t; ș, ş and s; é and e; ё and е (but й is no и).
-- Only extensions that PostgreSQL calls trusted are used: the database's owner may create them.

CREATE EXTENSION IF NOT EXISTS unaccent;

DO $$
DECLARE
  made record;
BEGIN
  FOR made IN
    SELECT *
    FROM (VALUES
      ('linia_simple', 'simple', 'simple', 'simple'),
      ('linia_en', 'english', 'english_stem', 'english_stem'),
      ('linia_ro', 'romanian', 'romanian_stem', 'romanian_stem'),
      ('linia_ru', 'russian', 'english_stem', 'russian_stem')
    ) AS configuration (name, original, latin, native)
    WHERE NOT EXISTS (
      SELECT FROM pg_ts_config WHERE cfgname = configuration.name AND pg_ts_config_is_visible(oid))
  LOOP
    EXECUTE format('CREATE TEXT SEARCH CONFIGURATION %I (COPY = pg_catalog.%I)', made.name, made.original);
    EXECUTE format(
      'ALTER TEXT SEARCH CONFIGURATION %I ALTER MAPPING FOR asciiword, asciihword, hword_asciipart WITH %I',
      made.name, made.latin);
    EXECUTE format(
      'ALTER TEXT SEARCH CONFIGURATION %I ALTER MAPPING FOR word, hword, hword_part WITH unaccent, %I',
      made.name, made.native);
    EXECUTE format(
      'ALTER TEXT SEARCH CONFIGURATION %I ALTER MAPPING FOR numword, numhword, hword_numpart WITH unaccent, simple',
      made.name);
  END LOOP;
END
$$;

-- The configuration for a language tag (en, ro-RO, ...); what is unknown is not stemmed.
CREATE OR REPLACE FUNCTION linia_text_search(lang text) RETURNS regconfig
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE lower(left(lang, 2))
    WHEN 'en' THEN 'linia_en'::regconfig
    WHEN 'ro' THEN 'linia_ro'::regconfig
    WHEN 'ru' THEN 'linia_ru'::regconfig
    ELSE 'linia_simple'::regconfig
  END;

-- Letters as typed on one machine equal those composed on another, and capitals equal small ones in any locale.
-- A tsvector ends at one megabyte: what comes after the first 200,000 characters is not found.
CREATE OR REPLACE FUNCTION linia_fold(body text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lower(normalize(left(coalesce(body, ''), 200000), NFC));

CREATE OR REPLACE FUNCTION linia_tsvector(lang text, body text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector(linia_text_search(lang), linia_fold(body));

-- As people type into a search box: words, "a phrase", or, -without.
CREATE OR REPLACE FUNCTION linia_tsquery(lang text, q text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN websearch_to_tsquery(linia_text_search(lang), linia_fold(q));
