// npm run bench -- board: what a live board costs and how quick it is.
import { benchBrowser } from './board-browser';
import { benchSync } from './board-sync';

await benchSync();
await benchBrowser();
process.exit(0);
