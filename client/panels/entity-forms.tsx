import { useState } from 'react';
import type { EntityDetail } from '../api-types.js';
import { strings } from '../strings.js';

const FORMS_SHOWN = 8;

/** What an entity is called, and how often. */
export function EntityForms({ entity }: { readonly entity: EntityDetail }) {
  const [all, setAll] = useState(false);
  const forms = all ? entity.forms : entity.forms.slice(0, FORMS_SHOWN);
  if (entity.forms.length < 2) return null;
  return (
    <section className="forms" aria-label={strings.alsoNamed}>
      <h3 className="label">{strings.alsoNamed}</h3>
      <ul>
        {forms.map((form) => (
          <li key={form.text} className="form" dir="auto">
            {form.text} <span className="form-count">{strings.count(form.count)}</span>
          </li>
        ))}
        {!all && entity.forms.length > FORMS_SHOWN && (
          <li>
            <button type="button" className="link" onClick={() => setAll(true)}>
              {strings.moreForms(entity.forms.length - FORMS_SHOWN)}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
