insert into identities (issuer, subject, account) values
  ('https://id.example.org', 'ada of the coast', '00000000-0000-4000-8000-000000000001');
