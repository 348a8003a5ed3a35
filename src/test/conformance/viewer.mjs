// The example viewer of IIIF, in Chromium: it lists the photos of the archive and draws the tiles of one.
import { ask, base, end } from './archive.mjs';
import { opened } from './browser.mjs';

const failures = [];
const { page, complaints, close } = await opened('viewer/index.html', `?api=${base}&library=/library/openseadragon/build/openseadragon`);
const { json } = await ask('/api/iiif/collection/photos');
const photos = json.items.length;
if (photos === 0) failures.push('there is no photo to show');
try {
  await page.waitForFunction((count) => document.querySelectorAll('#list button').length === count, { timeout: 20000 }, photos);
  await page.waitForFunction(() => document.body.dataset.drawn === 'yes', { timeout: 20000 });
} catch (error) {
  failures.push(`the page does not show the photos: ${error.message}`);
}
failures.push(...complaints);
await close();
end(failures, `${photos} photos`);
