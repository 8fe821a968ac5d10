CREATE TABLE `edition` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`review_id` text NOT NULL,
	`number` integer NOT NULL,
	`layout` text NOT NULL,
	`theme_set` text NOT NULL,
	`as_of` text NOT NULL,
	`title` text NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`frozen_at` text NOT NULL,
	`frozen_by_id` text,
	`withdrawn_at` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`frozen_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edition_number` ON `edition` (`organisation_id`,`review_id`,`number`);--> statement-breakpoint
CREATE TABLE `report_text` (
	`organisation_id` text NOT NULL,
	`review_id` text NOT NULL,
	`section` text NOT NULL,
	`text` text NOT NULL,
	`author_id` text,
	`changed_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`organisation_id`, `review_id`, `section`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sheet_upload` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`file_name` text NOT NULL,
	`content` text NOT NULL,
	`uploaded_at` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sheet_upload_organisation` ON `sheet_upload` (`organisation_id`);