import { TEXTS } from './device';

const headers = () => ({
  'X-Quan-Triet': '1',
  Accept: 'application/json',
  'Accept-Language': typeof document === 'undefined' ? 'vi' : document.documentElement.lang || 'vi',
});
const PATIENCE_MS = 4000;

/** What the portal says about a refusal: a sentence for people, a word for programs. */
export interface Problem {
  detail?: string;
  code?: string;
  nextAt?: string;
}

/** The portal answered, but not with what was asked for. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem = {},
  ) {
    super(`Refused with ${status}`);
  }
}

async function content<T>(answer: Response): Promise<T> {
  if (!answer.ok) {
    throw new Refused(answer.status, await answer.json().catch(() => ({})));
  }
  return answer.json();
}

/** How far the clock of this device is behind the portal's, in milliseconds, as far as known. */
let behind = 0;

export const now = () => new Date(serverTime()).toISOString();

/** Milliseconds since 1970 by the portal's clock, as far as known. */
export const serverTime = () => Date.now() + behind;

function compareClocks(answer: Response) {
  const date = Date.parse(answer.headers.get('Date') ?? '');
  // the header counts whole seconds, so that less is no difference
  if (!Number.isNaN(date)) {
    behind = Math.abs(date - Date.now()) > 2000 ? date - Date.now() : 0;
  }
}

async function texts(): Promise<Cache | null> {
  try {
    return typeof caches === 'undefined' ? null : await caches.open(TEXTS);
  } catch {
    return null;
  }
}

/** What never changes: from this device if it is here, else from the portal and then kept. */
export async function lasting<T>(path: string): Promise<T> {
  const cache = await texts();
  const kept = await cache?.match(path);
  if (kept) {
    return kept.json();
  }
  const answer = await fetch(path, { headers: headers() });
  if (!answer.ok) {
    throw new Refused(answer.status);
  }
  await cache?.put(path, answer.clone()).catch(() => undefined);
  return answer.json();
}

/** Fetches a picture once, so that it is there without network. */
export async function lastingPicture(path: string): Promise<void> {
  const cache = await texts();
  if (cache && !(await cache.match(path))) {
    const answer = await fetch(path);
    if (answer.ok) {
      await cache.put(path, answer);
    }
  }
}

export async function dropTexts(hash: string): Promise<void> {
  const cache = await texts();
  for (const request of (await cache?.keys()) ?? []) {
    if (new URL(request.url).pathname.startsWith(`/api/editions/${hash}`)) {
      await cache?.delete(request);
    }
  }
}

/** What may change: asked of the portal, with little patience. */
export async function fresh<T>(path: string): Promise<T> {
  const answer = await fetch(path, { headers: headers(), cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
  compareClocks(answer);
  return content(answer);
}

export async function send<T>(path: string, body: unknown, leaving = false, method: 'POST' | 'PUT' = 'POST'): Promise<T> {
  const answer = await fetch(path, {
    method,
    headers: { ...headers(), 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: leaving,
    signal: leaving ? null : AbortSignal.timeout(3 * PATIENCE_MS),
  });
  compareClocks(answer);
  return content(answer);
}
