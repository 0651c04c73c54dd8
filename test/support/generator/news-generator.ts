// News-like documents with gold identities, for benchmarks that need more text than anybody has annotated. The same seed
// gives the same documents. Names come from open lists; sentences from the grammar below, so nobody's text is in them.
import type { EntityType } from '../../../src/contract/entity-types/index.js';
import { seeded } from '../../../src/lib/seeded.js';
import { type Beat, type Member, makeCast } from './cast.js';
import { zipf } from './zipf.js';

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /** The gold identity, unique in the world. */
  readonly entity: string;
}

export interface GeneratedDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly publisher: string;
  /** ISO date within two years. */
  readonly publishedAt: string;
  readonly mentions: readonly GoldMention[];
  /** The story it reprints with small edits. */
  readonly reprintOf?: string;
}

export interface GeneratorOptions {
  readonly documents: number;
  readonly seed: number;
}

// {p} and {q} are two people, {o} an organisation, {l} a place; capitals ask for the introduction of a first mention.
const OPENINGS = [
  '{P} met {Q} in {l} on Monday for talks with {O}.',
  '{P} told reporters in {l} that {O} would answer before the summer.',
  'In {l}, {P} opened the new offices of {O} and praised {Q}.',
  '{O} confirmed that {P} had been seen in {l} with {Q}.',
  'A report on {O} that {P} presented in {l} named {Q} among its authors.',
];
const BODIES = [
  '{p} said the work in {l} had only begun.',
  'According to {q}, nobody at {o} was asked.',
  '{p} and {q} disagreed over how {o} had spent the money.',
  'Critics in {l} called the plan of {p} a first step.',
  '{o} did not answer questions that were sent to it on Tuesday.',
  'Two years ago {p} had left {l} for good.',
  'Asked about {o}, {q} only smiled.',
  'A spokesman for {o} thanked {p} for the visit.',
  'Neighbours in {l} remember {q} well.',
  '{q} will return to {l} next month.',
];
const PUBLISHERS = ['Morning Ledger', 'Harbour Post', 'The Evening Wire', 'Northern Courier', 'Daily Beacon'];

class Page {
  text = '';
  readonly mentions: GoldMention[] = [];

  write(words: string): void {
    this.text += words;
  }

  name(words: string, { kind, id }: Member): void {
    this.mentions.push({
      start: this.text.length,
      end: this.text.length + words.length,
      type: kind,
      entity: id,
    });
    this.text += words;
  }
}

interface Story {
  readonly people: readonly [Member & { kind: 'person' }, Member & { kind: 'person' }];
  readonly organisation: Member & { kind: 'organisation' };
  readonly place: Member & { kind: 'place' };
  /** The story gives the lead's family name alone, with the role: 'minister Feldt'. */
  readonly short: boolean;
}

const namePerson = (
  page: Page,
  person: Member & { kind: 'person' },
  first: boolean,
  story: Story,
  random: () => number,
): void => {
  const { given, family, role } = person;
  const unclear = story.people[0].family === story.people[1].family;
  if (first && story.short && person === story.people[0]) {
    page.write(`${role} `);
    page.name(family, person);
  } else if (first) {
    const style = random();
    if (style < 0.5) page.write(`${role} `);
    page.name(style > 0.97 ? `${given[0]}. ${family}` : `${given} ${family}`, person);
    if (style > 0.8 && style < 0.97) page.write(`, a ${role},`);
  } else page.name(unclear ? `${given} ${family}` : family, person);
};

const nameOrganisation = (
  page: Page,
  organisation: Member & { kind: 'organisation' },
  first: boolean,
  random: () => number,
): void => {
  const { name, acronym } = organisation;
  page.write(page.text === '' || /[.\n] ?$/.test(page.text) ? 'The ' : 'the ');
  if (acronym === undefined) page.name(name, organisation);
  else if (!first) page.name(random() < 0.7 ? acronym : name, organisation);
  else if (random() < 0.2) page.name(acronym, organisation);
  else {
    page.name(name, organisation);
    page.write(' (');
    page.name(acronym, organisation);
    page.write(')');
  }
};

const writeSentence = (page: Page, pattern: string, story: Story, random: () => number): void => {
  for (const part of pattern.split(/(\{[a-zA-Z]\})/)) {
    const slot = /^\{(\w)\}$/.exec(part)?.[1];
    const first = slot !== undefined && slot === slot.toUpperCase();
    switch (slot?.toLowerCase()) {
      case 'p':
        namePerson(page, story.people[0], first, story, random);
        break;
      case 'q':
        namePerson(page, story.people[1], first, story, random);
        break;
      case 'o':
        nameOrganisation(page, story.organisation, first, random);
        break;
      case 'l':
        page.name(story.place.name, story.place);
        break;
      default:
        page.write(part);
    }
  }
};

const DAYS = 730;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const REPRINTS = 0.05;
const SHORT_STORIES = 0.06;

const writeStory = (id: string, beat: Beat, random: () => number): GeneratedDocument => {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const lead = beat.people[zipf(beat.people.length, random)]!;
  const others = beat.people.filter((person) => person !== lead);
  const story: Story = {
    people: [lead, others[zipf(others.length, random)]!],
    organisation: beat.organisations[zipf(beat.organisations.length, random)]!,
    place: beat.places[zipf(beat.places.length, random)]!,
    short: random() < SHORT_STORIES,
  };
  const page = new Page();
  const opening = pick(OPENINGS);
  writeSentence(page, opening, story, random);
  if (!opening.includes('{Q}')) writeSentence(page, ' With {Q} came two aides.', story, random);
  const sentences = 4 + Math.floor(random() * 5);
  for (let i = 0; i < sentences; i++) {
    page.write(i % 3 === 2 ? '\n\n' : ' ');
    writeSentence(page, pick(BODIES), story, random);
  }
  const day = new Date(FIRST_DAY + Math.floor(random() * DAYS) * 86_400_000).toISOString().slice(0, 10);
  return {
    id,
    title: `${lead.family} in ${story.place.name}`,
    text: page.text,
    publisher: pick(PUBLISHERS),
    publishedAt: day,
    mentions: page.mentions,
  };
};

const reprint = (id: string, story: GeneratedDocument, random: () => number): GeneratedDocument => ({
  ...story,
  id,
  publisher: PUBLISHERS[Math.floor(random() * PUBLISHERS.length)]!,
  text: `${story.text} More to follow.`,
  reprintOf: story.reprintOf ?? story.id,
});

/** Streams `documents` documents. Beats, and the people within one, are named with Zipf's frequencies. */
export function* generateNews({ documents, seed }: GeneratorOptions): Generator<GeneratedDocument> {
  const random = seeded(seed);
  const beats = makeCast(Math.max(7, Math.round(documents / 12)), random);
  let recent: GeneratedDocument | undefined;
  for (let i = 0; i < documents; i++) {
    const id = `news-${seed}-${String(i).padStart(7, '0')}`;
    if (recent !== undefined && random() < REPRINTS) yield reprint(id, recent, random);
    else {
      recent = writeStory(id, beats[zipf(beats.length, random)]!, random);
      yield recent;
    }
  }
}
