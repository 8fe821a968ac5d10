PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_review` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`iso3` text NOT NULL,
	`mechanism` text DEFAULT 'UPR' NOT NULL,
	`cycle` integer,
	`session` integer,
	`reviewed_on` text,
	`adopted_on` text,
	`mid_term_due` text,
	`received` integer,
	`supported` integer,
	`noted` integer,
	`note` text,
	`is_home` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_review`("id", "state", "iso3", "mechanism", "cycle", "session", "reviewed_on", "adopted_on", "mid_term_due", "received", "supported", "noted", "note", "is_home") SELECT "id", "state", "iso3", "mechanism", "cycle", "session", "reviewed_on", "adopted_on", "mid_term_due", "received", "supported", "noted", "note", "is_home" FROM `review`;--> statement-breakpoint
DROP TABLE `review`;--> statement-breakpoint
ALTER TABLE `__new_review` RENAME TO `review`;--> statement-breakpoint
PRAGMA foreign_keys=ON;