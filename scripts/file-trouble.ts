const reasons: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'a folder, not a file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  Z_BUF_ERROR: 'a truncated gzip file',
  Z_DATA_ERROR: 'a broken gzip file, or none',
};

/** An error of the file system or of unzipping in plain words; whatever else it is comes with its own message. */
export const fileTrouble = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return reasons[code] ?? error.message;
};
