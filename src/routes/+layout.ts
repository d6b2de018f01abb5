export const prerender = true;
export const trailingSlash = 'always';
// What moves is an island of its own (src/lib/story/client.ts): the prose does not travel twice.
export const csr = false;
