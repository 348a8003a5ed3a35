// The OpenAPI document, by redocly and spectral; TypeScript types made from it, and a client that uses them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, end } from './archive.mjs';

const failures = [];
const work = mkdtempSync(join(process.cwd(), 'openapi-'));
const { json } = await ask('/api/openapi.json');
const file = join(work, 'openapi.json');
writeFileSync(file, JSON.stringify(json));
writeFileSync(join(work, 'spectral.json'), '{"extends": ["spectral:oas"]}');
writeFileSync(join(work, 'redocly.yaml'), 'extends: [recommended]\n');

function run(name, ...command) {
  try {
    const said = execFileSync(process.execPath, command, { cwd: work, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    console.log(`${name}: ${said.trim().split('\n').pop() || 'nothing to say'}`);
  } catch (error) {
    failures.push(`${name}: ${error.stdout}\n${error.stderr}`);
  }
}
const bin = (path) => join(process.cwd(), 'node_modules', path);

run('redocly', bin('@redocly/cli/bin/cli.js'), 'lint', 'openapi.json', '--config', 'redocly.yaml', '--max-problems', '20');
run('spectral', bin('@stoplight/spectral-cli/dist/index.js'), 'lint', 'openapi.json', '-r', 'spectral.json', '--fail-severity', 'error');
run('openapi-typescript', bin('openapi-typescript/bin/cli.js'), 'openapi.json', '-o', 'api.d.ts');
writeFileSync(
  join(work, 'client.ts'),
  `import type { components, paths } from './api';

type Victims = paths['/api/victims']['get']['responses'][200]['content']['application/vnd.api+json'];
type Victim = components['schemas']['victimsResource'];

export function named(list: Victims): string[] {
  return list.data.map((victim: Victim) => victim.attributes?.names?.[0]?.text ?? victim.id);
}
export function born(victim: Victim): string | undefined {
  return victim.attributes?.born;
}
// @ts-expect-error there is no such type of entry
export type None = paths['/api/none'];
`,
);
run('tsc', bin('typescript/bin/tsc'), '--noEmit', '--strict', '--skipLibCheck', 'false', 'client.ts');
end(failures, `${Object.keys(json.paths).length} paths`);
