CREATE TABLE "published_ratings" (
	"publication" uuid NOT NULL,
	"standard" text NOT NULL,
	"rating" text,
	CONSTRAINT "published_ratings_publication_standard_pk" PRIMARY KEY("publication","standard")
);
--> statement-breakpoint
CREATE TABLE "published_shares" (
	"publication" uuid NOT NULL,
	"question" text NOT NULL,
	"yes" integer NOT NULL,
	"relevant" integer NOT NULL,
	CONSTRAINT "published_shares_publication_question_pk" PRIMARY KEY("publication","question")
);
--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "service_name" text GENERATED ALWAYS AS (details -> 'service' ->> 'name') STORED;--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "region" text GENERATED ALWAYS AS (details -> 'service' ->> 'region') STORED;--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "codes" text GENERATED ALWAYS AS (details -> 'service' ->> 'codes') STORED;--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "fieldwork_start" text GENERATED ALWAYS AS (details -> 'fieldwork' ->> 'start') STORED;--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "fieldwork_weeks" text GENERATED ALWAYS AS (details -> 'fieldwork' ->> 'weeks') STORED;--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "fieldwork_end" text GENERATED ALWAYS AS (details -> 'fieldwork' ->> 'end') STORED;--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "published" text GENERATED ALWAYS AS (details -> 'publication' ->> 'published') STORED;--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "corrected" text GENERATED ALWAYS AS (details -> 'publication' -> 'corrections' -> -1 ->> 'published') STORED;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "counted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "published_ratings" ADD CONSTRAINT "published_ratings_publication_publications_id_fk" FOREIGN KEY ("publication") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_shares" ADD CONSTRAINT "published_shares_publication_publications_id_fk" FOREIGN KEY ("publication") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;