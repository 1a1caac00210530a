// npm run bench -- board: what a live board costs and how quick it is.
import { benchSync } from './board-sync';

await benchSync();
process.exit(0);
