-- The app runs as this role. It is never given the right to change or remove rows of the audit
-- trail, nor files that were published.
DO $$ BEGIN
  CREATE ROLE inspectorate_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
DO $$ BEGIN
  GRANT inspectorate_app TO CURRENT_USER;
EXCEPTION WHEN OTHERS THEN
  IF NOT pg_has_role(CURRENT_USER, 'inspectorate_app', 'MEMBER') THEN RAISE; END IF;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO inspectorate_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON
  accounts, one_time_links, sessions, failed_sign_ins, inspections, memberships, cases, responses,
  decisions, sections, recommendations, context_figures
  TO inspectorate_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON audit, publication_files TO inspectorate_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON publications TO inspectorate_app;
--> statement-breakpoint
GRANT SELECT, UPDATE ON audit_head TO inspectorate_app;
--> statement-breakpoint
INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '');
