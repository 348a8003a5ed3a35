// The data of a static site: everything that is published, kept in a file and brought up to date by /api/changes.
// In Eleventy it is a data file (_data/archive.mjs): templates then have archive.articles, archive.victims and so on.

import { readFile, rename, writeFile } from 'node:fs/promises';

const service = process.env.ARCHIVE ?? 'http://localhost:8080';
const kept = process.env.ARCHIVE_KEPT ?? '.archive.json';

async function read(path) {
  const answer = await fetch(service + path, { headers: { Accept: 'application/vnd.api+json' } });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

async function before() {
  try {
    return JSON.parse(await readFile(kept, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return { after: '', entries: {} };
  }
}

/** Reads what was published or taken away since the last time, and gives all that is published now, by type. */
export default async function () {
  const state = await before();
  const touched = new Map();
  let page = `/api/changes?page%5Bsize%5D=100&page%5Bafter%5D=${state.after}`;
  while (page) {
    const { data, links, meta } = await read(page);
    for (const change of data) {
      const { type, id } = change.relationships.entry.data;
      touched.set(`${type}/${id}`, change.attributes.kind === 'removal');
    }
    state.after = meta.page.after;
    page = links.next;
  }
  let fetched = 0;
  for (const [address, gone] of touched) {
    const entry = gone ? null : await read(`/api/${address}?inLanguage=*`);
    if (entry) {
      state.entries[address] = entry.data;
      fetched++;
    } else {
      delete state.entries[address]; // gone, or gone since
    }
  }
  await writeFile(`${kept}.new`, JSON.stringify(state));
  await rename(`${kept}.new`, kept); // whole or not at all
  console.log(`archive: ${touched.size} changes, ${fetched} entries fetched`);
  return Object.values(state.entries).reduce((all, entry) => {
    (all[entry.type] ??= []).push(entry);
    return all;
  }, {});
}
