-- What a picture looks like: shades on a grid, a character for each cell.
alter table import_file add column look varchar(600);
