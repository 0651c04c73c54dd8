import { strings } from '../strings.js';
import { Dialog } from './dialog.js';

export default function HelpDialog({ close }: { readonly close: () => void }) {
  return (
    <Dialog title={strings.help} close={close}>
      <p className="quiet">{strings.helpText}</p>
      <dl className="shortcuts">
        {strings.shortcuts.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
