import { type Inputs, useCallback, useEffect, useState } from 'preact/hooks';

export type Answer<T> =
  | { status: 'loading'; value: T | null }
  | { status: 'ready'; value: T }
  | { status: 'failed'; value: null; error: unknown };

/**
 * The answer to a question that is asked again whenever `inputs` change. While a new one is on its way the old one stays, so
 * that a list does not blink with each letter typed; an answer that comes after a newer question is dropped.
 */
export const useAnswer = <T>(
  ask: () => Promise<T>,
  inputs: Inputs,
): { answer: Answer<T>; askAgain: () => void } => {
  const [answer, setAnswer] = useState<Answer<T>>({ status: 'loading', value: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let late = false;
    setAnswer((before) => ({ status: 'loading', value: before.value }));
    ask().then(
      (value) => {
        if (!late) setAnswer({ status: 'ready', value });
      },
      (error: unknown) => {
        if (late) return;
        console.error(error);
        setAnswer({ status: 'failed', value: null, error });
      },
    );
    return () => {
      late = true;
    };
  }, [...inputs, round]);
  const askAgain = useCallback(() => setRound((before) => before + 1), []);
  return { answer, askAgain };
};
