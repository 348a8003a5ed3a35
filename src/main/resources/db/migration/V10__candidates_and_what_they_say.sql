-- What a candidate says is a hundred times as long as what becomes of it, and hardly ever changes: it has rows of its own,
-- so that it is written once.
create table import_said (
  candidate uuid not null primary key,
  document ${longText} not null,
  provenance ${longText} not null
);

insert into import_said (candidate, document, provenance)
select id, document, provenance from import_candidate;

alter table import_candidate drop column document;
alter table import_candidate drop column provenance;

-- H2 keeps long texts as bytes, which it writes many times faster than a varchar, letter by letter; on PostgreSQL nothing
-- changes.
alter table revision alter column document set data type ${longText};
alter table revision alter column provenance set data type ${longText};
alter table import_page alter column outline set data type ${longText};
