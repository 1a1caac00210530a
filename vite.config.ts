import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { linguiMacro } from './lingui-macro.ts';

export default defineConfig({
  plugins: [linguiMacro(), tailwindcss(), reactRouter()],
  environments: {
    // The built server is the whole process, not the pages alone.
    ssr: { build: { rollupOptions: { input: 'server/main.ts' } } },
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
