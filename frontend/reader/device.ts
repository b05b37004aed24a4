import type { KeptQuiz } from '../quiz/types';
import type { KeptRoll } from '../roll/types';
import type { Kept, Waiting } from './types';

/** The small database on this device. Where a browser refuses it, everything works but nothing is kept. */
const NAME = 'quan-triet';
const VERSION = 3;

type Store = 'about' | 'kept' | 'outbox' | 'quizzes' | 'rolls';

const KEY_PATHS: Record<Store, string | null> = { about: null, kept: 'key', outbox: 'id', quizzes: 'key', rolls: 'key' };

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(KEY_PATHS)) {
        if (!request.result.objectStoreNames.contains(store)) {
          request.result.createObjectStore(store, { keyPath });
        }
      }
    };
    request.onsuccess = () => {
      // a page of an older version must not hold up a newer one
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
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
const writing = (store: Store, work: (rows: IDBObjectStore) => void): Promise<boolean> =>
  changing([store], (transaction) => work(transaction.objectStore(store)));

async function changing(stores: Store[], work: (transaction: IDBTransaction) => void): Promise<boolean> {
  try {
    const transaction = (await database()).transaction(stores, 'readwrite');
    work(transaction);
    return await new Promise((resolve) => {
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
      transaction.onerror = () => resolve(false);
    });
  } catch {
    return false;
  }
}

/** What waits where the browser keeps nothing: gone with the page, but sent before if it can be. */
const unkept = new Map<string, Waiting>();
const countedHere = new Map<string, number>();

async function post(entry: Waiting): Promise<boolean> {
  const kept = await writing('outbox', (rows) => rows.put(entry));
  if (!kept) {
    unkept.set(entry.id, entry);
  }
  return kept;
}

const counterOf = (series: string) => `sequence/${series}`;

export const device = {
  /** Whose things may be shown here; null when nobody is signed in. 0 stands for somebody who is no member. */
  member: () => reading<number | undefined>('about', (rows) => rows.get('member'), undefined).then((id) => id ?? null),
  setMember: (member: number) => writing('about', (rows) => rows.put(member, 'member')),

  /** What this device calls itself: made up once, says nothing about anybody. */
  async named(): Promise<string> {
    const known = await reading<string | undefined>('about', (rows) => rows.get('device'), undefined);
    const name = known ?? madeUp();
    if (!known) {
      await writing('about', (rows) => rows.put(name, 'device'));
    }
    return name;
  },

  kept: (key: string) => reading<Kept | undefined>('kept', (rows) => rows.get(key), undefined),
  allKept: () => reading<Kept[]>('kept', (rows) => rows.getAll(), []),
  keep: (module: Kept) => writing('kept', (rows) => rows.put(module)),
  dropKept: (key: string) => writing('kept', (rows) => rows.delete(key)),

  quiz: (key: string) => reading<KeptQuiz | undefined>('quizzes', (rows) => rows.get(key), undefined),
  allQuizzes: () => reading<KeptQuiz[]>('quizzes', (rows) => rows.getAll(), []),
  keepQuiz: (quiz: KeptQuiz) => writing('quizzes', (rows) => rows.put(quiz)),
  dropQuiz: (key: string) => writing('quizzes', (rows) => rows.delete(key)),

  roll: (key: string) => reading<KeptRoll | undefined>('rolls', (rows) => rows.get(key), undefined),
  allRolls: () => reading<KeptRoll[]>('rolls', (rows) => rows.getAll(), []),
  keepRoll: (roll: KeptRoll) => writing('rolls', (rows) => rows.put(roll)),

  outbox: async () => [...(await reading<Waiting[]>('outbox', (rows) => rows.getAll(), [])), ...unkept.values()],
  post,

  /**
   * Posts what is numbered upwards within its series, in one step, so that two tabs never give the same number.
   * Resolves to whether it is on the disk.
   */
  async postNumbered(series: string, entry: (sequence: number) => Waiting): Promise<boolean> {
    const kept = await changing(['about', 'outbox'], (transaction) => {
      const counters = transaction.objectStore('about');
      const last = counters.get(counterOf(series));
      last.onsuccess = () => {
        const sequence = Number(last.result ?? 0) + 1;
        counters.put(sequence, counterOf(series));
        transaction.objectStore('outbox').put(entry(sequence));
      };
    });
    if (!kept) {
      const sequence = (countedHere.get(series) ?? 0) + 1;
      countedHere.set(series, sequence);
      await post(entry(sequence));
    }
    return kept;
  },

  /** The next number of the series is this one at least. */
  async countFrom(series: string, next: number): Promise<void> {
    countedHere.set(series, Math.max(countedHere.get(series) ?? 0, next - 1));
    await writing('about', (rows) => {
      const last = rows.get(counterOf(series));
      last.onsuccess = () => {
        rows.put(Math.max(Number(last.result ?? 0), next - 1), counterOf(series));
      };
    });
  },

  dropCounter: (series: string) => writing('about', (rows) => rows.delete(counterOf(series))),

  /** Takes away what was sent, unless something newer stands there by now. */
  async sent(entries: Waiting[]): Promise<void> {
    for (const entry of entries.filter((one) => unkept.get(one.id) === one)) {
      unkept.delete(entry.id);
    }
    await writing('outbox', (rows) => {
      for (const entry of entries) {
        const found = rows.get(entry.id);
        found.onsuccess = () => {
          if (found.result?.at === entry.at && found.result?.sequence === entry.sequence) {
            rows.delete(entry.id);
          }
        };
      }
    });
  },

  /** Nobody is signed in any more: what was shown goes, what was not sent yet waits for its member. */
  async forget(): Promise<void> {
    await writing('about', (rows) => rows.delete('member'));
    await writing('kept', (rows) => rows.clear());
    await writing('quizzes', (rows) => rows.clear());
    await writing('rolls', (rows) => rows.clear());
    if (typeof caches !== 'undefined') {
      await caches.delete(TEXTS).catch(() => false);
    }
  },
};

/** Works on pages without HTTPS too, where `randomUUID` is missing. */
function madeUp(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The cache that holds texts and pictures of editions. */
export const TEXTS = 'quan-triet-editions';
