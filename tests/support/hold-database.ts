// A process that opens the database of a data folder and keeps it: `node --import tsx tests/support/hold-database.ts <folder>`.
import { openDatabase } from '../../server/infra/database';

const database = await openDatabase({
  databaseUrl: null,
  databasePool: 2,
  dataDir: process.argv[2] ?? '',
});
process.stdout.write('open\n');
process.on('SIGTERM', () => {
  void database.close().then(() => process.exit(0));
});
setInterval(() => undefined, 60_000);
