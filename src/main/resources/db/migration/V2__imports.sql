-- Where a UUID may be missing, the nil UUID stands for none.

-- Runs: the queue of work, in the order of their ids (UUIDv7).
create table import_run (
  id uuid not null primary key,
  status varchar(16) not null,
  stage varchar(16) not null,          -- what is to be done next; whoever does it may be killed at any moment
  cancelled boolean not null,          -- somebody asked for it
  profile varchar(100),
  base_url varchar(2000),
  language varchar(64),
  publish boolean not null,
  dry_run boolean not null,
  created_at bigint not null,          -- milliseconds since 1970-01-01T00:00:00Z
  started_at bigint,
  finished_at bigint,
  problems text not null
);

create index import_run_by_status on import_run (status, id);

-- A row for every original of a run: what was uploaded, and what its archives hold.
create table import_file (
  id uuid not null primary key,
  run uuid not null,
  number bigint not null,              -- in the run, from 1
  path text not null,
  sha256 varchar(64),                  -- null when its bytes were refused
  size bigint not null,
  root uuid not null,                  -- the uploaded file that holds it, itself when it is one
  container uuid not null,             -- the archive that holds it
  depth integer not null,              -- how many archives deep
  archive boolean not null,
  examined boolean not null,           -- whether it is known what it is, and all it holds has rows
  saved boolean not null,              -- whether its candidates have become entries
  status varchar(16) not null,
  attempts integer not null,           -- how often reading it was begun
  same_as uuid not null,               -- of a skipped one: the row that has its candidates
  media_type varchar(255),
  charset varchar(64),
  language varchar(64),
  width integer not null,
  height integer not null,
  millis bigint,
  pictures text not null,              -- the addresses of the pictures that it shows
  problems text not null,
  changed_at bigint not null,
  constraint import_file_once unique (run, number)
);

create index import_file_by_status on import_file (run, status, attempts, number);
create index import_file_by_sha256 on import_file (sha256, status);
create index import_file_by_container on import_file (container);

-- What the originals propose.
create table import_candidate (
  id uuid not null primary key,
  run uuid not null,
  file uuid not null,
  file_number bigint not null,
  number integer not null,             -- in its file, from 1
  name varchar(100) not null,          -- its key in its original, the same at each reading
  type varchar(64) not null,
  document text not null,
  relations text not null,             -- relation: ids of candidates
  provenance text not null,
  confidence double precision not null,
  doubts text not null,
  state varchar(16) not null,
  shows varchar(64),                   -- of a photo: the original that holds the picture
  merged_into uuid not null,           -- the candidate that has taken it in
  entry uuid not null,                 -- the entry that it has become, or was before
  made boolean not null,               -- whether this run made that entry
  publication varchar(16) not null,
  constraint import_candidate_once unique (file, number)
);

create index import_candidate_by_run on import_candidate (run, file_number, number);
create index import_candidate_by_picture on import_candidate (shows);

-- Which entry was made from which original: nothing is made twice.
create table import_origin (
  sha256 varchar(64) not null,
  name varchar(100) not null,
  entry uuid not null,
  run uuid not null,
  constraint import_origin_once primary key (sha256, name)
);

create index import_origin_by_entry on import_origin (entry);
