/** What the portal answers; see src/docs/decisions/0013-reader-and-offline.md. */
export interface SectionHead {
  tag: string;
  number: number;
  title: string;
  words: number;
  paragraphs: number;
  minutes: number;
}

export interface Edition {
  hash: string;
  module: string;
  number: number;
  title: string;
  shortTitle: string;
  minutes: number;
  introduction: string;
  summary: string;
  publishedAt?: string;
  sections: SectionHead[];
  glossary: { slug: string; term: string; html: string }[];
  images: string[];
}

export interface SectionText {
  tag: string;
  number: number;
  title: string;
  html: string;
  words: number;
  paragraphs: number;
}

export interface DocumentFacts {
  /** Kind and number. */
  name?: string;
  number: string;
  /** dd/MM/yyyy */
  date?: string;
  body?: string;
  title?: string;
  signer?: string;
  status?: string;
  statusText?: string;
  officialText?: string | null;
  replacedBy?: string | null;
  link?: string;
}

export interface EditionState {
  hash: string;
  state: string;
  current: string | null;
  notices: { kind: string; text: string; link?: string | null }[];
  documents: Record<string, DocumentFacts>;
}

export interface Place {
  section: string;
  paragraph: number;
  at: string;
}

export interface ReadingState {
  member: number | null;
  name: string;
  read: string[];
  place: Place | null;
  studied?: string | null;
  secondsPer100Words: number;
  endRequired: boolean;
}

/** A module kept on this device for one member. */
export interface Kept {
  key: string;
  member: number;
  hash: string;
  module: string;
  openedAt: number;
  complete: boolean;
  changes: string | null;
  edition: Edition;
  state: EditionState | null;
  reading: ReadingState;
  /** Seconds in front of the eyes, by section. */
  spent: Record<string, number>;
}

/** Something to be told to the portal as soon as it can be reached, under its member's token only. */
export interface Waiting {
  id: string;
  member: number;
  kind: string;
  at: string;
  /** Where the order counts. */
  sequence?: number;
}

/** A mark or a place of reading that waits. */
export interface Entry extends Waiting {
  hash: string;
  kind: 'read' | 'place';
  section: string;
  paragraph: number;
}
