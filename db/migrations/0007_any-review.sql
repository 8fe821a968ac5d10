CREATE TABLE `import_run` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`at` text NOT NULL,
	`files` text NOT NULL,
	`summary` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lineage` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` integer NOT NULL,
	`continues_id` integer NOT NULL,
	`state` text NOT NULL,
	`similarity` real,
	`decided_by_id` text,
	`decided_at` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`continues_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lineage_pair` ON `lineage` (`recommendation_id`,`continues_id`);--> statement-breakpoint
CREATE INDEX `lineage_continues` ON `lineage` (`continues_id`);--> statement-breakpoint
CREATE TABLE `recommendation_change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recommendation_id` integer NOT NULL,
	`import_id` text NOT NULL,
	`field` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `import_run`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recommendation_change_recommendation` ON `recommendation_change` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `recommendation_part` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recommendation_id` integer NOT NULL,
	`place` integer NOT NULL,
	`text` text NOT NULL,
	`set_by` text NOT NULL,
	`set_by_id` text,
	`set_at` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_part_place` ON `recommendation_part` (`recommendation_id`,`place`);--> statement-breakpoint
CREATE TABLE `review_tally` (
	`review_id` text PRIMARY KEY NOT NULL,
	`recommendations` integer NOT NULL,
	`supported` integer NOT NULL,
	`supported_in_part` integer NOT NULL,
	`noted` integer NOT NULL,
	`pending` integer NOT NULL,
	`unknown` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `search_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`recommendation_id` integer,
	`review_id` text,
	`day` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_subject` ON `search_entry` (`kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `search_entry_recommendation` ON `search_entry` (`recommendation_id`);--> statement-breakpoint
CREATE INDEX `search_entry_day` ON `search_entry` (`day`,`id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_position` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recommendation_id` integer NOT NULL,
	`position` text,
	`wording` text NOT NULL,
	`date` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_position`("id", "recommendation_id", "position", "wording", "date", "source") SELECT "id", "recommendation_id", "position", "wording", "date", "source" FROM `position`;--> statement-breakpoint
DROP TABLE `position`;--> statement-breakpoint
ALTER TABLE `__new_position` RENAME TO `position`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `position_recommendation` ON `position` (`recommendation_id`,`date`);--> statement-breakpoint
ALTER TABLE `recommendation` ADD `number_sort` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `recommendation` ADD `original_text` text;--> statement-breakpoint
ALTER TABLE `recommendation` ADD `paragraph` text;--> statement-breakpoint
ALTER TABLE `recommendation` ADD `import_id` text REFERENCES import_run(id);--> statement-breakpoint
CREATE INDEX `recommendation_review` ON `recommendation` (`review_id`,`document_id`,`place`);--> statement-breakpoint
ALTER TABLE `recommending_state` ADD `iso3` text;--> statement-breakpoint
ALTER TABLE `recommending_state` ADD `part_id` integer REFERENCES recommendation_part(id);--> statement-breakpoint
CREATE INDEX `recommending_state_iso3` ON `recommending_state` (`iso3`);--> statement-breakpoint
ALTER TABLE `review` ADD `mechanism` text DEFAULT 'UPR' NOT NULL;--> statement-breakpoint
ALTER TABLE `review` ADD `is_home` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `update` ADD `part_id` integer REFERENCES recommendation_part(id);