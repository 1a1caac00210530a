import { transformAsync } from '@babel/core';
import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

/** Turns Lingui's macros into calls, before React Router's own transform sees the file. */
function linguiMacro(): Plugin {
  return {
    name: 'lingui-macro',
    enforce: 'pre',
    async transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!/\.tsx?$/.test(file) || file.includes('node_modules') || !/@lingui\/(core|react)\/macro/.test(code))
        return null;
      const result = await transformAsync(code, {
        filename: file,
        sourceMaps: true,
        configFile: false,
        babelrc: false,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: ['@lingui/babel-plugin-lingui-macro'],
      });
      return result?.code ? { code: result.code, map: result.map ?? null } : null;
    },
  };
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [linguiMacro(), tailwindcss(), reactRouter()],
  environments: {
    ssr: { build: { rollupOptions: isSsrBuild ? { input: 'server/main.ts' } : {} } },
  },
  resolve: { dedupe: ['yjs', 'lib0', 'react', 'react-dom'] },
  optimizeDeps: {
    include: ['yjs', 'y-websocket', 'y-indexeddb', '@dnd-kit/core', '@dnd-kit/sortable', '@tanstack/react-virtual'],
  },
}));
