// What is told as XML: well-formed by xmllint, and the sitemap by its schema.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, end, types } from './archive.mjs';

const failures = [];
let looked = 0;
async function lint(path, mediaType, schema, headers = {}) {
  const { status, text, headers: told } = await ask(path, headers);
  looked++;
  if (status !== 200 || !(told.get('content-type') ?? '').startsWith(mediaType)) return failures.push(`${path}: ${status} ${told.get('content-type')}`);
  const file = `xml-${looked}.xml`;
  writeFileSync(file, text);
  try {
    execFileSync('xmllint', ['--nonet', '--noout', ...(schema ? ['--schema', schema] : []), file], { stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    failures.push(`${path}: ${String(error.stderr).slice(0, 600)}`);
  }
  return text;
}

const schemas = join('node_modules', 'sitemap', 'schema');
const sitemap = await lint('/sitemap.xml', 'application/xml');
for (const [, part] of (sitemap ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)) await lint(part.replaceAll('&amp;', '&'), 'application/xml', join(schemas, 'sitemap.xsd'));
if (looked < 2) failures.push('the sitemap has no parts');
for (const type of await types()) {
  await lint(`/api/${type}`, 'application/atom+xml', undefined, { Accept: 'application/atom+xml' });
}
for (const query of ['verb=Identify', 'verb=ListMetadataFormats', 'verb=ListSets', 'verb=ListRecords&metadataPrefix=oai_dc', 'verb=ListIdentifiers&metadataPrefix=oai_dc', 'verb=none']) {
  await lint(`/api/oai?${query}`, 'text/xml');
}
end(failures, `${looked} documents`);
