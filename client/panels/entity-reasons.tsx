import type { EntityDetail } from '../api-types.js';
import { strings } from '../strings.js';

type Reason = EntityDetail['merges'][number];

/** The least certain are what a reader wants to look at. */
const doubtfulFirst = (a: Reason, b: Reason): number => a.score - b.score || (a.from < b.from ? -1 : 1);

const SHOWN = 40;

function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  const shown = [...reasons].sort(doubtfulFirst).slice(0, SHOWN);
  return (
    <details className="reasons">
      <summary>{title}</summary>
      <ul>
        {shown.map(({ from, to, reason, score }) => (
          <li key={`${from} ${to} ${reason}`}>
            <span dir="auto">{from}</span> → <span dir="auto">{to}</span>
            <span className="form-count"> {strings.reason(reason, score)}</span>
          </li>
        ))}
        {reasons.length > SHOWN && <li className="quiet">{strings.moreForms(reasons.length - SHOWN)}</li>}
      </ul>
    </details>
  );
}

/** Why its names are on one node, and who of its name is not on it. */
export function EntityReasons({ entity: { merges, apart } }: { readonly entity: EntityDetail }) {
  return (
    <>
      <Reasons title={strings.whyOne(merges.length)} reasons={merges} />
      <Reasons title={strings.keptApart(apart.length)} reasons={apart} />
    </>
  );
}
