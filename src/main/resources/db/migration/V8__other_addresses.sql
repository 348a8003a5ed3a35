-- Old addresses that became no entry: what they lead to, and the entry whose standing says whether they are told.
alter table redirect add column leads varchar(16) default 'ENTRY' not null;
