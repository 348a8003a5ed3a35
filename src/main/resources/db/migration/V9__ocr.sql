-- How sure the words are that were read from pictures, page by page: JSON.
alter table import_file add column ocr text default '{}' not null;
