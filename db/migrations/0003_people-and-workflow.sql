CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` integer NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`state` text NOT NULL,
	`due_on` text,
	`person_id` text,
	`comment` text DEFAULT '' NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_at` text,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_once` ON `assignment` (`recommendation_id`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `assignment_organisation` ON `assignment` (`organisation_id`,`state`);--> statement-breakpoint
CREATE TABLE `evidence_file` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`stored_as` text NOT NULL,
	`withheld` integer DEFAULT false NOT NULL,
	`added_by_id` text,
	`added_at` text NOT NULL,
	`published_at` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_file_document` ON `evidence_file` (`document_id`);--> statement-breakpoint
CREATE TABLE `recovery_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`made_by_id` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_link_token` ON `recovery_link` (`token_hash`);--> statement-breakpoint
CREATE TABLE `redaction_check` (
	`document_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`withholds_original` integer NOT NULL,
	`prepared_by_id` text NOT NULL,
	`prepared_at` text NOT NULL,
	`signed_by_id` text,
	`signed_at` text,
	PRIMARY KEY(`document_id`, `organisation_id`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`prepared_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reply` (
	`id` text PRIMARY KEY NOT NULL,
	`update_id` text NOT NULL,
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
	`text` text NOT NULL,
	FOREIGN KEY (`update_id`) REFERENCES `update`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`publisher_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`returned_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reply_update` ON `reply` (`update_id`,`state`);--> statement-breakpoint
CREATE INDEX `reply_organisation` ON `reply` (`organisation_id`,`state`);--> statement-breakpoint
CREATE TABLE `two_factor` (
	`id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`user_id` text NOT NULL,
	`verified` integer DEFAULT true NOT NULL,
	`failed_verification_count` integer DEFAULT 0 NOT NULL,
	`locked_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `two_factor_user` ON `two_factor` (`user_id`);--> statement-breakpoint
CREATE INDEX `two_factor_secret` ON `two_factor` (`secret`);--> statement-breakpoint
ALTER TABLE `invitation` ADD `revoked_at` text;--> statement-breakpoint
ALTER TABLE `membership` ADD `added_by_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `membership` ADD `added_at` text;--> statement-breakpoint
ALTER TABLE `person` ADD `disabled_at` text;--> statement-breakpoint
ALTER TABLE `person` ADD `two_factor_enabled` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `digest_wanted` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `update` ADD `holder_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `update` ADD `return_comment` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `update` ADD `returned_by_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `update` ADD `changed_at` text;--> statement-breakpoint
ALTER TABLE `update` ADD `drafted_evidence` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `audit_event_public` ON `audit_event` (`id`) WHERE json_extract("audit_event"."detail", '$.public');