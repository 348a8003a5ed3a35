// GraphQL over HTTP by the audits of graphql-http, then a question over all that there is.
import { auditServer } from 'graphql-http';
import { ask, base, end, mustHaveEntries } from './archive.mjs';

await mustHaveEntries();
const failures = [];
const results = await auditServer({ url: `${base}/api/graphql` });
for (const result of results) {
  if (result.status === 'error' || (result.status === 'warn' && /^(MUST|SHOULD)/.test(result.name))) failures.push(`${result.id} ${result.name}: ${result.reason}`);
}
const query = `{
  articles(sort: ["-publishedOn"], size: 3) { total after items { id title quotes { text source { title year } figures { value } } provenance { field original selector } } }
  victims(filter: [{field: "names.text", op: "exists", value: "true"}], inLanguage: "az") { total items { __typename ... on Entry { slug } names { text script } } }
}`;
const { status, json } = await ask('/api/graphql', { 'Content-Type': 'application/json' }, 'POST', { query });
const { json: articles } = await ask('/api/articles?page%5Bsize%5D=1');
if (status !== 200 || json.errors || json.data.articles.total !== articles.meta.total || json.data.articles.items.length !== 3) failures.push(JSON.stringify(json).slice(0, 1000));
const { json: refused } = await ask('/api/graphql', { 'Content-Type': 'application/json' }, 'POST', { query: '{ victims(filter: [{field: "ethnicity", value: "x"}]) { total } }' });
if (refused?.errors?.[0]?.extensions?.code !== 'unknown-field') failures.push(`a private field: ${JSON.stringify(refused)}`);
end(failures, `${results.length} audits`);
