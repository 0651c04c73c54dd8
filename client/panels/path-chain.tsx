import type { ChainAnswer } from '../api-types.js';
import { change, openEdge, openEntity } from '../state/view.js';
import { strings } from '../strings.js';
import { Dot } from './parts.js';
import { Quote } from './quote.js';

/** One chain written out, with a sentence on each step. */
export function PathChain({ chain, number }: { readonly chain: ChainAnswer; readonly number: number }) {
  const byId = new Map(chain.entities.map((entity) => [entity.id, entity]));
  return (
    <li className="chain">
      <h3 className="label">{strings.pathNumber(number, chain.steps.length)}</h3>
      <ol>
        {chain.entities.map((entity, at) => {
          const step = chain.steps[at];
          const ends = step
            ? [byId.get(step.source), byId.get(step.target)].filter((one) => one !== undefined)
            : [];
          return (
            <li key={entity.id}>
              <button type="button" className="neighbour-name" onClick={() => change(openEntity(entity.id))}>
                <Dot type={entity.type} />
                <span dir="auto" title={entity.name}>
                  {entity.name}
                </span>
              </button>
              {step && (
                <div className="chain-step">
                  {step.evidence.slice(0, 1).map((span) => (
                    <Quote key={`${span.document}:${span.start}`} {...span} entities={ends} />
                  ))}
                  {step.evidenceTotal > 1 && (
                    <button
                      type="button"
                      className="link"
                      onClick={() => change(openEdge(step.source, step.target))}
                    >
                      {strings.allSentences(step.evidenceTotal)}
                    </button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </li>
  );
}
