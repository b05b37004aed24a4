import { device } from '../reader/device';
import type { KeptQuiz } from './types';

/** How many quizzes stay on a device for showing; what waits to be sent is not among them. */
const MOST = 12;

export const keyOf = (member: number, module: string) => `${member}/${module}`;

/** The quizzes that may be shown on this device now, the one opened last first. */
export async function keptQuizzes(): Promise<KeptQuiz[]> {
  const member = await device.member();
  return (await device.allQuizzes()).filter((quiz) => quiz.member === member).sort(lastFirst);
}

export async function dropOldest(): Promise<void> {
  for (const old of (await device.allQuizzes()).sort(lastFirst).slice(MOST)) {
    await device.dropQuiz(old.key);
  }
}

const lastFirst = (one: KeptQuiz, other: KeptQuiz) => other.openedAt - one.openedAt;
