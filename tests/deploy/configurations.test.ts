import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caddyConfiguration, nginxConfiguration, usual } from '../../scripts/deploy/configurations.mjs';
import { headersWith, securityHeaders } from '../../scripts/security-headers.mjs';
import { servedTypes } from '../../scripts/served-types.mjs';

const file = (name: string) => readFileSync(`scripts/deploy/${name}`, 'utf8');

describe('the configurations of other servers', () => {
  test('the files are what the tables of headers and types make; else: node scripts/deploy/configurations.mjs', () => {
    expect(file('nginx.conf')).toBe(nginxConfiguration(usual));
    expect(file('Caddyfile')).toBe(caddyConfiguration(usual));
  });

  test('say every header once and know every type', () => {
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(file('nginx.conf').split(`add_header ${name} "${value}" always;`), name).toHaveLength(2);
      expect(file('Caddyfile').split(`${name} "${value}"`), name).toHaveLength(2);
    }
    for (const [extension, type] of Object.entries(servedTypes)) {
      expect(file('nginx.conf'), extension).toMatch(new RegExp(`\\n {8}${type.replace('+', '\\+')} [^;]*\\b${extension.slice(1)}\\b`));
      expect(file('Caddyfile'), extension).toContain(`*${extension}`);
    }
  });

  test('a host of tiles, a certificate and a path of the server find their place', () => {
    const place = { ...usual, listen: '443', tls: { certificate: '/etc/picket/wall.crt', key: '/etc/picket/wall.key' }, hosts: ['https://tiles.example.internal'] };
    for (const made of [nginxConfiguration(place), caddyConfiguration(place)]) {
      expect(made).toContain(headersWith(place.hosts)['Content-Security-Policy']);
      expect(made).toContain('/etc/picket/wall.key');
    }
    expect(nginxConfiguration(place)).toContain('listen 443 ssl;');
    expect(caddyConfiguration(place)).toContain('https://:443 {');
    const under = { ...usual, under: '/picket/' };
    expect(nginxConfiguration(under)).toContain('alias /srv/picket/;');
    expect(caddyConfiguration(under)).toContain('uri strip_prefix /picket');
  });

  test.each([{ root: '/srv/a b' }, { root: '/srv/a;b' }, { listen: '80; return 200' }, { under: '/a{b}/' }, { tls: { certificate: 'a"b', key: 'c' } }, { hosts: ['https://a"b'] }, { hosts: ['https://{env.X}'] }])('what a server would read as more than a text is refused: %j', (part) => {
    expect(() => nginxConfiguration({ ...usual, ...part }) + caddyConfiguration({ ...usual, ...part })).toThrow();
  });
});
