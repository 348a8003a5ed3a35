// Requests and answers against the OpenAPI document, by a proxy that refuses what breaks it (Prism).
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ask, base, end, entries, mustHaveEntries, types } from './archive.mjs';

await mustHaveEntries();
const failures = [];
let looked = 0;
writeFileSync('contract.json', (await ask('/api/openapi.json')).text);
const port = await new Promise((found) => {
  const socket = createServer().listen(0, '127.0.0.1', () => {
    const free = socket.address().port;
    socket.close(() => found(free));
  });
});
const proxy = spawn(
  process.execPath,
  [join('node_modules', '@stoplight/prism-cli/dist/index.js'), 'proxy', 'contract.json', base, '--errors', '-h', '127.0.0.1', '-p', String(port)],
  { stdio: ['ignore', 'pipe', 'pipe'] },
);
let said = '';
proxy.stdout.on('data', (some) => (said += some));
proxy.stderr.on('data', (some) => (said += some));
for (let i = 0; i < 600 && !said.includes('is listening'); i++) await new Promise((done) => setTimeout(done, 100));
if (!said.includes('is listening')) failures.push(`the proxy did not start: ${said}`);

async function check(path, status = 200) {
  looked++;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Accept: 'application/vnd.api+json' } });
  const text = await answer.text();
  const violations = answer.headers.get('sl-violations');
  if (answer.status !== status || violations) failures.push(`${path}: ${answer.status} ${(violations ?? text).slice(0, 400)}`);
}

if (failures.length === 0) {
  await check('/api');
  await check('/api/types');
  await check('/api/changes?page%5Bsize%5D=5');
  await check('/api/search?filter%5Bsearch%5D=the');
  await check('/api/redirects');
  for (const type of await types()) {
    await check(`/api/${type}`);
    await check(`/api/${type}?page%5Bsize%5D=3&page%5Bnumber%5D=2&inLanguage=az`);
    await check(`/api/${type}?inLanguage=*`);
    await check(`/api/${type}/none`, 404);
    let seen = 0;
    for await (const entry of entries(type)) {
      if (++seen > 10) break;
      await check(entry.links.self);
      for (const relation of Object.values(entry.relationships ?? {})) {
        await check(relation.links.related);
        await check(relation.links.self);
      }
    }
  }
}
proxy.kill();
end(failures, `${looked} exchanges`);
