import type { Waiting } from '../reader/types';

/** What the portal answers; see src/docs/quiz-protocol.md. */
export interface Answer {
  place?: number;
  places?: number[];
  value?: boolean;
  /** By the index of the left side. */
  pairs?: Record<string, number>;
  order?: number[];
  text?: string;
}

export type QuestionType = 'single' | 'multiple' | 'true-false' | 'matching' | 'ordering' | 'text' | 'number' | 'description' | 'essay';

export interface Question {
  position: number;
  type: QuestionType;
  html: string;
  options?: { place: number; html: string }[] | null;
  lefts?: string[] | null;
  rights?: string[] | null;
  items?: string[] | null;
}

export interface AttemptLine {
  id: string;
  number: number;
  state: 'open' | 'provisional' | 'handed-in';
  startedAt: string;
  handedInAt: string | null;
  mark: number | null;
  outOf: number;
  passed: boolean;
  recordedBy: string | null;
}

/** How the quiz is held. */
export interface QuizState {
  member: number;
  module: string;
  title: string;
  hasQuestions: boolean;
  /** For which an attempt counts; null: study by oneself. */
  campaign: { title: string; closesAt: string | null } | null;
  settings: {
    questions: number;
    passPercent: number;
    attemptsMax: number;
    attemptsLeft: number;
    waitingMinutes: number;
    nextAt: string | null;
    timeLimitMinutes: number | null;
    showAnswers: 'at-once' | 'after-window' | 'never';
    lateAnswers: 'refused' | 'kept' | 'counted';
    sources: Record<string, string>;
  };
  open: string | null;
  attempts: AttemptLine[];
}

export interface Paper {
  attempt: string;
  state: 'open';
  number: number;
  member: number;
  module: string;
  title: string;
  deadlineAt: string | null;
  pen: string;
  nextSequence: number;
  questions: Question[];
  answers: { position: number; answer: Answer | null; sequence: number; late: boolean }[];
}

export interface Marked extends Question {
  given?: Answer | null;
  late: boolean;
  right?: Answer | null;
  correct?: boolean;
  mark?: number;
  feedback: string[];
  tag: string;
  section?: { tag: string; title: string } | null;
  paragraphLink?: string | null;
}

export interface Result {
  attempt: string;
  state: 'provisional' | 'handed-in';
  number: number;
  module: string;
  title: string;
  deadlineAt: string | null;
  handedInAt: string;
  mark: number;
  outOf: number;
  percent: number;
  passed: boolean;
  passPercent: number;
  passPercentSource: string;
  late: number;
  lateCounted: boolean;
  recordedBy: string | null;
  answersShown: boolean;
  questions: Marked[];
  readAgain: { tag: string; title: string; link: string }[];
  next: { kind: string; link: string; text: string };
}

/** An answer of this device that was not taken, since another device had answered. */
export interface Conflict {
  mine: Answer | null;
  theirs: Answer | null;
}

/** A quiz kept on this device for one member. */
export interface KeptQuiz {
  key: string;
  member: number;
  module: string;
  openedAt: number;
  state: QuizState | null;
  paper: Paper | null;
  result: Result | null;
  answers: Record<string, Answer>;
  flagged: number[];
  conflicts: Record<string, Conflict>;
  position: number;
}

interface QuizEntry extends Waiting {
  attempt: string;
  module: string;
  device: string;
}

export interface GivenAnswer extends QuizEntry {
  kind: 'answer';
  position: number;
  sequence: number;
  answer: Answer | null;
}

export interface HandingIn extends QuizEntry {
  kind: 'hand-in';
}
