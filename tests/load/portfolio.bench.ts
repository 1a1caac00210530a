// npm run bench -- portfolio [networks …]: a portfolio of 100, 1,000 and 10,000 networks, from the projection of its boards to
// its pages in a browser. Each size has an organisation of its own.

import { ServerProcess } from '../support/server-process';
import { benchPortfolioBrowser } from './portfolio-browser';
import { type BenchPortfolio, preparePortfolios } from './portfolio-content';
import { benchTableModel } from './portfolio-table';
import { printTable } from './print-table';

const given = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const sizes = given.length > 0 ? given : [100, 1000, 10_000];

const server = new ServerProcess();
try {
  const portfolios: BenchPortfolio[] = await preparePortfolios(server.dataDir, sizes);
  printTable(
    'Rows of a portfolio (times in ms, memory in MB)',
    ['', 'project all', 'after one edit', 'read', 'matrix data', 'memory of reading'],
    portfolios.map(({ size, figures }) => [
      `${size.toLocaleString('en-US')} networks`,
      figures.projectAll,
      figures.projectOne,
      figures.read,
      figures.dots,
      figures.memory,
    ]),
  );
  benchTableModel(sizes);
  await server.start();
  await benchPortfolioBrowser(server, portfolios);
} finally {
  await server.dispose();
}
process.exit(0);
