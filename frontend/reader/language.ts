/** Looks words up in the language of the page; `{0}`, `{1}` … are filled in. */
export function wordsOf<Word extends string>(vi: Record<Word, string>, en: Record<Word, string>) {
  return (word: Word, ...values: (string | number)[]): string => {
    const words = document.documentElement.lang.startsWith('en') ? en : vi;
    return words[word].replace(/\{(\d)\}/g, (_, position) => String(values[Number(position)] ?? ''));
  };
}

/** dd/MM/yyyy, as everywhere in the portal. */
export function day(moment: Date): string {
  return new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(moment);
}

/** HH:mm, and the day before it when it is not today. */
export function moment(at: Date, today = new Date()): string {
  const time = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  return day(at) === day(today) ? time : `${day(at)} ${time}`;
}

/** Decimals with a comma. */
export function number(value: number): string {
  return new Intl.NumberFormat(document.documentElement.lang.startsWith('en') ? 'en' : 'vi-VN', { maximumFractionDigits: 2 }).format(value);
}
