// Two JSON:API clients read the whole archive, with relations; what they make of it must be what was sent.
import Devour from 'devour-client';
import KitsuModule from 'kitsu';
import { ask, base, end, entries, mustHaveEntries, types } from './archive.mjs';

const Kitsu = KitsuModule.default ?? KitsuModule;
const DevourClient = Devour.default ?? Devour;
const failures = [];
let read = 0;

await mustHaveEntries();
const kitsu = new Kitsu({ baseURL: `${base}/api`, pluralize: false, camelCaseTypes: false, resourceCase: 'none' });
const devour = new DevourClient({ apiUrl: `${base}/api`, pluralize: false, logger: false });

const known = await types();
const shapes = {};
for (const type of known) {
  shapes[type] = {};
  for await (const entry of entries(type, '&inLanguage=*')) {
    for (const name of Object.keys(entry.attributes ?? {})) shapes[type][name] = '';
    for (const [name, relation] of Object.entries(entry.relationships ?? {})) {
      shapes[type][name] = { jsonApi: Array.isArray(relation.data) ? 'hasMany' : 'hasOne' };
    }
  }
  devour.define(type, shapes[type]);
}

for (const type of known) {
  const relations = Object.entries(shapes[type]).filter(([, of]) => of !== '').map(([name]) => name);
  const { json: first } = await ask(`/api/${type}?page%5Bsize%5D=1`);
  const total = first.meta.total;
  const include = relations.join(',');
  for (const [client, page] of [
    ['kitsu', (number) => kitsu.get(type, { params: { page: { size: 20, number }, include } })],
    ['devour', (number) => devour.findAll(type, { page: { size: 20, number }, include })],
  ]) {
    const ids = new Set();
    let resolved = 0;
    for (let number = 1; (number - 1) * 20 < total; number++) {
      const { data } = await page(number);
      const here = new Set(data.map((entry) => entry.id)); // what is listed is not included once more
      for (const entry of data) {
        ids.add(entry.id);
        for (const relation of relations) {
          const value = entry[relation]?.data ?? entry[relation];
          for (const one of Array.isArray(value) ? value : value ? [value] : []) {
            if (one.slug === undefined && !here.has(one.id)) failures.push(`${client}: ${type} ${entry.id} ${relation} came without its entry`);
            resolved++;
          }
        }
      }
    }
    read += ids.size;
    if (ids.size !== total) failures.push(`${client}: ${ids.size} of ${total} ${type}`);
    console.log(`${client}: ${ids.size} ${type}, ${resolved} relations`);
  }
}
end(failures, `${read} entries read`);
