import fs from 'node:fs';
import path from 'node:path';
import { type PluginObj, type PluginPass, transformAsync, types } from '@babel/core';
import type { Plugin } from 'vite';

/**
 * Turns Lingui's macros into calls, before React Router's own transform sees the file. In production the texts that the
 * catalogue holds are left out of the code; one that it does not hold yet stays, and shows as it was written.
 */
export function linguiMacro(): Plugin {
  let known: ReadonlySet<string> = new Set();
  return {
    name: 'lingui-macro',
    enforce: 'pre',
    configResolved({ root, isProduction }) {
      if (isProduction) known = readCatalogue(path.join(root, 'app', 'locales', 'en', 'messages.ts'));
    },
    async transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!/\.tsx?$/.test(file) || file.includes('node_modules') || !/@lingui\/(core|react)\/macro/.test(code))
        return null;
      const options = { filename: file, sourceMaps: true, configFile: false, babelrc: false } as const;
      const parserOpts = { plugins: ['typescript' as const, 'jsx' as const] };
      const called = await transformAsync(code, {
        ...options,
        parserOpts,
        plugins: [['@lingui/babel-plugin-lingui-macro', { stripMessageField: false }]],
      });
      if (!called?.code) return null;
      if (known.size === 0) return { code: called.code, map: called.map ?? null };
      const plugins = [[leaveOutTexts, { known }]];
      const inputSourceMap = called.map ?? undefined;
      const short = await transformAsync(called.code, { ...options, parserOpts, plugins, inputSourceMap });
      return short?.code ? { code: short.code, map: short.map ?? null } : null;
    },
  };
}

function readCatalogue(file: string): ReadonlySet<string> {
  if (!fs.existsSync(file)) return new Set();
  const json = /JSON\.parse\((".*")\)/s.exec(fs.readFileSync(file, 'utf8'))?.[1];
  if (json === undefined) return new Set();
  return new Set(Object.keys(JSON.parse(JSON.parse(json) as string) as object));
}

interface LeaveOutState extends PluginPass {
  readonly opts: { readonly known: ReadonlySet<string> };
}

/** Takes `message` away beside an `id` that the catalogue knows. */
function leaveOutTexts(): PluginObj<LeaveOutState> {
  return {
    visitor: {
      ObjectExpression({ node }, { opts }) {
        const marked = node.leadingComments?.some(({ value }) => value.trim() === 'i18n');
        const id = node.properties.map((property) => textOf(property, 'id')).find((text) => text !== null);
        if (marked && id && opts.known.has(id))
          node.properties = node.properties.filter((property) => textOf(property, 'message') === null);
      },
    },
  };
}

/** The text of a property of that name; null when it is another, or no plain text. */
function textOf(node: types.Node, name: string): string | null {
  if (!types.isObjectProperty(node) || !types.isIdentifier(node.key, { name })) return null;
  return types.isStringLiteral(node.value) ? node.value.value : null;
}
