// Every kind of JSON:API answer, against the JSON Schema of jsonapi-validator.
import { createRequire } from 'node:module';
import { ask, editor, end, entries, mustHaveEntries, types } from './archive.mjs';

const { Validator } = createRequire(import.meta.url)('jsonapi-validator');
const validator = new Validator();
const failures = [];
let looked = 0;

async function check(path, status = 200, headers = {}) {
  const answer = await ask(path, headers);
  looked++;
  if (answer.status !== status) {
    failures.push(`${path}: ${answer.status} and not ${status}`);
    return {};
  }
  try {
    validator.validate(answer.json);
  } catch (error) {
    const reasons = (error.errors ?? []).slice(0, 3).map((one) => `${one.dataPath} ${one.message}`);
    failures.push(`${path}: ${error.message} ${reasons.join('; ')}`);
  }
  return answer.json;
}

await mustHaveEntries();
await check('/api');
await check('/api/types');
await check('/api/changes');
await check('/api/changes?page%5Bsize%5D=2');
await check('/api/redirects');
await check('/api/search?filter%5Bsearch%5D=the');
await check('/api/search?filter%5Bsearch%5D=nobodywroteaword');
for (const type of await types()) {
  const list = await check(`/api/${type}`);
  await check(`/api/${type}?page%5Bsize%5D=2&page%5Bnumber%5D=2`);
  await check(`/api/${type}?page%5Bsize%5D=2&page%5Bafter%5D=`);
  await check(`/api/${type}?inLanguage=*`);
  await check(`/api/${type}?fields%5B${type}%5D=slug`);
  await check(`/api/${type}?filter%5Bsearch%5D=the`);
  await check(`/api/${type}?filter%5Bid%5D=none`);
  let seen = 0;
  for await (const entry of entries(type)) {
    if (++seen > 25) break;
    await check(entry.links.self);
    for (const relation of Object.values(entry.relationships ?? {})) {
      if (relation.links?.self) await check(relation.links.self);
      if (relation.links?.related) await check(relation.links.related);
    }
  }
  const relations = Object.keys(list.data?.[0]?.relationships ?? {});
  if (relations.length > 0) await check(`/api/${type}?include=${relations.join(',')}`);
  await check(`/api/${type}/none`, 404);
  await check(`/api/${type}?filter%5Bnone%5D=1&sort=none&include=none&page%5Bsize%5D=0`, 400);
  await check(`/api/${type}`, 406, { Accept: 'application/vnd.api+json; charset=utf-8' });
}
await check('/api/none', 404);
await check('/manage/articles', 401);
for (const path of ['articles', 'victims?page%5Bsize%5D=2', 'articles/none/revisions', 'imports', 'log', 'log/verify', 'none']) {
  const { status } = await ask(`/manage/${path}`, editor());
  await check(`/manage/${path}`, status, editor());
}
const { json: articles } = await ask('/manage/articles?page%5Bsize%5D=1', editor());
await check(`/manage/articles/${articles.data[0].id}`, 200, editor());
await check(`/manage/articles/${articles.data[0].id}/revisions`, 200, editor());
const { json: runs } = await ask('/manage/imports', editor());
for (const part of ['', '/files', '/candidates', '/clusters', '/contradictions']) {
  await check(`/manage/imports/${runs.data[0].id}${part}`, 200, editor());
}
end(failures, `${looked} answers`);
