update publications set counted = true where id = '00000000-0000-4000-8000-0000000000c1';
insert into published_ratings (publication, standard, rating) values
  ('00000000-0000-4000-8000-0000000000c1', '', null),
  ('00000000-0000-4000-8000-0000000000c1', '1.1', 'good');
insert into published_shares (publication, question, yes, relevant) values
  ('00000000-0000-4000-8000-0000000000c1', 'assessment-safety', 1, 2);
