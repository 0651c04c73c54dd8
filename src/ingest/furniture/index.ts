import { bylines } from './bylines.js';
import { copyright } from './copyright.js';
import { credits } from './credits.js';
import { dateline } from './dateline.js';
import { footer } from './footer.js';
import { navigation } from './navigation.js';
import type { Rule } from './page.js';
import { promotion } from './promotion.js';
import { related } from './related.js';
import { repeatedHeadline } from './repeated-headline.js';
import { share } from './share.js';

export const RULES = [
  navigation,
  bylines,
  dateline,
  credits,
  related,
  share,
  promotion,
  copyright,
  footer,
  repeatedHeadline,
] as const satisfies readonly Rule[];
