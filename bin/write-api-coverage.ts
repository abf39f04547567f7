/** Writes docs/api-coverage.md: `npm run docs`. A test fails while the file is not what this would write. */
import { writeFileSync } from 'node:fs';
import { readContractTests, renderApiCoverage } from './api-coverage.ts';

writeFileSync(new URL('../docs/api-coverage.md', import.meta.url), renderApiCoverage(readContractTests()));
