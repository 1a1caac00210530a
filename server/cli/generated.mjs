import fs from 'node:fs';
import path from 'node:path';
import { binOf, fingerprint, inRoot, MARKS, readMark, runNode, step, Trouble, tail, writeMark } from './project.mjs';

const LOCALES = 'app/locales';

/** Makes the code that is generated and not kept in git, where its sources changed. */
export async function ensureGenerated() {
  await whenChanged({
    name: 'database-client',
    title: 'Making the database client',
    sources: ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'],
    result: 'prisma/generated/client.ts',
    args: () => [binOf('prisma'), 'generate'],
  });
  const languages = fs.readdirSync(inRoot(LOCALES), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  await whenChanged({
    name: 'languages',
    title: 'Compiling the languages',
    sources: [...languages.map(({ name }) => `${LOCALES}/${name}/messages.po`), 'lingui.config.ts'],
    result: `${LOCALES}/en/messages.ts`,
    args: () => [binOf('@lingui/cli', 'lingui'), 'compile', '--typescript'],
  });
}

/** Makes the types of routes, for the type checker and editors. */
export async function generateRouteTypes() {
  await generate('The types of routes', [binOf('@react-router/dev', 'react-router'), 'typegen']);
}

async function whenChanged({ name, title, sources, result, args }) {
  const mark = path.join(MARKS, name);
  const now = fingerprint(sources);
  if (readMark(mark) === now && fs.existsSync(inRoot(result))) return;
  await step(title, () => generate(title, args()));
  writeMark(mark, now);
}

async function generate(what, args) {
  const { code, output } = await runNode(args, { quiet: true });
  if (code !== 0) throw new Trouble(`${tail(output)}\n\n${what} failed. What is above says why.`);
}
