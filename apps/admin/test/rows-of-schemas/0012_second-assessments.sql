insert into assessors (inspection, code, account) values
  ('00000000-0000-4000-8000-0000000000a1', 'assessor-1', '00000000-0000-4000-8000-000000000001'),
  ('00000000-0000-4000-8000-0000000000a1', 'kim', null);
update cases set assessor = 'kim' where inspection = '00000000-0000-4000-8000-0000000000a1' and id = 'H-1';
insert into second_assessments (inspection, "case", assessor, answers, texts, note, version, first_finished, finished, first_answers) values
  ('00000000-0000-4000-8000-0000000000a1', 'H-1', 'assessor-1', '{"assessment-engaging": "no"}', '{}', 'Read again.', 3,
   '2026-11-26T12:00:00.001Z', '2026-11-26T13:00:00Z', '{"assessment-engaging": "no", "assessment-desistance": "no"}');
