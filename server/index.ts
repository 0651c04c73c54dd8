export { type AppOptions, createApp } from './app.js';
export { type Listening, type ListenOptions, listen } from './main.js';
