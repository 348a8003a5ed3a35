// Every IIIF collection and manifest, as manifesto reads it, and each picture in all forms that level 1 asks for.
import { createRequire } from 'node:module';
import { ask, end } from './archive.mjs';

const manifesto = createRequire(import.meta.url)('manifesto.js');
const failures = [];
const found = [];
let pictures = 0;

async function picture(image, address) {
  const shown = await fetch(image.id);
  pictures++;
  if (shown.status !== 200 || !/^image\//.test(shown.headers.get('content-type'))) failures.push(`${address}: ${image.id} is no picture`);
  const service = image.service?.[0];
  if (!service) return;
  const { status, json } = await ask(`${service.id}/info.json`);
  if (status !== 200 || json.id !== service.id || json.profile !== 'level1' || json.type !== 'ImageService3') failures.push(`${service.id}/info.json: ${JSON.stringify(json)}`);
  for (const form of ['full/max/0/default.jpg', 'square/100,/0/default.jpg', '0,0,10,10/max/0/default.jpg']) {
    const { status: answer } = await ask(`${service.id}/${form}`);
    if (answer !== 200) failures.push(`${service.id}/${form}: ${answer}`);
  }
}

async function walk(address) {
  const { status, json } = await ask(address);
  if (status !== 200) return failures.push(`${address}: ${status}`);
  if (json.id !== address && !address.startsWith('/')) failures.push(`${address} calls itself ${json.id}`);
  found.push(json);
  if (json.type === 'Collection') {
    for (const item of json.items) await walk(item.id);
    return;
  }
  const canvases = manifesto.parseManifest(json).getSequences()[0].getCanvases();
  if (canvases.length !== json.items.length || canvases.length === 0) failures.push(`${address}: ${canvases.length} canvases`);
  for (const canvas of json.items) for (const page of canvas.items) for (const annotation of page.items) await picture(annotation.body, address);
}

await walk('/api/iiif/collection');
end(failures, `${found.length} collections and manifests, ${pictures} pictures`);
