import { ENTITY_TYPES, type EntityType } from '../src/contract/entity-types/index.js';
import type { DecisionAnswer } from './api-types.js';
import type { View } from './state/view.js';

// Every word the explorer shows. A second language is one more file of the same shape.

const number = new Intl.NumberFormat('en');
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

const count = (value: number) => number.format(value);
const worded = (value: number, one: string, many: string) => (value === 1 ? one : many);
const counted = (value: number, one: string, many: string) => `${count(value)} ${worded(value, one, many)}`;
const date = (iso: string, format = day) => {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : format.format(time);
};

const types = Object.fromEntries(
  ENTITY_TYPES.map(({ name, label, plural }) => [name, { label, plural }]),
) as Record<EntityType, { readonly label: string; readonly plural: string }>;

const furniture: Readonly<Record<string, string>> = {
  navigation: 'Navigation',
  related: 'Related links',
  share: 'Share links',
  byline: 'Byline',
  credit: 'Photo credit',
  dateline: 'Dateline',
  copyright: 'Copyright notice',
  promotion: 'Promotion',
  repeated: 'Repeated on other pages',
};

const colourings: Readonly<Record<View['colour'], string>> = {
  type: 'Type',
  community: 'Community',
  date: 'First seen',
};

const sizings: Readonly<Record<View['size'], string>> = {
  mentions: 'Mentions',
  degree: 'Connections',
  pagerank: 'PageRank',
  betweenness: 'Betweenness',
};

const edgeWidths: Readonly<Record<View['edgeWidth'], string>> = {
  weight: 'Sentences',
  significance: 'Significance',
};

type Anchored = Extract<DecisionAnswer, { readonly kind: 'merge' }>['into'];
const anchored = (anchor: Anchored) => (anchor.kind === 'name' ? anchor.name : anchor.text);
const dateTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A correction in words. */
function decision(taken: DecisionAnswer): string {
  switch (taken.kind) {
    case 'merge':
      return `${taken.from.map(anchored).join(', ')} merged into ${anchored(taken.into)}`;
    case 'split':
      return `${counted(taken.mentions.length, 'mention', 'mentions')} split off${taken.name ? ` as ${taken.name}` : ''}`;
    case 'rename':
      return `${anchored(taken.entity)} renamed ${taken.name}`;
    case 'retype':
      return `${anchored(taken.entity)} made a ${types[taken.type].label.toLowerCase()}`;
    case 'hide':
      return `${anchored(taken.entity)} hidden`;
    case 'undo':
      return 'a correction undone';
  }
}

