/** What was started and not ended: kinds with their names, such as `listener visibilitychange` or `timer`. */
export interface Traces {
  left(): string[];
  /** Errors that our code wrote to the console or threw. */
  errors(): string[];
}

const flagsOf = (options: boolean | AddEventListenerOptions | undefined): AddEventListenerOptions =>
  typeof options === 'object' ? options : { capture: options === true };

const traceListeners = (): (() => string[]) => {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const known = new Map<string, string>();
  const numbers = new WeakMap<object, number>();
  let count = 0;
  const numberOf = (value: object): number => {
    const number = numbers.get(value) ?? count++;
    numbers.set(value, number);
    return number;
  };
  const keyOf = (target: EventTarget, type: string, listener: object, capture: boolean | undefined) =>
    `${numberOf(target)} ${type} ${numberOf(listener)} ${capture === true}`;
  EventTarget.prototype.addEventListener = function add(type, listener, options) {
    const { signal, once, capture } = flagsOf(options);
    if (listener !== null && !signal?.aborted) {
      const key = keyOf(this, type, listener, capture);
      known.set(key, `listener ${type}`);
      const forget = () => known.delete(key);
      if (signal) addEventListener.call(signal, 'abort', forget, { once: true });
      if (once) addEventListener.call(this, type, forget, { once: true, capture: capture === true });
    }
    addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function remove(type, listener, options) {
    if (listener !== null) known.delete(keyOf(this, type, listener, flagsOf(options).capture));
    removeEventListener.call(this, type, listener, options);
  };
  return () => [...known.values()];
};

const traceObservers = (): (() => string[]) => {
  const known = new Set<MutationObserver>();
  const { observe, disconnect } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function watched(target, options) {
    known.add(this);
    observe.call(this, target, options);
  };
  MutationObserver.prototype.disconnect = function ended() {
    known.delete(this);
    disconnect.call(this);
  };
  return () => [...known].map(() => 'mutation observer');
};

const traceTimers = (): (() => string[]) => {
  const known = new Map<string, string>();
  const view = window as unknown as Record<string, (...given: unknown[]) => number>;
  const stand = (start: string, end: string, once: boolean) => {
    const [originalStart, originalEnd] = [view[start], view[end]];
    if (!originalStart || !originalEnd) return;
    view[start] = (handler, ...rest) => {
      let key = '';
      const id = originalStart.call(
        window,
        (...given: unknown[]) => {
          if (once) known.delete(key);
          return typeof handler === 'function' ? handler(...given) : undefined;
        },
        ...rest,
      );
      key = `${end} ${id}`;
      known.set(key, `timer of ${start}`);
      return id;
    };
    view[end] = (id) => {
      known.delete(`${end} ${id}`);
      return originalEnd.call(window, id);
    };
  };
  stand('setTimeout', 'clearTimeout', true);
  stand('setInterval', 'clearInterval', false);
  stand('requestAnimationFrame', 'cancelAnimationFrame', true);
  stand('requestIdleCallback', 'cancelIdleCallback', true);
  return () => [...known.values()];
};

const traceErrors = (): (() => string[]) => {
  const errors: string[] = [];
  for (const name of ['error', 'warn'] as const) {
    const original = console[name];
    console[name] = (...given: unknown[]) => {
      errors.push(`console.${name}: ${given.map(String).join(' ')}`);
      original.call(console, ...given);
    };
  }
  window.addEventListener('error', ({ error, message }) => {
    // A resource of the page that does not load gives an event without an error.
    if (error) errors.push(message);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  return () => errors;
};

/**
 * Stands in for what listens, observes, waits and complains, so that nothing can be left behind unseen. To be called before
 * the reader starts, in a page whose own scripts do not run.
 */
export const traceAll = (): Traces => {
  const errors = traceErrors();
  const traces = [traceListeners(), traceObservers(), traceTimers()];
  return { left: () => traces.flatMap((trace) => trace()), errors };
};
