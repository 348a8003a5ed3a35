-- The log: the truth. Rows are added, never changed; one gap-free sequence over all entries.
create table revision (
  sequence bigint not null primary key,
  entry uuid not null,
  type varchar(64) not null,
  number bigint not null,
  kind varchar(16) not null,
  origin varchar(200) not null,
  slug varchar(120) not null,
  made_at bigint not null,            -- milliseconds since 1970-01-01T00:00:00Z
  document_sequence bigint not null,  -- the revision that holds the document: this one, or an earlier one
  document text,
  provenance text,
  document_hash varchar(64) not null,
  provenance_hash varchar(64) not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  constraint revision_number_once unique (entry, number)
);

-- One row; whoever appends locks it until the commit, so that sequences are committed in order.
create table log_head (
  id integer not null primary key,
  sequence bigint not null,
  hash varchar(64) not null
);

insert into log_head (id, sequence, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- What the log adds up to: where each entry stands now.
create table entry (
  id uuid not null primary key,
  type varchar(64) not null,
  slug varchar(120) not null,
  revision bigint not null,
  sequence bigint not null,
  origin varchar(200) not null,
  document_revision bigint not null,
  document_sequence bigint not null,
  published_revision bigint,
  published_document bigint,
  published_sequence bigint,
  published_at bigint,
  deleted boolean not null,
  created_at bigint not null,
  updated_at bigint not null
);

create index entry_by_type on entry (type, id);

-- Every slug that was ever given; it never becomes another entry's.
create table entry_slug (
  type varchar(64) not null,
  slug varchar(120) not null,
  language varchar(64) not null,
  entry uuid not null,
  last_number bigint not null,        -- the highest number that was added to this slug so far
  constraint entry_slug_once primary key (type, slug)
);

create index entry_slug_by_entry on entry_slug (entry);

-- Who refers to whom: once as the current documents say it, once as the published ones do.
create table entry_reference (
  source uuid not null,
  published boolean not null,
  relation varchar(64) not null,
  place integer not null,
  target uuid not null,
  constraint entry_reference_once primary key (source, published, relation, place)
);

create index entry_reference_by_target on entry_reference (target, published);
