/** Where the browser can: sends even when the page is closed by then. */
export async function askForLaterSending() {
  try {
    const worker = await navigator.serviceWorker?.getRegistration();
    await (worker as unknown as { sync?: { register(tag: string): Promise<void> } })?.sync?.register('quan-triet-outbox');
  } catch {
    // the next opening sends
  }
}
