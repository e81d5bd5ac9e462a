insert into address_changes (account, email, asked) values
  ('00000000-0000-4000-8000-000000000002', 'lou.new@example.org', '2026-11-01T09:00:00Z');
insert into authenticators (account, secret, confirmed, last_period) values
  ('00000000-0000-4000-8000-000000000001', 'plain:JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', '2026-11-01T09:00:00Z', 58798080);
insert into passkeys (id, account, name, public_key, counter, transports, added, used) values
  ('AQIDBAUGBwg', '00000000-0000-4000-8000-000000000001', 'The blue key', '\xa5010203', 7, '{internal,hybrid}', '2026-11-01T09:00:00Z', null);
insert into recovery_codes (account, code_hash) values
  ('00000000-0000-4000-8000-000000000001', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
insert into half_sign_ins (token_hash, account, method, expires) values
  ('a hash of a token', '00000000-0000-4000-8000-000000000001', 'password', '2026-11-01T09:10:00Z');
insert into challenges (token_hash, challenge, expires) values
  ('a hash of a token', 'a challenge', '2026-11-01T09:10:00Z');
