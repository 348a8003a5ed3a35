-- What each web page of a run tells the rest of its upload.
create table import_page (
  file uuid not null primary key,
  run uuid not null,
  number bigint not null,              -- the file's, in the run
  path text not null,
  outline text not null                -- fingerprints of its blocks, links, anchors: JSON
);

create index import_page_by_run on import_page (run, number);

-- What an editor should see of a run.
create table import_finding (
  id uuid not null primary key,        -- in the order in which they were found
  run uuid not null,
  kind varchar(40) not null,
  severity varchar(16) not null,
  belongs_to bigint not null,          -- findings of one kind and group belong together; 0 for none
  file uuid not null,                  -- the nil UUID for none, as for the candidate
  candidate uuid not null,
  field varchar(200),
  detail text not null
);

create index import_finding_by_run on import_finding (run, kind, id);
create index import_finding_by_candidate on import_finding (candidate, kind);
