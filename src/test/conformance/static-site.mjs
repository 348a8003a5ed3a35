// The example loader, in an Eleventy site: all entries become pages; a second build fetches nothing, and one after a change only that.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, base, editor, end, mustHaveEntries, types } from './archive.mjs';

await mustHaveEntries();
const failures = [];
const site = mkdtempSync(join(process.cwd(), 'site-'));
mkdirSync(join(site, '_data'));
symlinkSync(join(process.cwd(), 'node_modules'), join(site, 'node_modules'));
copyFileSync(join(process.env.EXAMPLES, 'static-site/archive.mjs'), join(site, '_data/archive.mjs'));
writeFileSync(join(site, 'package.json'), '{"type": "module"}');
writeFileSync(
  join(site, 'articles.njk'),
  `---
pagination: {data: archive.articles, size: 1, alias: article}
permalink: "articles/{{ article.attributes.slug }}/index.html"
---
<h1>{{ article.attributes.title }}</h1>
`,
);
writeFileSync(join(site, 'count.njk'), `---\npermalink: count.json\n---\n{ {% for type, all in archive %}"{{ type }}": {{ all.length }}{% if not loop.last %}, {% endif %}{% endfor %} }\n`);

function build() {
  const said = execFileSync(process.execPath, [join(process.cwd(), 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'], {
    cwd: site,
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE: base },
  });
  const fetched = /(\d+) changes, (\d+) entries fetched/.exec(said);
  return { changes: Number(fetched?.[1]), fetched: Number(fetched?.[2]), counts: JSON.parse(readFileSync(join(site, '_site/count.json'), 'utf8')) };
}

const first = build();
let all = 0;
for (const type of await types()) {
  if (type === 'figures') continue; // they come with their quotes
  const { json } = await ask(`/api/${type}?page%5Bsize%5D=1`);
  all += json.meta.total;
  if ((first.counts[type] ?? 0) !== json.meta.total) failures.push(`${first.counts[type]} of ${json.meta.total} ${type}`);
}
const { json: articles } = await ask('/api/articles?page%5Bsize%5D=1');
const { slug, title } = articles.data[0].attributes;
if (!readFileSync(join(site, `_site/articles/${slug}/index.html`), 'utf8').includes(title.split(/[&<>"']/)[0])) failures.push(`the page of ${slug} lacks its title`);
const second = build();
if (second.changes !== 0 || second.fetched !== 0) failures.push(`a second build fetched ${second.fetched} entries`);

const made = await ask('/manage/articles', editor(), 'POST', { data: { type: 'articles', attributes: { title: 'The site grows' } } });
const path = `/manage/articles/${made.json.data.id}`;
const published = await ask(`${path}/publish`, { ...editor(), 'If-Match': made.headers.get('etag') }, 'POST');
const third = build();
if (third.fetched !== 1 || third.counts.articles !== first.counts.articles + 1) failures.push(`a build after one change fetched ${third.fetched} entries`);
await ask(`${path}/unpublish`, { ...editor(), 'If-Match': published.headers.get('etag') }, 'POST');
const fourth = build();
if (fourth.fetched !== 0 || fourth.counts.articles !== first.counts.articles) failures.push('what was taken away is still there');
end(failures, `${all} entries`);
