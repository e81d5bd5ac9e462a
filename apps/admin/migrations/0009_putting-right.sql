ALTER TABLE "decisions" ADD COLUMN "evidence" text;--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "evidence" text;--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "archived" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "evidence_due" date;--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "evidence_removed" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "edition" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
-- What evidence is told by: the same evidence gives the same text, whatever its cases are called and in what order.
CREATE FUNCTION evidence_of(uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    (SELECT jsonb_agg(held ORDER BY held) FROM
      (SELECT jsonb_build_array(characteristics, answers, texts)::text AS held FROM cases WHERE inspection = $1) AS own),
    (SELECT jsonb_agg(held ORDER BY held) FROM
      (SELECT jsonb_build_array(survey, characteristics, answers, texts)::text AS held FROM responses WHERE inspection = $1) AS given),
    (SELECT jsonb_agg(held ORDER BY held) FROM
      (SELECT jsonb_build_array(list, id, value)::text AS held FROM recorded WHERE inspection = $1) AS told)
  )::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
UPDATE "decisions" SET "evidence" = evidence_of("inspection");
--> statement-breakpoint
UPDATE "inspections" SET "evidence" = evidence_of("id") WHERE "stage" IN ('ratings-panel', 'published');
