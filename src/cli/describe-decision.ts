import type { Anchor, Decision } from '../contract/decision.js';

/** A decision as a sentence. */
export const describeDecision = (decision: Decision): string => {
  switch (decision.kind) {
    case 'merge':
      return `${decision.from.map(show).join(', ')} merged into ${show(decision.into)}.`;
    case 'split':
      return `${decision.mentions.map(show).join(', ')} split off${decision.name ? ` as ${decision.name}` : ''}.`;
    case 'rename':
      return `${show(decision.entity)} renamed to ${decision.name}.`;
    case 'retype':
      return `${show(decision.entity)} made a ${decision.type}.`;
    case 'hide':
      return `${show(decision.entity)} hidden.`;
    case 'undo':
      return `${decision.decision} taken back.`;
  }
};

const show = (anchor: Anchor): string =>
  anchor.kind === 'name' ? `${anchor.name} (${anchor.type})` : `'${anchor.text}' in ${anchor.source}`;
