-- The one review that there is, is the one that is shown.
UPDATE review SET is_home = 1 WHERE id = (SELECT id FROM review ORDER BY cycle DESC LIMIT 1);
--> statement-breakpoint
INSERT INTO review_tally (review_id, recommendations, supported, supported_in_part, noted, pending, unknown)
  SELECT r.id, count(rec.id),
    count(CASE WHEN p.position = 'supported' THEN 1 END),
    count(CASE WHEN p.position = 'supported_in_part' THEN 1 END),
    count(CASE WHEN p.position = 'noted' THEN 1 END),
    count(CASE WHEN p.position = 'pending' THEN 1 END),
    count(CASE WHEN rec.id IS NOT NULL AND p.position IS NULL THEN 1 END)
  FROM review r
  LEFT JOIN recommendation rec ON rec.review_id = r.id
  LEFT JOIN position p ON p.id = (SELECT id FROM position WHERE recommendation_id = rec.id ORDER BY date DESC, id DESC LIMIT 1)
  GROUP BY r.id;
--> statement-breakpoint
DROP TABLE recommendation_search;
--> statement-breakpoint
-- Words of what is published, by stem; rowid is search_entry.id.
CREATE VIRTUAL TABLE search_words USING fts5(
  title, text, context, tokenize = 'porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
-- The same where the text is in a script without spaces between words (Khmer, Lao, Thai, …): found by any piece of it.
CREATE VIRTUAL TABLE search_letters USING fts5(
  title, text, context, tokenize = 'trigram'
);
--> statement-breakpoint
INSERT INTO search_entry (kind, subject_id, recommendation_id, review_id, day)
  SELECT 'recommendation', rec.id, rec.id, rec.review_id,
    CASE length(d.date) WHEN 4 THEN d.date || '-12-31' WHEN 7 THEN date(d.date || '-01', '+1 month', '-1 day') ELSE d.date END
  FROM recommendation rec JOIN document d ON d.id = rec.document_id;
--> statement-breakpoint
INSERT INTO search_words (rowid, title, text, context)
  SELECT e.id, rec.ref || ' ' || coalesce(rec.number, ''), rec.text, t.title
  FROM search_entry e JOIN recommendation rec ON rec.id = e.recommendation_id JOIN theme t ON t.id = rec.theme_id;
