// The linked data of every entry, expanded by jsonld in its safe mode, which fails on a term that means nothing. Nothing is fetched.
import jsonld from 'jsonld';
import { ask, end, entries, mustHaveEntries, types } from './archive.mjs';

const failures = [];
let looked = 0;
await mustHaveEntries();
const documentLoader = async (url) => {
  throw new Error(`${url} would be fetched`);
};
async function check(path, accept) {
  looked++;
  try {
    const { status, json } = await ask(path, { Accept: accept });
    if (status !== 200) throw new Error(`status ${status}`);
    const expanded = await jsonld.expand(json, { documentLoader, safe: true });
    if (expanded.length === 0 || !JSON.stringify(expanded).includes('schema.org')) throw new Error('it says nothing');
  } catch (error) {
    failures.push(`${path}: ${error.message} ${JSON.stringify(error.details?.event ?? '')}`);
  }
}
for (const type of await types()) {
  await check(`/api/${type}`, 'application/ld+json');
  for await (const entry of entries(type)) await check(entry.links.self, 'application/ld+json');
}
end(failures, `${looked} documents`);
