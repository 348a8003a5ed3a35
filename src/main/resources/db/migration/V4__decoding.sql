-- How a file's charset was decided on, and what an editor has said it is instead.
alter table import_file add column decoding text default '{}' not null;  -- confidence, sample, alternatives: JSON
alter table import_file add column decode_as varchar(64);
