import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

// The browser is packed inside an npm package. It unpacks into the temporary folder of the process; ours is one of its
// own, filled under another name and then renamed, so that two test runs never see each other's half-written files.
const home = join(tmpdir(), `dramatis-browser-${userInfo().username}`);

async function unpack(): Promise<void> {
  if (existsSync(home)) return;
  const making = `${home}.${process.pid}`;
  await mkdir(making, { recursive: true });
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env;
  process.env.TMPDIR = making;
  // Said to run there, the package also unpacks the system libraries that a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  try {
    await chromium.executablePath();
  } finally {
    restore('TMPDIR', TMPDIR);
    restore('AWS_LAMBDA_JS_RUNTIME', AWS_LAMBDA_JS_RUNTIME);
  }
  await writeFile(join(making, 'fonts.conf'), FONTS);
  await rename(making, home).catch(() => rm(making, { recursive: true, force: true }));
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** True where the loader misses a library of the browser, such as libnss3. */
function lacksLibraries(binary: string): boolean {
  try {
    return execFileSync('ldd', [binary], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

// A bare machine has no fonts: the one in the package, before whatever else there is, so that pictures look the same.
const family = (generic: string) =>
  `<alias><family>${generic}</family><prefer><family>Open Sans</family></prefer></alias>`;
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(home, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(home, 'fonts-cache')}</cachedir>
${family('system-ui')}${family('sans-serif')}</fontconfig>`;

const OURS = ['--no-sandbox', '--disable-setuid-sandbox', '--hide-scrollbars', '--font-render-hinting=none'];
// On a busy machine drawing by software may take long: that is no reason to end it.
const PATIENT = ['--disable-gpu-watchdog', '--disable-gpu-process-crash-limit', '--disable-hang-monitor'];
// WebGL 2 without a graphics card: ANGLE on the SwiftShader that lies beside the browser.
const DRAWING = [
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** The browser that comes with `npm ci`: no root rights, no installed browser, no graphics card. */
export async function launchBrowser(): Promise<Browser> {
  await unpack();
  const executablePath = join(home, 'chromium');
  const environment: Record<string, string> = { HOME: home, FONTCONFIG_FILE: join(home, 'fonts.conf') };
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined) environment[name] ??= value;
  if (lacksLibraries(executablePath)) environment.LD_LIBRARY_PATH = join(home, 'al2023', 'lib');
  return playwright.launch({ executablePath, args: [...OURS, ...PATIENT, ...DRAWING], env: environment });
}
