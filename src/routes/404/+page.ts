// Written as 404.html, where static hosts look for it; its links are told from the site’s root (hooks.server.ts).
export const trailingSlash = 'never';
