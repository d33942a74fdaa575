import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { cardTexts } from '../../components/i18n/card-text.ts';
import { optionsTexts } from '../../components/i18n/options-text.ts';
import { packFaultTexts } from '../../components/i18n/pack-faults.ts';
import { pageTexts } from '../../components/i18n/page-text.ts';
import { welcomeTexts } from '../../components/i18n/welcome-text.ts';
import { projectFiles, root } from './project-files.ts';

type Message = string | ((...args: never[]) => string);

/** Every message of a catalogue by its path: `popup.keep`. */
const messagesOf = (value: unknown, path = ''): [string, Message][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, value as Message]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no message`);
  return Object.entries(value).flatMap(([key, inner]) =>
    messagesOf(inner, path === '' ? key : `${path}.${key}`),
  );
};

const languages = ['en', 'es', 'fr', 'de'];
const catalogues = {
  cards: cardTexts,
  pages: pageTexts,
  library: optionsTexts,
  welcome: welcomeTexts,
  faults: packFaultTexts,
};

describe.each(Object.entries(catalogues))('%s', (_name, texts) => {
  const english = new Map(messagesOf(texts.en));

  test('there is one in each language', () => {
    expect(Object.keys(texts).sort()).toEqual([...languages].sort());
  });

  test.each(languages.filter((language) => language !== 'en'))(
    '%s has every message, and no other',
    (language) => {
      const messages = new Map(messagesOf(texts[language]));
      expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [key, message] of messages) {
        expect(typeof message, key).toBe(typeof english.get(key));
        if (typeof message === 'string') expect(message.trim(), key).not.toBe('');
      }
    },
  );

  test.each(languages)('%s uses what its messages are given', (language) => {
    for (const [key, message] of messagesOf(texts[language])) {
      if (typeof message === 'string') continue;
      const given = Array.from({ length: message.length }, (_, place) => 10 + place);
      const said = (message as (...args: unknown[]) => string)(...given);
      for (const argument of given) expect(said, key).toContain(String(argument));
    }
  });

  test.each(languages.filter((language) => language !== 'en'))('%s is translated', (language) => {
    // Short words may be the same in two languages; sentences are not.
    const same = messagesOf(texts[language]).filter(
      ([key, message]) => typeof message === 'string' && message.length > 15 && message === english.get(key),
    );
    expect(same).toEqual([]);
  });
});

const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

/** The name of the product is the same everywhere; it is written in two colours. */
const wordmark = new Set(['Back', 'story']);

const spoken = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']);

/** `line: text` of what a view shows that is written in the view itself. */
const ownWords = (file: string): string[] => {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const report = (node: ts.Node, words: string) => {
    if (!hasLetters(words) || wordmark.has(words.trim())) return;
    found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${words.trim()}`);
  };
  /** The literals that an expression may come to. */
  const literals = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) report(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      report(
        node,
        [node.head, ...node.templateSpans.map((span) => span.literal)].map((part) => part.text).join(' '),
      );
    } else if (ts.isConditionalExpression(node)) {
      literals(node.whenTrue);
      literals(node.whenFalse);
    } else if (ts.isBinaryExpression(node)) {
      literals(node.right);
    } else if (ts.isParenthesizedExpression(node)) literals(node.expression);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) report(node, node.text);
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
      literals(node.expression);
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) report(node, node.initializer.text);
      else if (ts.isJsxExpression(node.initializer) && node.initializer.expression) {
        literals(node.initializer.expression);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

test('the faults of packs are written as the code says them: their English words tell which is meant', () => {
  const code = projectFiles('lib/core/knowledge', 'lib/store')
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const said = messagesOf(packFaultTexts.en).flatMap(([, message]) =>
    typeof message === 'string' ? message.split(/\$\d/) : [],
  );
  expect(said.filter((part) => !code.includes(part))).toEqual([]);
});

describe('views', () => {
  const views = projectFiles('components', 'lib', 'entrypoints').filter((file) => file.endsWith('.tsx'));

  test('show no word that is not in a catalogue', () => {
    expect(views.length).toBeGreaterThan(20);
    expect(views.flatMap(ownWords)).toEqual([]);
  });

  test('use every message', () => {
    const code = projectFiles('components')
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('/i18n/'))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    const unused = [
      ...messagesOf(cardTexts.en),
      ...messagesOf(pageTexts.en),
      ...messagesOf(optionsTexts.en),
      ...messagesOf(welcomeTexts.en),
    ]
      .map(([path]) => path)
      // Read by the kind's or the pack's own name, or a list's place.
      .filter((path) => !/^(actorKind|eventKind)\.|\.\d+$/.test(path))
      .filter((path) => {
        // `t.show`, `popup.keep`; the sections of the options page are read by their names.
        const [group, key] = path.includes('.') ? path.split('.') : ['t', path];
        return !new RegExp(`\\b${group}\\.${key}\\b|\\['?${key}'?[\\],]|'${key}'[,\\]]`).test(code);
      });
    expect(unused).toEqual([]);
  });
});
