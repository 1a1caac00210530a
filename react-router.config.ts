import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'app',
  // The build command builds beside the present build and swaps the two.
  buildDirectory: process.env.SOLMU_BUILD ?? 'build',
  ssr: true,
  // All routes are known from the first page: asking the server for each new address would make opening a card wait for
  // it, and impossible without a connection.
  routeDiscovery: { mode: 'initial' },
  future: {
    v8_middleware: true,
    v8_splitRouteModules: true,
    v8_viteEnvironmentApi: true,
    v8_passThroughRequests: true,
    v8_trailingSlashAwareDataRequests: true,
  },
} satisfies Config;
