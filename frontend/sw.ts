/// <reference lib="webworker" />
import { keptQuizzes } from './quiz/kept';
import * as quizOutbox from './quiz/outbox';
import { fresh } from './reader/answers';
import { device, TEXTS } from './reader/device';
import { flush } from './reader/outbox';
import { keptModules } from './reader/kept';
import * as rollOutbox from './roll/outbox';

/** Answers when the network does not: the plain page with reader and quiz on it, the files it needs, and kept texts. */
const worker = self as unknown as ServiceWorkerGlobalScope;
const PLAIN = 'quan-triet-plain';
const BUILT = 'quan-triet-built';
const START = ['/offline.html', '/offline.js', '/theme/frame.js', '/theme/theme.css'];
const MOST_BUILT = 120;
const READER_PATIENCE_MS = 5000;
const FILE_PATIENCE_MS = 4000;
const RENEWED_EVERY_MS = 10 * 60 * 1000;
let renewedAt = 0;

worker.addEventListener('install', (event) => {
  event.waitUntil(renew().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== worker.location.origin) {
    return;
  }
  if (url.pathname === '/api/sign-out') {
    event.waitUntil(device.forget());
  } else if (request.method !== 'GET') {
    return;
  } else if (request.mode === 'navigate') {
    event.respondWith(page(event, url));
  } else if (url.pathname.startsWith('/VAADIN/build/')) {
    event.respondWith(built(request));
  } else if (START.includes(url.pathname) || url.pathname.startsWith('/theme/')) {
    event.respondWith(file(request));
  } else if (/^\/api\/editions\/[0-9a-f]{64}\/images\//.test(url.pathname)) {
    event.respondWith(picture(request));
  }
});

worker.addEventListener('sync' as 'message', (event) => {
  if ((event as unknown as { tag: string }).tag === 'quan-triet-outbox') {
    event.waitUntil(sendWaiting());
  }
});

/** A page from the portal; the plain page when there is no answer. */
async function page(event: FetchEvent, url: URL): Promise<Response> {
  try {
    const answer = await within(fetch(event.request), (await patience(url)) ?? 0);
    if (answer.status >= 502 && answer.status <= 504) {
      throw new Error('Nobody behind the proxy');
    }
    event.waitUntil(afterPage(url));
    return answer;
  } catch {
    return (await caches.match('/offline.html')) ?? Response.error();
  }
}

/** Whoever reads what is here need not wait long; other pages take as long as they take. */
async function patience(url: URL): Promise<number | null> {
  const [, place, module, part] = url.pathname.split('/');
  if (place === 'diem-danh') {
    const rolls = await device.allRolls();
    return rolls.some((one) => String(one.session) === module && String(one.cell) === part) ? READER_PATIENCE_MS : null;
  }
  const kept = place === 'hoc' ? await keptModules() : place === 'kiem-tra' ? await keptQuizzes() : [];
  return kept.some((one) => one.module === module) ? READER_PATIENCE_MS : null;
}

async function afterPage(url: URL): Promise<void> {
  if (url.pathname === '/dang-nhap') {
    await device.forget();
    return;
  }
  await sendWaiting();
  if (Date.now() - renewedAt > RENEWED_EVERY_MS) {
    await renew().catch(() => undefined);
  }
}

/** What waits for whoever is signed in now; what others left here waits for them. */
async function sendWaiting(): Promise<void> {
  if ((await device.outbox()).length > 0) {
    const me = await fresh<{ member: number | null }>('/api/me').catch(() => null);
    if (me?.member) {
      await flush(me.member);
      await quizOutbox.flush(me.member);
      await rollOutbox.flush(me.member);
    }
  }
}

/** The name of a built file changes with its content. */
async function built(request: Request): Promise<Response> {
  const cache = await caches.open(BUILT);
  const kept = await cache.match(request);
  if (kept) {
    return kept;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    const all = await cache.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - MOST_BUILT)).map((old) => cache.delete(old)));
  }
  return answer;
}

async function file(request: Request): Promise<Response> {
  try {
    return await within(fetch(request), FILE_PATIENCE_MS);
  } catch {
    return (await caches.match(request, { ignoreSearch: true })) ?? Response.error();
  }
}

async function picture(request: Request): Promise<Response> {
  const cache = await caches.open(TEXTS);
  return (await cache.match(request)) ?? fetch(request);
}

function within(answer: Promise<Response>, milliseconds: number): Promise<Response> {
  return milliseconds === 0
    ? answer
    : Promise.race([
        answer,
        new Promise<Response>((_, refuse) => {
          setTimeout(() => refuse(new Error('Too slow')), milliseconds);
        }),
      ]);
}

/** Fetches the plain page and all it needs; the old ones stay until every new one is here. */
async function renew(): Promise<void> {
  const fetched = new Map<string, Response>();
  const wanted = [...START];
  while (wanted.length > 0) {
    const path = wanted.pop() as string;
    if (!fetched.has(path)) {
      const answer = await fetch(path, { cache: 'no-cache' });
      if (!answer.ok) {
        throw new Error(`${path}: ${answer.status}`);
      }
      fetched.set(path, answer.clone());
      if (path.endsWith('.css')) {
        wanted.push(...named(await answer.text(), path));
      }
    }
  }
  const cache = await caches.open(PLAIN);
  await Promise.all([...fetched].map(([path, answer]) => cache.put(path, answer)));
  renewedAt = Date.now();
}

/** Style sheets, fonts and drawings that a style sheet names. */
function named(css: string, path: string): string[] {
  const base = new URL(path, worker.location.origin);
  return [...css.matchAll(/(?:@import\s+|url\(\s*)["']?([^"')\s]+)["']?/g)]
    .map((match) => match[1] as string)
    .filter((name) => !name.startsWith('data:'))
    .map((name) => new URL(name, base).pathname);
}
