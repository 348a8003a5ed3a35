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

-- Where imported pages stood, and which entries they have become.
create table redirect (
  id uuid not null primary key,
  address_hash varchar(64) not null,   -- of the one spelling by which it is found
  address text not null,               -- as it was written
  entry uuid not null,
  constraint redirect_once unique (address_hash)
);

create index redirect_by_entry on redirect (entry);

-- How the entries stand that are published, or were once.
create view entry_standing as
select e.id as id, e.type as type,
  case when e.published_document is not null then true else false end as live
from entry e
where e.published_document is not null
  or exists (select 1 from revision r where r.entry = e.id and r.kind = 'publish');

-- What web archives say of their files, and of addresses that only led elsewhere.
create table import_capture (
  id uuid not null primary key,        -- in the order in which they were found
  run uuid not null,
  archive uuid not null,               -- the row of the web archive
  path text not null,                  -- of its file inside the upload; empty when it only leads elsewhere
  url text not null,
  captured_at bigint not null,
  charset varchar(64),
  leads_to text not null
);

create index import_capture_by_run on import_capture (run, id);
create index import_capture_by_archive on import_capture (archive);
