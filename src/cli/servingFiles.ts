import { caddyfile, netlifyHeaders, nginxSite } from '../lib/serving/headerFiles.ts';
import { headerRules } from '../lib/serving/headerRules.ts';
import { builtFiles } from './builtFiles.ts';
import { writeWhole } from './writeFile.ts';

// After all pages are written: what a server has to say of them.
const headers = headerRules(builtFiles());
writeWhole('build/_headers', netlifyHeaders(headers));
writeWhole('deploy/nginx.conf', nginxSite(headers));
writeWhole('deploy/Caddyfile', caddyfile(headers));
console.log('headers for servers in build/_headers, deploy/nginx.conf and deploy/Caddyfile');
