CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_user` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `audit_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`verb` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`source_of_review_id` text,
	`title` text NOT NULL,
	`publisher` text NOT NULL,
	`kind` text NOT NULL,
	`date` text NOT NULL,
	`reference` text,
	`language` text DEFAULT 'en' NOT NULL,
	`address` text,
	`risk` text NOT NULL,
	`licence` text,
	`note` text,
	`track` text,
	`full_text` text,
	`organisation_id` text,
	`published_at` text,
	FOREIGN KEY (`source_of_review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_organisation` ON `document` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `evidence_link` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`recommendation_id` integer NOT NULL,
	`place` integer NOT NULL,
	`relation` text NOT NULL,
	`direction` text,
	`locator` text NOT NULL,
	`quote` text NOT NULL,
	`sentence` text NOT NULL,
	`organisation_id` text,
	`published_at` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_link_recommendation` ON `evidence_link` (`recommendation_id`);--> statement-breakpoint
CREATE INDEX `evidence_link_document` ON `evidence_link` (`document_id`,`place`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`organisation_id` text,
	`role` text,
	`administrator` integer DEFAULT false NOT NULL,
	`invited_by_id` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`accepted_at` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE TABLE `membership` (
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person_id`, `organisation_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `membership_organisation` ON `membership` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`track` text,
	`name_withheld` integer DEFAULT false NOT NULL,
	`second_person_required` integer DEFAULT true NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_name` ON `organisation` (`name`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`is_administrator` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `position` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recommendation_id` integer NOT NULL,
	`position` text NOT NULL,
	`wording` text NOT NULL,
	`date` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `position_recommendation` ON `position` (`recommendation_id`,`date`);--> statement-breakpoint
CREATE TABLE `recommendation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ref` text NOT NULL,
	`review_id` text NOT NULL,
	`document_id` text NOT NULL,
	`theme_id` integer NOT NULL,
	`place` integer NOT NULL,
	`number` text,
	`text` text NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_ref` ON `recommendation` (`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_place` ON `recommendation` (`document_id`,`place`);--> statement-breakpoint
CREATE INDEX `recommendation_theme` ON `recommendation` (`theme_id`);--> statement-breakpoint
CREATE TABLE `recommendation_tag` (
	`recommendation_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	`set_by` text NOT NULL,
	`confidence` text,
	PRIMARY KEY(`recommendation_id`, `tag_id`),
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recommendation_tag_tag` ON `recommendation_tag` (`tag_id`);--> statement-breakpoint
CREATE TABLE `recommending_state` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recommendation_id` integer NOT NULL,
	`place` integer NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recommending_state_recommendation` ON `recommending_state` (`recommendation_id`,`place`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`iso3` text NOT NULL,
	`cycle` integer NOT NULL,
	`session` integer,
	`reviewed_on` text,
	`adopted_on` text,
	`mid_term_due` text,
	`received` integer,
	`supported` integer,
	`noted` integer,
	`note` text
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `tag` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`vocabulary` text NOT NULL,
	`version` text NOT NULL,
	`term` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_term` ON `tag` (`vocabulary`,`version`,`term`);--> statement-breakpoint
CREATE TABLE `theme` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document_id` text NOT NULL,
	`parent_id` integer,
	`title` text NOT NULL,
	`place` integer NOT NULL,
	`level` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `theme_document` ON `theme` (`document_id`,`place`);--> statement-breakpoint
CREATE TABLE `update` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` integer NOT NULL,
	`organisation_id` text NOT NULL,
	`track` text NOT NULL,
	`state` text NOT NULL,
	`status` text NOT NULL,
	`as_of` text NOT NULL,
	`as_of_last_day` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`measures` text DEFAULT '' NOT NULL,
	`results` text DEFAULT '' NOT NULL,
	`challenges` text DEFAULT '' NOT NULL,
	`assistance` text DEFAULT '' NOT NULL,
	`next_steps` text DEFAULT '' NOT NULL,
	`mid_term_note` text DEFAULT '' NOT NULL,
	`coded_from_document_id` text,
	`author_id` text,
	`publisher_id` text,
	`created_at` text NOT NULL,
	`published_at` text,
	`withdrawn_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`coded_from_document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`publisher_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `update_recommendation` ON `update` (`recommendation_id`,`state`,`as_of_last_day`);--> statement-breakpoint
CREATE INDEX `update_organisation` ON `update` (`organisation_id`,`state`);--> statement-breakpoint
CREATE INDEX `update_published` ON `update` (`state`,`published_at`);--> statement-breakpoint
CREATE TABLE `update_evidence` (
	`update_id` text NOT NULL,
	`evidence_link_id` text NOT NULL,
	PRIMARY KEY(`update_id`, `evidence_link_id`),
	FOREIGN KEY (`update_id`) REFERENCES `update`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_link_id`) REFERENCES `evidence_link`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `update_evidence_link` ON `update_evidence` (`evidence_link_id`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);