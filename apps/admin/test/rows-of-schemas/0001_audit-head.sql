-- What a team had in the first schema that was released: a row in each of its tables.
insert into accounts (id, email, name, password_hash, administrator, disabled, version) values
  ('00000000-0000-4000-8000-000000000001', 'ada@example.org', 'Ada', '$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA', true, false, 2),
  ('00000000-0000-4000-8000-000000000002', 'lou@example.org', 'Lou Łukasz', null, false, true, 1);
insert into one_time_links (token_hash, account, expires) values
  ('link of Lou', '00000000-0000-4000-8000-000000000002', '2099-01-01T00:00:00Z');
insert into sessions (token_hash, account, opened, seen) values
  ('session of Ada', '00000000-0000-4000-8000-000000000001', '2025-11-23T10:00:00Z', '2025-11-23T10:01:00.123Z');
insert into failed_sign_ins (key, at) values ('somebody', '2025-11-23T09:59:00Z');
insert into inspections (id, slug, framework, stage, details, version) values
  ('00000000-0000-4000-8000-0000000000a1', 'harbour-2025', 'hmip-pdu-2021', 'analysis',
   '{"service": {"name": "Harbour", "region": "Coast"}, "publication": {"title": "An inspection of Harbour", "publisher": "The Coast Inspectorate", "published": "2025-12"}, "fieldwork": {"start": "2025-11-03", "weeks": 2}, "sample": {"windows": [{"from": "2025-04-07", "to": "2025-04-13"}]}, "notes": []}', 3);
insert into memberships (inspection, account, role) values
  ('00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-000000000002', 'lead');
insert into cases (inspection, id, position, characteristics, answers, note, version) values
  ('00000000-0000-4000-8000-0000000000a1', 'H-1', 0, '{"sentence": "community", "sex": "woman"}',
   '{"assessment-engaging": "yes", "assessment-desistance": "no"}', E'Seen twice.\nA "note" in two lines, with \\ and ’.', 4),
  ('00000000-0000-4000-8000-0000000000a1', 'H-2', 1, '{}', '{"assessment-engaging": "no"}', '', 1);
insert into responses (inspection, survey, id, position, characteristics, answers) values
  ('00000000-0000-4000-8000-0000000000a1', 'staff-survey', 'S-1', 0, '{}', '{"staff-quality": "yes"}');
insert into decisions (inspection, standard, kind, rating, reason, decided_by, account, at, version) values
  ('00000000-0000-4000-8000-0000000000a1', '1.1', 'judgement', 'good', '', 'Ratings panel', '00000000-0000-4000-8000-000000000001', '2025-11-23T10:02:00Z', 1),
  ('00000000-0000-4000-8000-0000000000a1', '2.5', 'not-rated', null, 'No case was assessed.', null, null, '2025-11-23T10:03:00Z', 2);
insert into context_figures (inspection, id, position, figure) values
  ('00000000-0000-4000-8000-0000000000a1', 'caseload', 0, '{"id": "caseload", "label": "People supervised", "value": 412, "unit": "count", "source": "Own count"}');
insert into recommendations (id, inspection, position, addressee, text, arises_from, version) values
  ('00000000-0000-4000-8000-0000000000b1', '00000000-0000-4000-8000-0000000000a1', 0, 'pdu', 'ask everybody what they need', '["1.1"]', 2);
insert into sections (inspection, id, text, version) values
  ('00000000-0000-4000-8000-0000000000a1', 'foreword', 'What inspectors saw in the harbour district.', 2);
insert into audit (seq, at, account, action, inspection, record, before, after, hash) values
  (1, '2025-11-23T10:00:00Z', null, 'add', null, 'inspection harbour-2025', 'null',
   '{"id":"00000000-0000-4000-8000-0000000000a1","framework":"hmip-pdu-2021","cases":2}',
   '8b026e94aaa87d3df11a90ed1b71ba16edc2ec2eafc96a5b78c01e62dd2bce45'),
  (2, '2025-11-23T10:05:00Z', '00000000-0000-4000-8000-000000000001', 'save', '00000000-0000-4000-8000-0000000000a1', 'section foreword',
   '{"text":""}', '{"text":"What inspectors saw in the harbour district."}',
   '3d83724fa5869819c66cc38ba02b7d6fe056f836859e89a4f8d9f21c4fca4444');
update audit_head set seq = 2, hash = '3d83724fa5869819c66cc38ba02b7d6fe056f836859e89a4f8d9f21c4fca4444';
insert into publications (id, inspection, draft, content, state, progress, requested_by, requested_at, heartbeat, attempts, message) values
  ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-0000000000a1', true, '{"id": "harbour-2025"}', 'done', 1,
   '00000000-0000-4000-8000-000000000001', '2025-11-23T10:06:00Z', '2025-11-23T10:06:01Z', 1, '');
insert into publication_files (publication, name, media_type, sha256, size, bytes) values
  ('00000000-0000-4000-8000-0000000000c1', 'harbour-2025.txt', 'text/plain',
   'f516e3bf22d142cddc526ce439c8aeabc3f7b04d87d5fef3b9ded684eb7f5aa4', 30, 'Report of the harbour district'::bytea);
