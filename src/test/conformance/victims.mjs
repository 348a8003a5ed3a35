// The example page that lists, filters and searches victims, in Chromium.
import { end } from './archive.mjs';
import { opened } from './browser.mjs';
import { ask, base } from './archive.mjs';

const failures = [];
const expect = (right, what) => right || failures.push(what);
const { page, complaints, close } = await opened('victims/index.html', `?api=${base}`);
const items = () => page.$$eval('#list li', (all) => all.map((one) => one.firstChild.textContent));
const settled = async (words) => {
  try {
    await page.waitForFunction((some) => document.querySelector('#total').textContent === some, { timeout: 20000 }, words);
  } catch {
    failures.push(`the page says '${await page.$eval('#total', (one) => one.textContent)}' and not '${words}'`);
  }
};
const count = async (query) => (await ask(`/api/victims?page%5Bsize%5D=1${query}`)).json.meta.total;

const all = await count('');
await settled(`${all} found`);
expect((await items()).length === Math.min(20, all), 'the first page has 20 victims');
if (all > 20) {
  await page.click('#more');
  await page.waitForFunction(() => document.querySelectorAll('#list li').length > 20, { timeout: 20000 });
}

const sexes = await page.$$eval('[name=sex] option', (some) => some.map((one) => one.value).filter(Boolean));
expect(sexes.length > 0, 'there is something to choose');
await page.select('[name=sex]', sexes[0]);
await settled(`${await count(`&filter%5Bsex%5D=${sexes[0]}`)} found`);
await page.select('[name=sex]', '');

const { json } = await ask('/api/victims?filter%5Bnames.text%5D%5Bexists%5D=true&page%5Bsize%5D=1');
const family = json.data[0].attributes.names[0].text.split(' ').pop();
await page.type('[name=words]', family);
await settled(`${await count(`&filter%5Bsearch%5D=${encodeURIComponent(family)}`)} found`);
expect((await items()).some((name) => name.includes(family)), `a search for ${family} finds it`);

failures.push(...complaints);
await close();
end(failures, `${all} victims`);
