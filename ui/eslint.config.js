import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = resolve(dirname(fileURLToPath(import.meta.url)), 'src');

/** Which rooms of `src` a room may import. `features/x` counts as one room and never sees `features/y`. */
const MAY_IMPORT = {
  main: ['app', 'host', 'styles', 'i18n', 'api'],
  app: ['app', 'features', 'components', 'api', 'i18n', 'lib', 'styles', 'host'],
  features: ['components', 'api', 'i18n', 'lib'],
  components: ['components', 'i18n', 'lib'],
  api: ['api', 'host', 'i18n', 'lib'],
  host: ['host'],
  i18n: ['i18n', 'lib'],
  lib: ['lib'],
  styles: ['styles'],
  test: ['app', 'features', 'components', 'api', 'i18n', 'lib', 'styles', 'host', 'test'],
};

const roomOf = (file) => relative(source, file).split(/[\\/]/);

const walls = {
  meta: { type: 'problem', messages: { wall: '{{from}} may not import {{to}} (see HOUSE: who may import whom).' }, schema: [] },
  create(context) {
    const from = roomOf(context.filename);
    if (from[0] === '..' || /\.test\.tsx?$/.test(context.filename)) return {};
    const fromRoom = from.length === 1 ? 'main' : from[0];
    const check = (node) => {
      const spec = node.source?.value;
      if (typeof spec !== 'string') return;
      if (spec.startsWith('@tauri-apps') && fromRoom !== 'host') {
        context.report({ node, messageId: 'wall', data: { from: fromRoom, to: spec } });
        return;
      }
      const target = spec.startsWith('@/') ? resolve(source, spec.slice(2)) : spec.startsWith('.') ? resolve(dirname(context.filename), spec) : null;
      if (target === null) return;
      const to = roomOf(target);
      const toRoom = to[0];
      if (toRoom === '..' || (fromRoom === toRoom && fromRoom !== 'features')) return;
      const allowed = fromRoom === 'features' && toRoom === 'features' ? from[1] === to[1] : MAY_IMPORT[fromRoom]?.includes(toRoom);
      if (!allowed) context.report({ node, messageId: 'wall', data: { from: from.slice(0, 2).join('/'), to: to.slice(0, 2).join('/') } });
    };
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

const noInterface = [
  { selector: 'JSXText[value=/\\p{L}/u]', message: 'Words belong in the Fluent catalogues.' },
  {
    selector: 'JSXAttribute[name.name=/^(aria-label|title|label|placeholder|description|alt|heading|summary)$/] > Literal[value=/\\p{L}/u]',
    message: 'Words belong in the Fluent catalogues.',
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Never set HTML from a string.' },
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', message: 'Never set HTML from a string.' },
  { selector: 'Identifier[name=/^(localStorage|sessionStorage|indexedDB)$/]', message: 'Nothing is kept in the web view; use a command.' },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/generated', 'src/i18n/generated', 'public', 'scripts', 'eslint.config.js'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'vite.config.ts'],
    plugins: { 'react-hooks': reactHooks, walls: { rules: { imports: walls } } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'walls/imports': 'error',
      'no-eval': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', ...noInterface],
    },
  },
  { files: ['src/**/*.test.{ts,tsx}', 'src/test/**'], rules: { 'no-restricted-syntax': 'off' } },
);
