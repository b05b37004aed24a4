import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { rich } from './rich';
import type { Answer, Question } from './types';
import { letter, say } from './words';

/** A question as it is answered; `given` is called with null when the answer is taken back. */
export interface Asked {
  question: Question;
  answer: Answer | undefined;
  /** @param typing whether more of it may follow at once */
  give: (answer: Answer | null, typing?: boolean) => void;
  /** What only a screen reader needs to be told. */
  tell: (text: string) => void;
}

export function questionOf(asked: Asked): TemplateResult {
  const { question } = asked;
  return html`${keyed(
    question.position,
    question.type === 'description' || question.type === 'essay'
      ? html`<div class="quiz-asked"><div class="quiz-text" tabindex="-1">${rich(question.html)}</div><p class="qt-s">${say('description')}</p></div>`
      : html`<fieldset class="quiz-asked">
          <legend class="quiz-text" tabindex="-1">${rich(question.html)}</legend>
          ${body(asked)}
        </fieldset>`,
  )}`;
}

function body(asked: Asked): TemplateResult {
  switch (asked.question.type) {
    case 'single':
      return single(asked);
    case 'multiple':
      return multiple(asked);
    case 'true-false':
      return trueFalse(asked);
    case 'matching':
      return matching(asked);
    case 'ordering':
      return ordering(asked);
    default:
      return typed(asked);
  }
}

const hint = (text: string) => html`<p class="qt-s quiz-hint">${text}</p>`;

function option(kind: 'radio' | 'checkbox', index: number, chosen: boolean, text: unknown, choose: () => void): TemplateResult {
  return html`<label class="quiz-option">
    <input type=${kind} name="option" .checked=${live(chosen)} @change=${choose} />
    <span class="quiz-mark" aria-hidden="true"></span>
    <span class="quiz-letter" aria-hidden="true">${letter(index)}</span>
    <span class="quiz-option-text">${text}</span>
  </label>`;
}

function single({ question, answer, give }: Asked): TemplateResult {
  const options = question.options ?? [];
  return html`${options.map(({ place, html: text }, index) =>
    option('radio', index, answer?.place === place, rich(text), () => give({ place })),
  )}${hint(say('chooseOne'))}`;
}

function multiple({ question, answer, give }: Asked): TemplateResult {
  const chosen = answer?.places ?? [];
  const change = (place: number) => {
    const places = chosen.includes(place) ? chosen.filter((one) => one !== place) : [...chosen, place].sort((one, other) => one - other);
    give(places.length > 0 ? { places } : null);
  };
  return html`${(question.options ?? []).map(({ place, html: text }, index) =>
    option('checkbox', index, chosen.includes(place), rich(text), () => change(place)),
  )}${hint(say('chooseSeveral'))}`;
}

function trueFalse({ answer, give }: Asked): TemplateResult {
  return html`${[true, false].map((value, index) =>
    option('radio', index, answer?.value === value, say(value ? 'yes' : 'no'), () => give({ value })),
  )}${hint(say('chooseOne'))}`;
}

function matching({ question, answer, give }: Asked): TemplateResult {
  const pairs = answer?.pairs ?? {};
  const choose = (left: number, value: string) => {
    const changed = { ...pairs };
    delete changed[left];
    if (value !== '') {
      changed[left] = Number(value);
    }
    give(Object.keys(changed).length > 0 ? { pairs: changed } : null);
  };
  return html`<div class="quiz-pairs">
      ${(question.lefts ?? []).map(
        (left, index) => html`<label class="quiz-pair">
          <span>${rich(left)}</span>
          <select .value=${live(String(pairs[index] ?? ''))} @change=${(event: Event) => choose(index, (event.target as HTMLSelectElement).value)}>
            <option value="">${say('matchNone')}</option>
            ${(question.rights ?? []).map(
              (right, place) => html`<option value=${place} ?selected=${pairs[index] === place}>${right}</option>`,
            )}
          </select>
        </label>`,
      )}
    </div>
    ${hint(say('match'))}`;
}

function ordering({ question, answer, give, tell }: Asked): TemplateResult {
  const items = question.items ?? [];
  const order = answer?.order ?? items.map((_, place) => place);
  const move = (at: number, steps: number, event: Event) => {
    const changed = [...order];
    const [item] = changed.splice(at, 1);
    changed.splice(at + steps, 0, item as number);
    give({ order: changed });
    tell(say('moved', items[item as number] ?? '', at + steps + 1));
    keepFocus(event.target as HTMLElement);
  };
  const button = (at: number, steps: -1 | 1) => html`<button
    class="qt-button quiz-move"
    type="button"
    data-up=${steps < 0 ? 'true' : nothing}
    aria-label=${say(steps < 0 ? 'orderUp' : 'orderDown', items[order[at] as number] ?? '')}
    ?disabled=${steps < 0 ? at === 0 : at === order.length - 1}
    @click=${(event: Event) => move(at, steps, event)}
  >
    <span class="reader-i reader-i-onward" aria-hidden="true"></span>
  </button>`;
  return html`<ol class="quiz-order">
      ${repeat(
        order,
        (place) => place,
        (place, at) => html`<li>
          <span class="quiz-letter" aria-hidden="true">${at + 1}</span><span class="quiz-option-text">${items[place]}</span>${button(at, -1)}${button(at, 1)}
        </li>`,
      )}
    </ol>
    ${answer
      ? hint(say('orderGiven'))
      : html`${hint(say('order'))}<button class="qt-button" type="button" @click=${() => give({ order })}>${say('orderKeep')}</button>`}`;
}

/** The button goes with its item; at an end the other one of the pair takes over. */
function keepFocus(target: HTMLElement) {
  const button = target.closest('button');
  window.requestAnimationFrame(() => {
    const other = button?.parentElement?.querySelector<HTMLButtonElement>('button:not(:disabled)');
    (button?.disabled ? other : button)?.focus();
  });
}

function typed({ question, answer, give }: Asked): TemplateResult {
  const id = `quiz-answer-${question.position}`;
  const changed = (event: Event) => {
    const text = (event.target as HTMLInputElement).value;
    give(text.trim() === '' ? null : { text }, true);
  };
  return html`<label class="quiz-typed" for=${id}>${say('answer')}</label>
    <input
      class="quiz-input"
      id=${id}
      type="text"
      maxlength="500"
      autocomplete="off"
      inputmode=${question.type === 'number' ? 'decimal' : 'text'}
      .value=${live(answer?.text ?? '')}
      @input=${changed}
    />
    ${hint(say(question.type === 'number' ? 'number' : 'text'))}`;
}
