ALTER TABLE "cases" ADD COLUMN "texts" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "texts" jsonb DEFAULT '{}'::jsonb NOT NULL;