import { useLocale } from '../i18n/locale.ts';

/** Something was done, and can be taken back. */
export interface Notice {
  text: string;
  undo?: (() => void) | undefined;
}

/**
 * Says what was done, politely, and offers to undo it. It stays until the next notice or until closed: a message that
 * goes by itself is missed by those who read slowly (WCAG 2.2.1). The live region is there before its first message,
 * since a region that arrives with its text is not read out.
 */
export const Toast = ({ notice, onClose }: { notice: Notice | null; onClose(): void }) => {
  const { t } = useLocale();
  return (
    <div role="status" class="toast-place">
      {notice && (
        <div class="toast">
          <span>{notice.text}</span>
          {notice.undo && (
            <button
              type="button"
              onClick={() => {
                notice.undo?.();
                onClose();
              }}
            >
              {t.undo}
            </button>
          )}
          <button type="button" onClick={onClose}>
            {t.close}
          </button>
        </div>
      )}
    </div>
  );
};
