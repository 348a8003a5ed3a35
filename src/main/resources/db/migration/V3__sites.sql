-- What each web page of a run tells the rest of its upload.
create table import_page (
  file uuid not null primary key,
  run uuid not null,
  number bigint not null,              -- the file's, in the run
  path text not null,
  outline text not null                -- fingerprints of its blocks, links, anchors: JSON
);

create index import_page_by_run on import_page (run, number);
