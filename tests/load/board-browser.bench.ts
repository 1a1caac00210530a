// npm run bench -- board-browser: the part of `npm run bench -- board` that needs a browser, by itself.
import { benchBrowser } from './board-browser';

await benchBrowser();
process.exit(0);
