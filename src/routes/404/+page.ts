// Written as 404.html, where static hosts look for it.
export const trailingSlash = 'never';
