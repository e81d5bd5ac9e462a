CREATE TABLE "assessors" (
	"inspection" uuid NOT NULL,
	"code" text NOT NULL,
	"account" uuid,
	CONSTRAINT "assessors_inspection_code_pk" PRIMARY KEY("inspection","code"),
	CONSTRAINT "assessors_inspection_account_unique" UNIQUE("inspection","account")
);
--> statement-breakpoint
CREATE TABLE "second_assessments" (
	"inspection" uuid NOT NULL,
	"case" text NOT NULL,
	"assessor" text,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"texts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"first_finished" timestamp (3) with time zone,
	"finished" timestamp (3) with time zone,
	"first_answers" jsonb,
	CONSTRAINT "second_assessments_inspection_case_pk" PRIMARY KEY("inspection","case")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "assessor" text;--> statement-breakpoint
ALTER TABLE "assessors" ADD CONSTRAINT "assessors_inspection_inspections_id_fk" FOREIGN KEY ("inspection") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessors" ADD CONSTRAINT "assessors_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_assessments" ADD CONSTRAINT "second_assessments_inspection_inspections_id_fk" FOREIGN KEY ("inspection") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_assessments" ADD CONSTRAINT "second_assessments_case_fk" FOREIGN KEY ("inspection","case") REFERENCES "public"."cases"("inspection","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_assessments" ADD CONSTRAINT "second_assessments_assessor_fk" FOREIGN KEY ("inspection","assessor") REFERENCES "public"."assessors"("inspection","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_assessor_fk" FOREIGN KEY ("inspection","assessor") REFERENCES "public"."assessors"("inspection","code") ON DELETE no action ON UPDATE no action;