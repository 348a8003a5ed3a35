// A page of docs/examples in Chromium, served from this machine.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import puppeteer from 'puppeteer-core';

const examples = process.env.EXAMPLES;
const kinds = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Opens an example; what goes wrong in it is gathered in complaints. */
export async function opened(path, query) {
  const server = createServer((request, response) => {
    const wanted = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const library = wanted.startsWith('/library/');
    const file = library ? join('node_modules', wanted.slice('/library/'.length)) : join(examples, wanted);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': kinds[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await puppeteer.launch({
    executablePath: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const page = await browser.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`the page failed: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('favicon.ico')) complaints.push(`${response.url()}: ${response.status()}`);
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/${path}${query}`);
  return {
    page,
    complaints,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
