import type { CommentMentionModel, CommentSaying } from '../../files/model/sheet';
import { asNumber, asRecord, asText } from '../protocol/arguments';
import { invalidArgument } from '../protocol/errors';
import type { Arguments } from '../protocol/object-class';

/** What is said, and who is mentioned in it. */
export type CommentContent = Pick<CommentSaying, 'text' | 'mentions'>;

const longest = 32_767;

export function plainContent(value: unknown): CommentContent {
  const text = asText(value);
  if (text === '' || text.length > longest) throw invalidArgument();
  return { text };
}

/**
 * Content whose `richContent` names people as `<at id="0">Name</at>`, by the ids of its `mentions`. What is shown has
 * `@Name` in their place.
 */
export function mentionContent(value: unknown): CommentContent {
  const { mentions: given = [], richContent } = asRecord(value);
  if (!Array.isArray(given)) throw invalidArgument();
  const people = new Map(
    given.map((each: unknown) => {
      const { id, name, email } = asRecord(each);
      return [asNumber(id), { name: asText(name), email: asText(email) }];
    }),
  );
  const mentions: CommentMentionModel[] = [];
  let text = '';
  // the split leaves text, id, name, text, id, name … text
  const parts = asText(richContent).split(/<at id="(\d+)">(.*?)<\/at>/s);
  for (let at = 0; at < parts.length; at += 3) {
    text += parts[at] ?? '';
    const [id, name] = [parts[at + 1], parts[at + 2]];
    if (id === undefined || name === undefined) break;
    const person = people.get(Number(id));
    if (!person) throw invalidArgument();
    mentions.push({ ...person, start: text.length, length: name.length + 1 });
    text += `@${name}`;
  }
  const content = plainContent(text);
  return mentions.length > 0 ? { ...content, mentions } : content;
}

/** The content among the arguments of a method that adds a comment or reply, with its type after it. */
export function contentGiven(args: Arguments, index: number): CommentContent {
  const type = args.choice(index + 1, ['Plain', 'Mention'], 'Plain');
  return type === 'Mention' ? mentionContent(args.raw(index)) : plainContent(args.raw(index));
}

/** The content with its mentions marked, as `mentionContent` takes it. */
export function richContentOf({ text, mentions = [] }: CommentContent): string {
  let [rich, done] = ['', 0];
  for (const [id, { start, length }] of mentions.entries()) {
    rich += `${text.slice(done, start)}<at id="${id}">${text.slice(start + 1, start + length)}</at>`;
    done = start + length;
  }
  return rich + text.slice(done);
}
