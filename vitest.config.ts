import { defineConfig } from 'vitest/config';
import { linguiMacro } from './lingui-macro.ts';

const plugins = [linguiMacro()];

export default defineConfig({
  resolve: { dedupe: ['yjs', 'lib0', 'react', 'react-dom'] },
  test: {
    projects: [
      {
        extends: true,
        plugins,
        test: { name: 'unit', environment: 'node', include: ['app/**/*.test.ts'] },
      },
      {
        extends: true,
        plugins,
        test: {
          name: 'server',
          environment: 'node',
          include: ['{server,prisma}/**/*.test.ts', 'tests/{contract,integration,sync,support}/**/*.test.ts'],
          globalSetup: ['tests/support/database-server.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        plugins,
        test: { name: 'components', environment: 'jsdom', include: ['{app,tests}/**/*.test.tsx'] },
      },
    ],
  },
});
