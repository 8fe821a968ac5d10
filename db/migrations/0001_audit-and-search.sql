-- An audit event is written once. Only INSERT is possible.
CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'audit events are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'audit events are never deleted'); END;
--> statement-breakpoint
-- Full-text index over the recommendations; rowid is recommendation.id. Texts never change after import.
CREATE VIRTUAL TABLE recommendation_search USING fts5(
  ref, text, theme, tokenize = 'porter unicode61 remove_diacritics 2'
);
