import type { Entry, Kept } from './types';

/** The small database on this device. Where a browser refuses it, everything works but nothing is kept. */
const NAME = 'quan-triet';
const VERSION = 1;

type Store = 'about' | 'kept' | 'outbox';

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('about');
      request.result.createObjectStore('kept', { keyPath: 'key' });
      request.result.createObjectStore('outbox', { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function reading<T>(store: Store, work: (rows: IDBObjectStore) => IDBRequest<T>, otherwise: T): Promise<T> {
  try {
    return await done(work((await database()).transaction(store).objectStore(store)));
  } catch {
    return otherwise;
  }
}

/** Resolves when the change is on the disk. */
async function writing(store: Store, work: (rows: IDBObjectStore) => void): Promise<boolean> {
  try {
    const transaction = (await database()).transaction(store, 'readwrite');
    work(transaction.objectStore(store));
    return await new Promise((resolve) => {
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
      transaction.onerror = () => resolve(false);
    });
  } catch {
    return false;
  }
}

export const device = {
  /** Whose things may be shown here; null when nobody is signed in. 0 stands for somebody who is no member. */
  member: () => reading<number | undefined>('about', (rows) => rows.get('member'), undefined).then((id) => id ?? null),
  setMember: (member: number) => writing('about', (rows) => rows.put(member, 'member')),

  kept: (key: string) => reading<Kept | undefined>('kept', (rows) => rows.get(key), undefined),
  allKept: () => reading<Kept[]>('kept', (rows) => rows.getAll(), []),
  keep: (module: Kept) => writing('kept', (rows) => rows.put(module)),
  dropKept: (key: string) => writing('kept', (rows) => rows.delete(key)),

  outbox: () => reading<Entry[]>('outbox', (rows) => rows.getAll(), []),
  post: (entry: Entry) => writing('outbox', (rows) => rows.put(entry)),

  /** Takes away what was sent, unless something newer stands there by now. */
  sent: (entries: Entry[]) =>
    writing('outbox', (rows) => {
      for (const entry of entries) {
        const found = rows.get(entry.id);
        found.onsuccess = () => {
          if (found.result?.at === entry.at) {
            rows.delete(entry.id);
          }
        };
      }
    }),

  /** Nobody is signed in any more: what was shown goes, what was not sent yet waits for its member. */
  async forget(): Promise<void> {
    await writing('about', (rows) => rows.clear());
    await writing('kept', (rows) => rows.clear());
    if (typeof caches !== 'undefined') {
      await caches.delete(TEXTS).catch(() => false);
    }
  },
};

/** The cache that holds texts and pictures of editions. */
export const TEXTS = 'quan-triet-editions';
