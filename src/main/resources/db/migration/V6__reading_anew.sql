-- Whether a file is read, or has been read, once more since its entries were saved.
alter table import_file add column anew boolean default false not null;
