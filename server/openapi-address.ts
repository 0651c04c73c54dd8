/** What every address of the API begins with. */
export const API = '/api/v1';
