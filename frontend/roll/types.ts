import type { Waiting } from '../reader/types';

export type Mark = 'PRESENT' | 'ONLINE' | 'LATE' | 'EXCUSED' | 'UNEXCUSED' | 'ELSEWHERE';

export interface Row {
  member: number;
  name: string;
  guest: boolean;
  official: boolean;
  exclusion: string | null;
  exclusionDocument: string | null;
  mark: Mark | null;
  reason: string | null;
  spoke: boolean;
  point: number | null;
  elsewhere: string | null;
  source: string | null;
  offline: boolean;
  revision: number;
  recordedBy: string | null;
  recordedAt: string | null;
  apology: string | null;
  apologyReason: string | null;
}

export interface Difference {
  event: number;
  member: number;
  mark: Mark | null;
  reason: string | null;
  elsewhere: string | null;
  by: string;
  at: string;
  offline: boolean;
}

export interface RollState {
  me: number;
  keeps: boolean;
  takes: boolean;
  session: number;
  cell: number;
  kind: string;
  topic: string;
  unit: string;
  mode: string;
  zone: string;
  startsAt: string;
  endsAt: string;
  cancelled: boolean;
  closed: boolean;
  closedBy: string | null;
  closedAt: string | null;
  beganAt: string | null;
  endedAt: string | null;
  guestCount: number;
  guestNames: string;
  version: number;
  points: { id: number; name: string }[];
  rows: Row[];
  /** Of a closed roll, for who may add them: who belongs to it by the register of today. */
  missing?: Row[];
  differences: Difference[];
}

/** What one says about a person, whole. */
export interface Said {
  mark: Mark | null;
  reason: string | null;
  spoke: boolean;
  elsewhere: string | null;
  point: number | null;
}

/** A mark that waits to be sent, under the token of who set it only. */
export interface WaitingMark extends Waiting, Said {
  kind: 'mark';
  session: number;
  cell: number;
  target: number;
  base: number;
  offline: boolean;
  /** Typed in from a signed sheet. */
  paper: boolean;
  sequence: number;
}

/** A roll kept on this device for one member. */
export interface KeptRoll {
  key: string;
  member: number;
  session: number;
  cell: number;
  openedAt: number;
  state: RollState;
}

export interface Step {
  mark: Mark | null;
  reason: string | null;
  source: string;
  offline: boolean;
  at: string;
  by: string;
  outcome: string;
  because: string | null;
  decidedBy: string | null;
}
