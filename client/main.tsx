import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { linkViewToAddress } from './state/link-view.js';
import { queryClient } from './state/queries.js';
import { followTheme } from './state/theme.js';
import './styles/index.css';

followTheme();
linkViewToAddress();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
