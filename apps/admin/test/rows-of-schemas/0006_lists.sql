insert into context_figures (inspection, id, position, figure, version) values
  ('00000000-0000-4000-8000-0000000000a1', 'boats', 1, '{"id": "boats", "label": "Boats", "value": 12, "unit": "count", "source": "Own count"}', 3);
insert into pending_imports (inspection, account, target, name, bytes, at) values
  ('00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-000000000001', 'cases', 'cases.csv', 'case', '2025-11-23T10:07:00Z');
