import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import { linguiMacro } from './lingui-macro.ts';

/** Each entry of the server under its own name; React Router's plugin would call them all index.js. */
function serverEntryNames(): Plugin {
  return {
    name: 'server-entry-names',
    applyToEnvironment: ({ name }) => name === 'ssr',
    outputOptions: (options) => ({ ...options, entryFileNames: '[name].js' }),
  };
}

export default defineConfig({
  plugins: [linguiMacro(), tailwindcss(), reactRouter(), serverEntryNames()],
  environments: {
    // The built server is the whole process, not the pages alone; imports are read in a thread of their own.
    ssr: {
      build: {
        rollupOptions: {
          input: {
            index: 'server/main.ts',
            'import-worker': 'server/interchange/import-worker.ts',
            'docx-worker': 'server/notes/import/docx-worker.ts',
          },
        },
      },
    },
  },
  resolve: { dedupe: ['yjs', 'lib0', 'react', 'react-dom'] },
  optimizeDeps: {
    include: [
      'yjs',
      'y-websocket',
      'y-indexeddb',
      '@dnd-kit/core',
      '@dnd-kit/sortable',
      '@tanstack/react-virtual',
      '@lingui/core',
      '@lingui/react',
      'radix-ui',
      'lucide-react',
      'cmdk',
    ],
  },
});
