// npm test: the set-up, then every check there is. `npm test -- --only core,store` runs these alone.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { root, setUp } from './setup.mjs';

/** Nothing takes this long unless it hangs: the slowest step is the end-to-end tests, two minutes on two cores. */
const stepLimitMs = 6 * 60_000;

const module = (path) => join(root, 'node_modules', path);
const biome = module('@biomejs/biome/bin/biome');
const tsc = module('typescript/bin/tsc');
const wxt = module('wxt/bin/wxt.mjs');
const vitest = module('vitest/vitest.mjs');

/** The end-to-end tests cannot click the browser's permission prompt, so their build is granted the loopback. */
const e2eBuild = {
  BACKSTORY_HOSTS: 'http://127.0.0.1/*,http://localhost/*',
  BACKSTORY_OUT: 'e2e-{{browser}}',
};

const checks = [
  { name: 'lint', args: [biome, 'ci', '.', '--colors=off', '--max-diagnostics=20'] },
  // WXT writes the types of the extension's own paths.
  { name: 'types', first: [wxt, 'prepare'], args: [tsc, '--noEmit'] },
  { name: 'types:core', args: [tsc, '--noEmit', '-p', 'lib/core'] },
  { name: 'build', args: [wxt, 'build'] },
  { name: 'build:e2e', args: [wxt, 'build'], env: e2eBuild },
  { name: 'build:firefox', args: [wxt, 'build', '-b', 'firefox'] },
  { name: 'build:e2e-firefox', args: [wxt, 'build', '-b', 'firefox'], env: e2eBuild },
  // No test runs in these; that they can be built is all there is to see.
  {
    name: 'build:others',
    first: [wxt, 'build', '-b', 'edge'],
    args: [wxt, 'build', '-b', 'safari'],
  },
];

/** The projects of vitest.config.ts; the tests of each are in the folder of its name. */
const projects = [
  { name: 'core' },
  { name: 'scripts' },
  { name: 'store' },
  { name: 'hostile' },
  { name: 'fuzz' },
  { name: 'components' },
  { name: 'gates', needs: ['build', 'build:firefox'] },
  { name: 'browser' },
  { name: 'e2e', needs: ['build', 'build:e2e'] },
  { name: 'firefox', needs: ['build:firefox', 'build:e2e-firefox'] },
];

const running = new Set();

const stop = (child) => {
  if (process.platform === 'win32')
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
  else process.kill(-child.pid, 'SIGKILL');
};

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) stop(child);
    process.exit(1);
  });
}

/** Runs a Node script. Output is kept back, and shown by the caller when there is something to see. */
const runNode = (args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own process group, so that a runner that hangs goes with the browsers it started.
      detached: process.platform !== 'win32',
    });
    running.add(child);
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const timer = setTimeout(() => {
      output += `\nStopped: not done after ${stepLimitMs / 60_000} minutes.\n`;
      stop(child);
    }, stepLimitMs);
    const done = (ok) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ ok, output });
    };
    child.on('error', (error) => {
      output += String(error);
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });

/** What a failed step printed, without colours; the middle of very long output is left out. */
const shown = (output) => {
  const lines = stripVTControlCharacters(output).trim().split('\n');
  const kept = 150;
  if (lines.length <= 2 * kept) return lines.join('\n');
  return [...lines.slice(0, kept), `… ${lines.length - 2 * kept} lines …`, ...lines.slice(-kept)].join('\n');
};

const testFiles = (project) => {
  const folder = join(root, 'tests', project);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
};

/**
 * Sums a JSON report of Vitest. A file that broke before its first test counts as one failed test, and so does one
 * that the runner did not run at all.
 */
const sum = (report, files) => {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const notes = [];
  const ran = new Set();
  for (const file of report.testResults) {
    const path = relative(root, file.name).split(sep).join('/');
    ran.add(path);
    let failed = 0;
    for (const { status } of file.assertionResults) {
      if (status === 'passed') counts.passed += 1;
      else if (status === 'failed') failed += 1;
      else counts.skipped += 1;
    }
    if (file.status === 'failed' && failed === 0) failed = 1;
    else if (file.assertionResults.length === 0) {
      failed = 1;
      notes.push(`${path} has no tests.`);
    }
    counts.failed += failed;
  }
  for (const path of files.filter((file) => !ran.has(file))) {
    counts.failed += 1;
    notes.push(`${path} was not run.`);
  }
  return { counts, notes };
};

const runProject = async (project) => {
  const files = testFiles(project);
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0, output: '' };
  const reports = join(root, '.output', 'reports');
  const report = join(reports, `${project}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const { ok, output } = await runNode([
    vitest,
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) {
    return { passed: 0, failed: 1, skipped: 0, output: `${output}\nThe runner ended without a report.` };
  }
  const { counts, notes } = sum(JSON.parse(readFileSync(report, 'utf8')), files);
  // An error outside of all tests fails the run without failing a test.
  if (!ok && counts.failed === 0) counts.failed = 1;
  return { ...counts, output: [output, ...notes].join('\n') };
};

const runCheck = async ({ first, args, env }) => {
  if (first) {
    const { ok, output } = await runNode(first);
    if (!ok) return { passed: 0, failed: 1, skipped: 0, output };
  }
  const { ok, output } = await runNode(args, env);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output };
};

const chosenSteps = () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const steps = [
    ...checks.map((check) => ({ name: check.name, run: () => runCheck(check) })),
    ...projects.map(({ name, needs }) => ({ name, needs, run: () => runProject(name) })),
  ];
  if (values.only === undefined) return steps;
  const wanted = values.only.split(',');
  const stranger = wanted.find((name) => !steps.some((step) => step.name === name));
  if (stranger !== undefined) {
    console.error(`There is no step "${stranger}": ${steps.map((step) => step.name).join(', ')}.`);
    process.exit(2);
  }
  const needed = steps.flatMap((step) =>
    wanted.includes(step.name) ? [step.name, ...(step.needs ?? [])] : [],
  );
  return steps.filter((step) => needed.includes(step.name));
};

const steps = chosenSteps();
await setUp({ firefox: steps.some(({ name }) => name === 'firefox') });

const total = { passed: 0, failed: 0, skipped: 0 };
for (const { name, run } of steps) {
  const start = performance.now();
  const { passed, failed, skipped, output } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (failed > 0) console.log(`\n${shown(output)}\n`);
  const figures = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
  const result = passed + failed + skipped === 0 ? 'no tests' : figures.filter(Boolean).join(', ');
  console.log(
    `${failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(17)} ${`${seconds} s`.padStart(8)}  ${result}`,
  );
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
// The last line, in this form for whatever reads it.
console.log(`tests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
