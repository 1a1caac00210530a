import fs from 'node:fs';

/** After the browser tests: forgets the data folder of their server. */
export default function removeTestData(): void {
  const folder = process.env.SOLMU_TEST_DATA;
  if (folder?.includes('solmu-browser-')) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
