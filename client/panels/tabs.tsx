import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

interface Tab {
  readonly key: string;
  readonly label: string;
  readonly body: () => ReactNode;
}

/** Tabs that the arrow keys move through. Only the open one is in the page. */
export function Tabs({ tabs, label }: { readonly tabs: readonly Tab[]; readonly label: string }) {
  const [open, setOpen] = useState(tabs[0]?.key);
  const id = useId();
  const shown = tabs.find((tab) => tab.key === open) ?? tabs[0];
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = tabs.findIndex((tab) => tab.key === shown?.key);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    setOpen(next?.key);
    document.getElementById(`${id}-${next?.key}`)?.focus();
    event.preventDefault();
  };
  return (
    <>
      <div role="tablist" aria-label={label} className="tabs" onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={tab === shown}
            aria-controls={`${id}-panel`}
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => setOpen(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown?.key}`}>
        {shown?.body()}
      </div>
    </>
  );
}
