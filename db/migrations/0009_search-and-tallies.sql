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
-- Words of what is published, by stem; rowid is search_entry.id. What belongs to a review has it as a word of its own.
CREATE VIRTUAL TABLE search_words USING fts5(
  title, text, context, review, tokenize = 'porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
-- The same where the text is in a script without spaces between words (Khmer, Lao, Thai, …): from each letter on
-- three of them, so that any piece is found.
CREATE VIRTUAL TABLE search_letters USING fts5(
  title, text, context, review, content = '', contentless_delete = 1, prefix = '1 2',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);
--> statement-breakpoint
-- What is to be indexed anew; empty at the end of every change.
CREATE TABLE search_due (
  kind text NOT NULL,
  subject_id text NOT NULL,
  PRIMARY KEY (kind, subject_id)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO search_due (kind, subject_id)
  SELECT 'recommendation', id FROM recommendation
  UNION ALL SELECT 'update', id FROM "update"
  UNION ALL SELECT 'reply', id FROM reply
  UNION ALL SELECT 'document', id FROM document
  UNION ALL SELECT 'passage', id FROM evidence_link;
