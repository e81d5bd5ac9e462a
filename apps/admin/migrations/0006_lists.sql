ALTER TABLE "context_figures" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
-- Uploads that nobody confirmed do not say which list they are for.
DELETE FROM "pending_imports";--> statement-breakpoint
ALTER TABLE "pending_imports" ADD COLUMN "target" text NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_of_inspection" ON "audit" USING btree ("inspection","seq");