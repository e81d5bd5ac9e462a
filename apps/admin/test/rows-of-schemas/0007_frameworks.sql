insert into frameworks (id, sha256, content, name, account, at) values
  ('lighthouse', 'the hash of these rules',
   '{"language": 1, "id": "lighthouse", "title": {"en": "Lighthouses"}, "edition": "1", "publisher": {"en": "The Coast Inspectorate"}, "scale": "rating", "scales": {"rating": [{"id": "poor", "label": {"en": "Poor"}, "tone": "inadequate"}, {"id": "good", "label": {"en": "Good"}, "tone": "good"}]}, "facts": [{"id": "lit", "label": {"en": "The lamp is lit"}, "unless": false}], "nodes": [{"id": "overall", "title": {"en": "Overall"}, "rate": {"combine": "worst"}, "parts": [{"id": "light", "number": "1", "title": {"en": "Light"}, "adjust": [{"when": {"fact": "lit"}, "noWorseThan": "good", "text": {"en": "The lamp is lit"}}]}]}]}',
   'lighthouse.json', '00000000-0000-4000-8000-000000000001', '2025-11-23T10:08:00Z');
insert into inspections (id, slug, framework, rules, stage, details) values
  ('00000000-0000-4000-8000-0000000000a2', 'north-light', 'lighthouse', 'the hash of these rules', 'set-up',
   '{"service": {"name": "North light", "region": "Coast"}, "publication": {"title": "An inspection of the north light", "publisher": "The Coast Inspectorate", "published": "2025-12"}, "sample": {"windows": []}, "notes": []}');
insert into recorded (inspection, list, id, value, account, at) values
  ('00000000-0000-4000-8000-0000000000a2', 'facts', 'lit', 'true', '00000000-0000-4000-8000-000000000001', '2025-11-23T10:09:00Z');
