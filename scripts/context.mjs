// npm run --silent context -- INPUT… [--pack FILE]… [--no-bundled] [--json]
import { setUp } from './setup.mjs';

await setUp({ browser: false });
const { tsImport } = await import('tsx/esm/api');
const { context } = await tsImport('./context.ts', import.meta.url);
process.exitCode = await context(process.argv.slice(2));
