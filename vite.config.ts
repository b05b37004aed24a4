import path from 'path';
import { build, type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

const frontend = path.resolve(__dirname, 'frontend');
const resources = path.resolve(__dirname, 'target/classes/META-INF/resources');

/** What a browser asks for by a fixed address: the service worker and the script of the plain page, each in one file. */
const plainFiles = () => ({
  name: 'quan-triet:plain-files',
  apply: 'build' as const,
  async closeBundle() {
    for (const [entry, file] of [
      ['sw.ts', 'sw.js'],
      ['offline.ts', 'offline.js'],
      ['check-in.ts', 'check-in.js'],
    ]) {
      await build({
        configFile: false,
        root: frontend,
        publicDir: false,
        logLevel: 'warn',
        build: {
          outDir: resources,
          emptyOutDir: false,
          target: 'es2022',
          lib: { entry: path.resolve(frontend, entry), formats: ['iife'], name: 'quanTrietPlain', fileName: () => file },
        },
      });
    }
  },
});

const customConfig: UserConfigFn = () => ({ plugins: [plainFiles()] });

export default overrideVaadinConfig(customConfig);
