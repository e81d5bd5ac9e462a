CREATE TABLE "case_counts" (
	"inspection" uuid NOT NULL,
	"characteristic" text NOT NULL,
	"value" text NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "case_counts_inspection_characteristic_value_question_answer_pk" PRIMARY KEY("inspection","characteristic","value","question","answer")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "unanswered" integer;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "files" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "case_counts" ADD CONSTRAINT "case_counts_inspection_inspections_id_fk" FOREIGN KEY ("inspection") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_in_order" ON "cases" USING btree ("inspection","position","id");--> statement-breakpoint
CREATE INDEX "cases_by_unanswered" ON "cases" USING btree ("inspection","unanswered");
--> statement-breakpoint
-- What becomes of the counts when the rows of `moved` come, with the sign 1, or go, with -1. In one order, so that two
-- who change cases at the same moment wait for one another and never each for the other.
CREATE FUNCTION keep_case_counts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  EXECUTE format($q$
    WITH moved AS (%s), grouped AS (
      SELECT sign, inspection, '' AS characteristic, '' AS value, answers FROM moved
      UNION ALL
      SELECT sign, inspection, g.key, g.value, answers FROM moved, jsonb_each_text(characteristics) g
    ), counted AS (
      SELECT inspection, characteristic, value, '' AS question, '' AS answer, sum(sign) AS change
      FROM grouped GROUP BY 1, 2, 3
      UNION ALL
      SELECT inspection, characteristic, grouped.value, a.key, a.value, sum(sign)
      FROM grouped, jsonb_each_text(answers) a GROUP BY 1, 2, 3, 4, 5
    )
    INSERT INTO case_counts AS kept (inspection, characteristic, value, question, answer, count)
    SELECT * FROM counted WHERE change <> 0 ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT (inspection, characteristic, value, question, answer)
    DO UPDATE SET count = kept.count + excluded.count
  $q$, CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT 1 AS sign, inspection, characteristics, answers FROM came'
    WHEN 'DELETE' THEN 'SELECT -1 AS sign, inspection, characteristics, answers FROM gone'
    ELSE 'SELECT s.sign,
        CASE s.sign WHEN 1 THEN n.inspection ELSE o.inspection END AS inspection,
        CASE s.sign WHEN 1 THEN n.characteristics ELSE o.characteristics END AS characteristics,
        CASE s.sign WHEN 1 THEN n.answers ELSE o.answers END AS answers
      FROM gone o FULL JOIN came n ON n.inspection = o.inspection AND n.id = o.id, (VALUES (1), (-1)) s(sign)
      WHERE (o.answers, o.characteristics) IS DISTINCT FROM (n.answers, n.characteristics)
        AND CASE s.sign WHEN 1 THEN n.id ELSE o.id END IS NOT NULL'
  END);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER count_cases_that_came AFTER INSERT ON cases REFERENCING NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION keep_case_counts();
--> statement-breakpoint
CREATE TRIGGER count_cases_that_changed AFTER UPDATE ON cases REFERENCING OLD TABLE AS gone NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION keep_case_counts();
--> statement-breakpoint
CREATE TRIGGER count_cases_that_went AFTER DELETE ON cases REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION keep_case_counts();
--> statement-breakpoint
CREATE FUNCTION forget_unanswered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.answers, NEW.characteristics, NEW.texts) IS DISTINCT FROM (OLD.answers, OLD.characteristics, OLD.texts) THEN
    NEW.unanswered := NULL;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER forget_unanswered BEFORE UPDATE ON cases FOR EACH ROW EXECUTE FUNCTION forget_unanswered();
--> statement-breakpoint
-- What there is already.
WITH grouped AS (
  SELECT inspection, '' AS characteristic, '' AS value, answers FROM cases
  UNION ALL
  SELECT inspection, g.key, g.value, answers FROM cases, jsonb_each_text(characteristics) g
)
INSERT INTO case_counts (inspection, characteristic, value, question, answer, count)
SELECT inspection, characteristic, value, '', '', count(*) FROM grouped GROUP BY 1, 2, 3
UNION ALL
SELECT inspection, characteristic, grouped.value, a.key, a.value, count(*)
FROM grouped, jsonb_each_text(answers) a GROUP BY 1, 2, 3, 4, 5;
