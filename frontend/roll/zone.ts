/** Days and times as in the portal's zone, wherever the device thinks it is. */
const parts = (zone: string, options: Intl.DateTimeFormatOptions, at: Date) =>
  new Intl.DateTimeFormat('vi-VN', { timeZone: zone, ...options }).format(at);

/** dd/MM/yyyy */
export const dayIn = (zone: string, at: Date): string => parts(zone, { day: '2-digit', month: '2-digit', year: 'numeric' }, at);

/** HH:mm */
export const timeIn = (zone: string, at: Date): string => parts(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);
