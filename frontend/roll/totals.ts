import type { Mark, Row } from './types';

export const PRESENT: Mark[] = ['PRESENT', 'ONLINE', 'LATE'];

/** A roll counted as the portal counts it (src/docs/counting.md): roster − excluded − elsewhere = expected. */
export interface Totals {
  roster: number;
  excluded: Map<string, number>;
  excludedAll: number;
  expected: number;
  present: number;
  unmarked: number;
  marks: Map<Mark, number>;
}

export function totalsOf(rows: Row[]): Totals {
  const excluded = new Map<string, number>();
  const marks = new Map<Mark, number>();
  for (const row of rows) {
    if (row.exclusion) {
      excluded.set(row.exclusion, (excluded.get(row.exclusion) ?? 0) + 1);
    } else if (row.mark) {
      marks.set(row.mark, (marks.get(row.mark) ?? 0) + 1);
    }
  }
  const excludedAll = [...excluded.values()].reduce((sum, part) => sum + part, 0);
  return {
    roster: rows.length,
    excluded,
    excludedAll,
    expected: rows.length - excludedAll - (marks.get('ELSEWHERE') ?? 0),
    present: PRESENT.reduce((sum, mark) => sum + (marks.get(mark) ?? 0), 0),
    unmarked: rows.filter((row) => !row.exclusion && !row.mark).length,
    marks,
  };
}

/** 90,32%: two decimals, half up; a dash when nobody is expected. */
export function rate(part: number, whole: number): string {
  if (whole === 0) {
    return '–';
  }
  const hundredths = Math.floor((2 * part * 10000 + whole) / (2 * whole));
  return `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}%`;
}
