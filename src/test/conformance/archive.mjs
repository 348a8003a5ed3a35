// What all checks share: reading the service, and walking everything that its links lead to.

import { readFileSync } from 'node:fs';

/** Where the service is, without a slash at its end: the first argument of every check. */
export const base = (process.argv[2] ?? '').replace(/\/$/, '');

/** What an editor's requests carry: the second argument is the file with the token. */
export const editor = () => ({ Authorization: `Bearer ${readFileSync(process.argv[3], 'utf8').trim()}` });

/** Ends the check with its result; the last line tells how much was looked at. */
export function end(failures, what) {
  for (const failure of failures.slice(0, 20)) console.error(failure);
  if (failures.length > 20) console.error(`… and ${failures.length - 20} more`);
  console.log(`${what}, ${failures.length} failures`);
  process.exit(failures.length === 0 ? 0 : 1);
}

/** Asks an address of the service; JSON is parsed. */
export async function ask(path, headers = {}, method = 'GET', body = undefined) {
  const answer = await fetch(path.startsWith('http') ? path : base + path, {
    method,
    headers: body ? { 'Content-Type': 'application/vnd.api+json', ...headers } : headers,
    body: body && JSON.stringify(body),
    redirect: 'manual',
  });
  const text = await answer.text();
  const json = /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined;
  return { status: answer.status, headers: answer.headers, text, json };
}

/** The names of the types that have entries of their own addresses. */
export async function types() {
  const { json } = await ask('/api/types');
  return json.data.map((type) => type.id);
}

/** Every published entry of a type, page by page. */
export async function* entries(type, query = '') {
  let next = `/api/${type}?page%5Bsize%5D=100${query}`;
  while (next) {
    const { json } = await ask(next);
    yield* json.data;
    next = json.links.next;
  }
}

/** Refuses to let a check begin on nothing. */
export async function mustHaveEntries() {
  const { json } = await ask('/api/articles');
  if (!json || json.meta.total < 3) throw new Error('the archive has no articles to check');
}
