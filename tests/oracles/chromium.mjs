// Unpacks the browser that the package @sparticuz/chromium carries, once, and prints its path. Its libraries lie beside it in lib/, its fonts.conf too.
// For machines that have no Chromium; needs Node and tar.

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const modules = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
const packed = join(modules, '@sparticuz', 'chromium', 'bin');
const folder = join(modules, '.chromium');
const browser = join(folder, 'chromium');

const unpack = (name) => brotliDecompressSync(readFileSync(join(packed, name)));

if (!existsSync(browser)) {
  mkdirSync(folder, { recursive: true });
  for (const part of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) {
    const tar = spawnSync('tar', ['-x', '-C', folder], { input: unpack(part), stdio: ['pipe', 'inherit', 'inherit'] });
    if (tar.status !== 0) process.exit(1);
  }
  // The package's own file names folders of another machine.
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
  );
  // The browser's own name appears last, so that a half unpacked one is never taken for whole.
  writeFileSync(`${browser}.part`, unpack('chromium.br'));
  chmodSync(`${browser}.part`, 0o755);
  renameSync(`${browser}.part`, browser);
}

console.log(browser);
