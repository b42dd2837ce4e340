// Writes src/i18n/generated/keys.ts from the Italian catalogue: one entry a message, with the variables it takes.
import { parse, Visitor } from '@fluent/syntax';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ui = join(dirname(fileURLToPath(import.meta.url)), '..');
const locales = join(ui, '../src-tauri/crates/i18n/locales');

class Variables extends Visitor {
  names = new Set();
  visitVariableReference(node) {
    this.names.add(node.id.name);
  }
}

function read(language) {
  const messages = new Map();
  for (const file of readdirSync(join(locales, language))
    .filter((name) => name.endsWith('.ftl'))
    .sort()) {
    for (const entry of parse(readFileSync(join(locales, language, file), 'utf8'), {}).body) {
      if (entry.type === 'Junk') throw new Error(`${language}/${file}: ${entry.annotations[0]?.message} near ${entry.content.slice(0, 60)}`);
      if (entry.type !== 'Message') continue;
      if (messages.has(entry.id.name)) throw new Error(`${language}/${file}: ${entry.id.name} is there twice`);
      const variables = new Variables();
      variables.visit(entry);
      messages.set(entry.id.name, [...variables.names].sort());
    }
  }
  return messages;
}

const it = read('it');
const en = read('en');
const problems = [];
for (const [key, names] of it) {
  if (!en.has(key)) problems.push(`en lacks ${key}`);
  else if (en.get(key).join() !== names.join()) problems.push(`${key}: variables differ (${names} / ${en.get(key)})`);
}
for (const key of en.keys()) if (!it.has(key)) problems.push(`it lacks ${key}`);
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 1;
}

const lines = [...it.keys()].sort().map((key) => {
  const names = it.get(key);
  return `  '${key}': ${names.length === 0 ? 'null' : `{ ${names.map((name) => `${/^\w+$/.test(name) ? name : `'${name}'`}: string | number`).join('; ')} }`};`;
});
mkdirSync(join(ui, 'src/i18n/generated'), { recursive: true });
writeFileSync(
  join(ui, 'src/i18n/generated/keys.ts'),
  `// Generated from the Fluent catalogues; do not edit.\n/** Every message with the variables it takes; null when it takes none. */\nexport interface Messages {\n${lines.join('\n')}\n}\n\nexport type MessageKey = keyof Messages;\nexport type MessageArguments<K extends MessageKey> = K extends MessageKey ? (Messages[K] extends null ? [] : [values: Messages[K]]) : never;\n`,
);
process.stdout.write(`${it.size} messages\n`);
