-- Two candidates of a run that an editor has said to be different people, the smaller id first.
create table import_apart (
  one uuid not null,
  other uuid not null,
  run uuid not null,
  constraint import_apart_once primary key (one, other)
);

create index import_apart_by_run on import_apart (run);