export const strings = {
  decision,
  dateTime: (iso: string) => dateTime.format(Date.parse(iso)),
  share: (value: number) => `${Math.round(100 * value)} %`,
  product: 'Dramatis',
  tagline: 'Who and what the news names, and the sentence behind every line',
  count,
  date,
  shortDate: (iso: string) => date(iso, shortDay),
  dateRange: (first: string, last: string) =>
    first === last ? date(first) : `${date(first)} – ${date(last)}`,
  undated: 'undated',
  types,
  furniture: (reason: string) => furniture[reason] ?? reason,
  documents: (value: number) => counted(value, 'document', 'documents'),
  entities: (value: number) => counted(value, 'entity', 'entities'),
  connections: (value: number) => counted(value, 'connection', 'connections'),
  mentions: (value: number) => counted(value, 'mention', 'mentions'),
  sentences: (value: number) => counted(value, 'sentence', 'sentences'),
  copies: (value: number) => counted(value, 'near-copy', 'near-copies'),
  close: 'Close',
  back: 'Back',
  loading: 'Loading…',
  messages: 'Messages',
  retry: 'Try again',
  more: (shown: number, total: number) => `Show more (${count(shown)} of ${count(total)})`,

  skip: 'Skip to the graph',
  searchLabel: 'Search people, places and organisations',
  searchPlaceholder: 'Search names and aliases',
  searchNone: (query: string) =>
    `Nothing goes by “${query}”. Check the spelling, or try a shorter part of the name.`,
  searchFound: (value: number) => `${counted(value, 'suggestion', 'suggestions')}. Use the arrow keys.`,
  alsoCalled: (alias: string) => `as “${alias}”`,
  filteredOut: 'filtered out',
  notLoaded: 'not drawn yet',

  modes: { graph: 'Graph', table: 'Table' } as const satisfies Record<View['mode'], string>,
  modeLabel: 'Show as',
  theme: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
  themeTo: { system: 'Follow the system', light: 'Light', dark: 'Dark' },
  help: 'Keyboard and help',
  exportLabel: 'Export',
  exportGexf: 'GEXF for Gephi',
  exportDrawn: 'What is drawn',
  exportFiltered: 'All that passes the filters',
  exportFormats: {
    graphml: 'GraphML',
    json: 'JSON (graphology)',
    jsonl: 'JSON Lines with evidence',
    csv: 'CSV of connections',
    jsonld: 'JSON-LD',
    cypher: 'Cypher for Neo4j',
  },
  exportDrawnGexf: 'GEXF as it stands here',
  exportEntitiesCsv: 'Entities (CSV)',
  exportConnectionsCsv: 'Connections (CSV)',
  exportPng: 'Picture (PNG)',
  exportSvg: 'Picture (SVG)',
  path: 'Find a path',
  add: 'Add documents',
  history: 'Corrections',

  graphName: (nodes: number, edges: number) =>
    `Graph of ${counted(nodes, 'entity', 'entities')} and ${counted(edges, 'connection', 'connections')}`,
  graphKeys:
    'Arrow keys move between entities, Enter opens one, Space selects several, Control with an arrow moves one, Shift P pins it, E expands it, plus and minus zoom, 0 shows all, Shift with an arrow pans. The table view holds the same information.',
  steeredTo: (name: string, degree: number) => `${name}, ${counted(degree, 'connection', 'connections')}`,
  edgeHint: (a: string, b: string, weight: number) =>
    `${a} – ${b} · ${counted(weight, 'sentence', 'sentences')}`,
  shownOf: (nodes: number, allNodes: number, edges: number, allEdges: number) =>
    nodes === allNodes && edges === allEdges
      ? `${counted(nodes, 'entity', 'entities')} · ${counted(edges, 'connection', 'connections')}`
      : `${count(nodes)} of ${counted(allNodes, 'entity', 'entities')} · ${count(edges)} of ${counted(allEdges, 'connection', 'connections')}`,
  loadMore: 'Draw more',
  updating: 'Updating…',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomAll: 'Show everything',
  zoomSelection: 'Zoom to the selection',
  layoutRun: 'Run the layout',
  layoutStop: 'Stop the layout',
  layoutReset: 'Back to the saved layout',
  lasso: 'Select with a lasso',
  lassoHint: 'Draw round the entities you want',
  pin: 'Pin',
  unpin: 'Unpin',
  pinHint: 'Keeps its place when the layout runs',

  lens: 'How it is drawn',
  colourBy: 'Colour',
  sizeBy: 'Size',
  widthBy: 'Line width',
  colourings,
  sizings,
  edgeWidths,
  legend: 'Legend',
  early: 'earlier',
  late: 'later',
  otherCommunities: 'Smaller communities',
  community: (value: number) => `Community ${value + 1}`,
  betweennessLimit: 'Too many entities to work out betweenness here; filter first.',

  filters: 'Filters',
  filtersOpen: (value: number) => (value === 0 ? 'Filters' : `Filters (${value})`),
  clearFilters: 'Clear all',
  minWeight: 'At least this many sentences',
  minSignificance: 'At least this significance (G²)',
  minDegree: 'At least this many connections',
  inDocument: 'Only from the document',
  byPublisher: 'Only from the publisher',
  any: 'Any',
  backbone: 'Only the backbone',
  backboneOff: 'Everything',
  backboneAt: (level: number) => `at ${level}`,
  backboneHint: 'Connections stronger than the other connections of their ends lead one to expect.',
  backboneLeft: (edges: number) => `It leaves out ${counted(edges, 'connection', 'connections')}.`,
  chip: {
    types: (names: readonly string[]) => (names.length === 0 ? 'No type' : names.join(' and ')),
    dates: (from: string | undefined, to: string | undefined) =>
      from && to
        ? from === to
          ? date(from)
          : `${date(from, shortDay)} – ${date(to)}`
        : from
          ? `from ${date(from)}`
          : `until ${date(to ?? '')}`,
    weight: (value: number) => `≥ ${counted(value, 'sentence', 'sentences')}`,
    significance: (value: number) => `G² ≥ ${value}`,
    degree: (value: number) => `≥ ${counted(value, 'connection', 'connections')}`,
    communities: (values: readonly number[]) =>
      values.length === 1
        ? `Community ${(values[0] ?? 0) + 1}`
        : values.length > 4
          ? `${count(values.length)} communities`
          : `Communities ${values.map((value) => value + 1).join(', ')}`,
    document: (title: string) => `In “${title}”`,
    publisher: (name: string) => `By ${name}`,
    backbone: (level: number) => `Backbone at ${level}`,
  },
  removeFilter: (name: string) => `Remove filter: ${name}`,

  timeline: 'Timeline',
  timelineBar: (iso: string, mentions: number) => `${date(iso)}: ${counted(mentions, 'mention', 'mentions')}`,
  timelineFrom: 'First day shown',
  timelineTo: 'Last day shown',
  timelinePlay: 'Play through time',
  timelinePause: 'Pause',
  timelineAll: 'All dates',

  ambiguous: 'perhaps several',
  ambiguousWhy:
    'More than one person of a report could bear this name, and nothing decided between them: it may stand for several.',
  ambiguousMerge:
    'This name may stand for several people. Merge it with one only where every sentence means that one; split off the rest first.',
  entityPanel: 'Entity',
  edgePanel: 'Connection',
  documentPanel: 'Document',
  pathPanel: 'Path',
  selectionPanel: 'Selection',
  figureMentions: (value: number) => worded(value, 'mention', 'mentions'),
  figureDocuments: (value: number) => worded(value, 'document', 'documents'),
  figureConnections: (value: number) => worded(value, 'connection', 'connections'),
  figureSentences: (value: number) => worded(value, 'sentence', 'sentences'),
  figureSignificance: 'G²',
  figureNpmi: 'NPMI',
  alsoNamed: 'Named as',
  whyOne: (value: number) => `Why this is one node: ${counted(value, 'reason', 'reasons')}`,
  keptApart: (value: number) => `Kept apart from ${counted(value, 'other', 'others')} of the name`,
  reason: (rule: string, score: number) => `${rule.replaceAll('-', ' ')}, ${Math.round(100 * score)} %`,
  formCount: (text: string, value: number) => `${text}, ${counted(value, 'time', 'times')}`,
  tabConnections: (value: number) => `Connections ${count(value)}`,
  tabMentions: (value: number) => `Mentions ${count(value)}`,
  sortBy: 'Sort by',
  sorts: {
    weight: 'Sentences',
    significance: 'Significance',
    npmi: 'Association (NPMI)',
    documents: 'Documents',
    name: 'Name',
  },
  noNeighbours: 'No sentence names it together with anything else.',
  moreForms: (value: number) => `${count(value)} more`,
  moreSentences: (value: number, total: number) =>
    `${count(value)} more of ${counted(total, 'sentence', 'sentences')}`,
  allSentences: (value: number) => `All ${counted(value, 'sentence', 'sentences')}`,
  openDocument: (title: string) => `Read in ${title}`,
  untitled: 'Untitled document',
  orders: { oldest: 'Oldest first', newest: 'Newest first', strongest: 'Surest first' },
  within: (total: string, dates: string) => `${total}, counted within these dates: ${dates}.`,
  whole: (filters: readonly string[]) =>
    `Counted over all documents. Only the picture is cut: ${filters.join(', ')}.`,
  ofAllDates: (figure: string) => `${figure}, all dates`,
  nothingThen: 'No sentence of these dates names both.',
  allDates: 'Count everything',
  order: 'Order',
  expand: 'Expand',
  expandHint: 'Draw all its connections',
  focus: 'Find',
  focusHint: 'Brings it into sight in the graph',
  pathFrom: 'Path from here',
  copyOf: 'A near-copy of',
  copiedBy: 'Printed also as',
  source: 'Source',
  original: 'Original page',
  furnitureKey: 'greyed: page furniture, not read for names',
  confidence: (text: string, label: string, share: number) =>
    `${text}: ${label}, ${Math.round(share * 100)} % sure`,
  documentMentions: (value: number) => `${counted(value, 'name', 'names')} marked`,

  pathTitle: 'How are they connected?',
  pathHint: 'Choose two names to see the strongest chains between them.',
  pathEnds: { from: 'From', to: 'To' },
  pathClear: (name: string) => `Choose another than ${name}`,
  pathNone: 'No chain of sentences connects them.',
  pathMore: 'Look for more chains',
  pathNumber: (value: number, steps: number) => `Chain ${value} · ${counted(steps, 'step', 'steps')}`,

  selectedEntities: (value: number) => `${counted(value, 'entity', 'entities')} selected`,
  selectionHint: 'Shift-click adds or removes one.',

  saveCsv: 'Save as CSV',
  columns: {
    name: 'Name',
    type: 'Type',
    mentions: 'Mentions',
    documents: 'Documents',
    degree: 'Connections',
    pagerank: 'PageRank',
    betweenness: 'Betweenness',
    community: 'Community',
    first: 'First',
    last: 'Last',
    source: 'From',
    target: 'To',
    weight: 'Sentences',
    significance: 'G²',
    npmi: 'NPMI',
  },

  correct: 'Correct',
  correctHint: 'Corrections outlive a rebuild. Ctrl Z undoes the last one.',
  corrected: (words: string) => `${words}.`,
  readOnly: 'Read-only',
  readOnlyWhy: {
    server: 'Read-only: the server takes no corrections and no documents, or its graph was imported.',
    page: 'This is a published page: it can be explored and downloaded, not changed.',
  },
  save: 'Save',
  cancel: 'Cancel',
  rename: 'Rename',
  newName: 'New name',
  retype: 'Change the type',
  newType: 'New type',
  merge: 'Merge',
  mergeTitle: 'Are these the same?',
  mergeKeeps: 'Their mentions and connections become one. Which name stays?',
  mergeInto: (name: string) => `Merge another into ${name}`,
  mergeSearch: 'Search for the other name',
  mergeSuggested: 'Possible doubles',
  mergeReasons: {
    part: 'part of the name',
    spelling: 'similar spelling',
    initials: 'initials',
    same: 'same name',
  },
  split: 'Split off mentions of somebody else',
  splitChoose: 'Choose mentions',
  splitName: 'Name of the other (optional)',
  splitSend: (value: number) => `Split off ${count(value)}`,
  hide: 'Take it out of the graph',
  hideSend: 'Hide',
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Correction undone.',
  nothingToUndo: 'There is no correction to undo.',
  nothingToRedo: 'There is no correction to redo.',
  historyTab: (value: number) => `History ${count(value)}`,
  doublesTab: (value: number) => `Possible doubles ${count(value)}`,
  doublesHint:
    'Names of the graph that may stand for one and the same. The first keeps its name; what is merged can be undone.',
  doublesNone: 'No two names of the graph look like one.',
  mergePair: (from: string, into: string) => `Merge ${from} into ${into}`,
  noHistory: 'No corrections yet. Open an entity and choose Correct, or drag one onto another to merge them.',

  addFiles: 'Files',
  dropHere: 'Drop files or a folder here',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  formats: 'Text, Markdown, HTML and JSON Lines. Nothing leaves the machine the server runs on.',
  pasteText: 'Or paste a text',
  pasteTitle: 'Title',
  pastePublisher: 'Publisher',
  pasteDate: 'Date',
  pasteSend: 'Read it',
  pastedText: 'Pasted text',
  progress: 'Progress',
  fileStates: {
    waiting: 'waiting',
    reading: 'being read…',
    read: 'read',
    added: 'added',
    failed: 'not added',
  },
  connecting: 'Everything is read. The graph is being made anew…',
  /** Where the server's words are about the command line. */
  failures: {
    'unknown-format': (name: string) =>
      `${name}: nothing here reads this kind of file. Text, Markdown, HTML and JSON Lines can be read.`,
  } as Readonly<Record<string, (name: string) => string>>,
  moreFiles: (value: number) => `and ${counted(value, 'more file', 'more files')}`,
  uploaded: (added: number, failed: number) =>
    `${counted(added, 'document', 'documents')} added${failed > 0 ? `, ${count(failed)} failed` : ''}.`,

  emptyTitle: 'Nothing here yet',
  emptyText: 'Dramatis draws who and what your documents name. Give it some news to read.',
  emptyCommand: 'or on the command line:',
  nothingPasses: 'No entity passes these filters.',
  goneTitle: 'The server does not answer',
  errorTitle: 'That did not work',
  slow: 'The server is taking its time. Still waiting…',
  errorStays: 'What was loaded stays. Try again in a moment.',
  errorProblem: (message: string) => `The server answered with an error: ${message}`,
  offline: 'The server cannot be reached.',
  tokenTitle: 'This server asks for a token',
  tokenText: 'It was set with --token when the server was started.',
  tokenLabel: 'Token',
  tokenSend: 'Open',
  brokenLink: (parts: readonly string[]) =>
    `Part of this link makes no sense and was left out: ${parts.join(', ')}`,
  notDrawn: (name: string) => `${name} is hidden by the filters.`,
  showIt: 'Show it',
  gone: 'It is no longer in the store.',
  noWebgl: 'This browser cannot draw the graph (WebGL is off). The table shows the same.',

  shortcuts: [
    ['/', 'Search'],
    ['Esc', 'Close what is on top'],
    ['?', 'This help'],
    ['g', 'Graph or table'],
    ['f', 'Filters'],
    ['p', 'Find a path'],
    ['a', 'Add documents'],
    ['Ctrl Z', 'Undo the last correction'],
    ['Ctrl ⇧ Z', 'Redo'],
    ['c', 'Corrections so far'],
    ['Drag', 'Move and pin; onto another: merge'],
    ['Arrow keys', 'In the graph: from entity to entity'],
    ['Enter', 'Open what the keys are on'],
    ['Space', 'Select several (also Shift + click)'],
    ['Ctrl + arrows', 'Move what the keys are on'],
    ['⇧ P', 'Pin or unpin'],
    ['e', 'Draw all its connections (also double click)'],
    ['z', 'Zoom to the selection'],
    ['l', 'Run or stop the layout'],
    ['+ − 0', 'Zoom in, out, show everything'],
    ['Shift + arrows', 'Pan'],
  ] as const,
  helpText:
    'Each dot is a person, place or organisation; each line is at least one sentence naming both. Click either to read the sentences, click a sentence to read its document.',
} as const;
