import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { linguiMacro } from './lingui-macro';

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
