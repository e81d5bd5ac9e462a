insert into pending_imports (inspection, account, name, bytes, at) values
  ('00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-000000000001', 'cases.csv', 'case', '2025-11-23T10:07:00Z');
