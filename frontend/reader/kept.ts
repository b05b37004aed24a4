import { dropTexts, lasting, lastingPicture } from './answers';
import { device } from './device';
import type { Edition, Kept, SectionText } from './types';

/** How many modules stay on a device; the one not opened for longest goes. */
const MOST_MODULES = 12;

export const keyOf = (member: number, hash: string) => `${member}/${hash}`;

export const sectionPath = (hash: string, tag: string) => `/api/editions/${hash}/sections/${encodeURIComponent(tag)}`;

/** The modules that may be shown on this device now, the one opened last first. */
export async function keptModules(): Promise<Kept[]> {
  const member = await device.member();
  return (await device.allKept())
    .filter((module) => module.member === member)
    .sort((one, other) => other.openedAt - one.openedAt);
}

/** Fetches every section and picture. */
export async function fetchAll(edition: Edition): Promise<void> {
  for (const section of edition.sections) {
    await lasting<SectionText>(sectionPath(edition.hash, section.tag));
  }
  for (const name of edition.images) {
    await lastingPicture(name.startsWith('/') ? name : `/api/editions/${edition.hash}/images/${encodeURIComponent(name)}`);
  }
}

/** Drops what is too much: modules beyond the bound, and editions that a later one was opened in place of. */
export async function dropOldest(): Promise<void> {
  const kept = (await device.allKept()).sort((one, other) => other.openedAt - one.openedAt);
  const latest = kept.filter((module, at) => kept.findIndex((one) => one.member === module.member && one.module === module.module) === at);
  const stays = latest.slice(0, MOST_MODULES);
  for (const old of kept.filter((module) => !stays.includes(module))) {
    await device.dropKept(old.key);
    if (!stays.some((module) => module.hash === old.hash)) {
      await dropTexts(old.hash);
    }
  }
}
