-- Tokens are kept as their SHA-256 from here on. Who is signed in signs in anew, once.
DELETE FROM `session`;--> statement-breakpoint
DELETE FROM `verification`;
