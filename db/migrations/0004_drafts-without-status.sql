PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_update` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` integer NOT NULL,
	`organisation_id` text NOT NULL,
	`state` text NOT NULL,
	`author_id` text,
	`publisher_id` text,
	`holder_id` text,
	`return_comment` text DEFAULT '' NOT NULL,
	`returned_by_id` text,
	`created_at` text NOT NULL,
	`changed_at` text,
	`published_at` text,
	`withdrawn_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`track` text NOT NULL,
	`status` text,
	`as_of` text NOT NULL,
	`as_of_last_day` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`measures` text DEFAULT '' NOT NULL,
	`results` text DEFAULT '' NOT NULL,
	`challenges` text DEFAULT '' NOT NULL,
	`assistance` text DEFAULT '' NOT NULL,
	`next_steps` text DEFAULT '' NOT NULL,
	`mid_term_note` text DEFAULT '' NOT NULL,
	`drafted_evidence` text DEFAULT '[]' NOT NULL,
	`coded_from_document_id` text,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`publisher_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`returned_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`coded_from_document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "update_is_whole" CHECK("__new_update"."state" in ('draft', 'returned') or ("__new_update"."status" is not null and "__new_update"."as_of" <> ''))
);
--> statement-breakpoint
INSERT INTO `__new_update`("id", "recommendation_id", "organisation_id", "state", "author_id", "publisher_id", "holder_id", "return_comment", "returned_by_id", "created_at", "changed_at", "published_at", "withdrawn_at", "version", "track", "status", "as_of", "as_of_last_day", "reason", "measures", "results", "challenges", "assistance", "next_steps", "mid_term_note", "drafted_evidence", "coded_from_document_id") SELECT "id", "recommendation_id", "organisation_id", "state", "author_id", "publisher_id", "holder_id", "return_comment", "returned_by_id", "created_at", "changed_at", "published_at", "withdrawn_at", "version", "track", "status", "as_of", "as_of_last_day", "reason", "measures", "results", "challenges", "assistance", "next_steps", "mid_term_note", "drafted_evidence", "coded_from_document_id" FROM `update`;--> statement-breakpoint
DROP TABLE `update`;--> statement-breakpoint
ALTER TABLE `__new_update` RENAME TO `update`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `update_recommendation` ON `update` (`recommendation_id`,`state`,`as_of_last_day`);--> statement-breakpoint
CREATE INDEX `update_organisation` ON `update` (`organisation_id`,`state`);--> statement-breakpoint
CREATE INDEX `update_published` ON `update` (`state`,`published_at`);