import '../lib/core/words/learn-all.ts';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPacks } from './packs/build.ts';
import { faultsOf } from './packs/check.ts';
import { writePacks } from './packs/write.ts';

/** `npm run packs [-- FOLDER]`: builds the packs that ship, into `public/packs` or FOLDER. Fails on a fault in them. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { drafts, report } = buildPacks(join(root, 'packs'));
const faults = faultsOf(drafts);
for (const fault of faults.slice(0, 50)) console.error(fault);
if (faults.length > 0) {
  console.error(`${faults.length} faults: nothing was written.`);
  process.exit(1);
}
const index = writePacks(drafts, process.argv[2] ?? join(root, 'public', 'packs'));
for (const [step, count] of report) console.log(`${String(count).padStart(7)} ${step}`);
for (const { pack, records, bytes } of index) {
  console.log(`${String(records).padStart(7)} records, ${(bytes / 1000).toFixed(0).padStart(5)} kB: ${pack}`);
}
console.log(`${(index.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(2)} MB in all`);
