import { html, nothing, type TemplateResult } from 'lit';
import { sizes } from './sizes';
import { say } from './words';

/** What the panel of settings can do. */
export interface SettingsActions {
  /** null where the device has no Vietnamese voice */
  aloud: { speaking: boolean; change: () => void } | null;
  resize: (steps: number) => void;
  /** null where there is nothing to print */
  print: ((whole: boolean) => void) | null;
  keys: () => void;
}

/** Text size, colours, printing, reading aloud: a panel that a button opens by its id. */
export function settingsPanel(actions: SettingsActions): TemplateResult {
  const theme = (value: 'light' | 'dark' | 'system') =>
    html`<button type="button" data-qt-set="theme" data-qt-value=${value}>${say(value)}</button>`;
  return html`<div
    class="qt-settings reader-settings"
    id="reader-settings"
    popover="auto"
    role="dialog"
    aria-label=${say('settings')}
    @toggle=${() => (window as { quanTriet?: { mark(): void } }).quanTriet?.mark()}
  >
    <div class="qt-choice" role="group" aria-label=${say('size')}>
      <div class="qt-choice-title">${say('size')} <small>${say('sizeNow', sizes.now + 1, sizes.count)}</small></div>
      <div>
        <button type="button" aria-label=${say('smaller')} ?disabled=${sizes.now === 0} @click=${() => actions.resize(-1)}>A −</button>
        <button type="button" aria-label=${say('larger')} ?disabled=${sizes.now === sizes.count - 1} @click=${() => actions.resize(1)}>A +</button>
      </div>
    </div>
    <div class="qt-choice" role="group" aria-label=${say('theme')}>
      <div class="qt-choice-title">${say('theme')}</div>
      <div>${theme('light')}${theme('dark')}${theme('system')}</div>
    </div>
    <div class="reader-actions">
      ${actions.aloud
        ? html`<button class="qt-button" type="button" @click=${actions.aloud.change}>${say(actions.aloud.speaking ? 'stopAloud' : 'aloud')}</button>`
        : nothing}
      ${actions.print
        ? html`<button class="qt-button" type="button" @click=${() => actions.print?.(false)}>${say('printSection')}</button>
            <button class="qt-button" type="button" @click=${() => actions.print?.(true)}>${say('printAll')}</button>`
        : nothing}
      <button class="qt-button reader-desk" type="button" @click=${actions.keys}>${say('keys')}</button>
    </div>
  </div>`;
}
