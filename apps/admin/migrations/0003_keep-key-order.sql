ALTER TABLE "context_figures" ALTER COLUMN "figure" SET DATA TYPE json;--> statement-breakpoint
ALTER TABLE "inspections" ALTER COLUMN "details" SET DATA TYPE json;