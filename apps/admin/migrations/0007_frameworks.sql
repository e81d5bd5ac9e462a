CREATE TABLE "frameworks" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"content" text NOT NULL,
	"name" text NOT NULL,
	"account" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "frameworks_id_sha256_unique" UNIQUE("id","sha256")
);
--> statement-breakpoint
CREATE TABLE "recorded" (
	"inspection" uuid NOT NULL,
	"list" text NOT NULL,
	"id" text NOT NULL,
	"value" json NOT NULL,
	"account" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recorded_inspection_list_id_pk" PRIMARY KEY("inspection","list","id")
);
--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "rules" text;--> statement-breakpoint
ALTER TABLE "frameworks" ADD CONSTRAINT "frameworks_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recorded" ADD CONSTRAINT "recorded_inspection_inspections_id_fk" FOREIGN KEY ("inspection") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recorded" ADD CONSTRAINT "recorded_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_framework_rules_frameworks_id_sha256_fk" FOREIGN KEY ("framework","rules") REFERENCES "public"."frameworks"("id","sha256") ON DELETE no action ON UPDATE no action;