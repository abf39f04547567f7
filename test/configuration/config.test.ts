import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { afterEach, describe, expect, it } from 'vitest';
import {
  CONFIG_EXIT_CODE,
  ConfigError,
  type Environment,
  listSecrets,
  loadConfig,
  loadStorageConfig,
  parseConfig,
} from '../../src/configuration/config.ts';
import { ENVIRONMENT_VARIABLES, environmentSchema, type VariableName } from '../../src/configuration/environment.ts';

const TOKEN = 'MTIzNDU2Nzg5.abcdef.ghijkl-mnop';
const COMMUNITY = { RETURNING_API_TOKEN: 'rai-key-123', RETURNING_COMMUNITY_ID: '64b0c0ffee64b0c0ffee64b0' };
const VARIABLES = Object.entries(ENVIRONMENT_VARIABLES);

/** Parses with everything required set. */
function configure(environment: Environment) {
  return parseConfig({ DISCORD_TOKEN: TOKEN, ...environment });
}

function problemsOf(environment: Environment): readonly string[] {
  return problemsIn(() => parseConfig({ DISCORD_TOKEN: TOKEN, ...environment }));
}

function problemsIn(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('a configuration', () => {
  it('needs the bot token alone and has every documented default', () => {
    expect(parseConfig({ DISCORD_TOKEN: TOKEN })).toEqual({
      discord: { token: TOKEN, guildIds: new Set(), apiUrl: 'https://discord.com/api' },
      returning: {
        apiUrl: 'https://integration.returning.ai',
        applicationUrl: 'https://integration.returning.ai',
        systemUrl: 'https://rai-api.returning.ai/api/v1',
      },
      database: { kind: 'sqlite', path: './data/points.db' },
      retention: { refusals: 30, audit: 90 },
      logLevel: 'info',
    });
  });

  it('takes every variable', () => {
    const config = configure({
      ...COMMUNITY,
      DISCORD_GUILDS: '123456789012345678',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
      RETURNING_API_URL: 'http://localhost:9000/v2/',
      RETURNING_APPLICATION_URL: 'https://app.example/x//',
      RETURNING_SYSTEM_URL: 'https://system.example/',
      RETURNING_FIELD_ID: 'field-1',
      RETURNING_SYSTEM_KEY: 'system-key-123',
      DATABASE_URL: 'file:/var/lib/points.db',
      ENCRYPTION_KEY: 'ab'.repeat(32),
      RETENTION_REASONS_DAYS: '365',
      RETENTION_REFUSALS_DAYS: '14',
      RETENTION_AUDIT_DAYS: '60',
      RETENTION_GUILDS_DAYS: '90',
      HTTP_PORT: '8081',
      HTTP_HOST: '0.0.0.0',
      LOG_LEVEL: 'debug',
      SHARDS: 'AUTO',
    });
    expect(config).toEqual({
      discord: { token: TOKEN, guildIds: new Set(['123456789012345678']), apiUrl: 'http://127.0.0.1:8080/api' },
      returning: {
        apiUrl: 'http://localhost:9000/v2',
        applicationUrl: 'https://app.example/x',
        systemUrl: 'https://system.example',
        token: 'rai-key-123',
        communityId: '64b0c0ffee64b0c0ffee64b0',
        fieldId: 'field-1',
        systemKey: 'system-key-123',
      },
      database: { kind: 'sqlite', path: '/var/lib/points.db' },
      encryptionKey: Buffer.alloc(32, 0xab),
      retention: { reasons: 365, refusals: 14, audit: 60, guilds: 90 },
      http: { host: '0.0.0.0', port: 8081 },
      logLevel: 'debug',
    });
  });

  it('treats blank as unset and trims what is around a value', () => {
    const blank = Object.fromEntries(VARIABLES.map(([name]) => [name, ' \t\r\n']));
    expect(configure({ ...blank, DISCORD_TOKEN: ` ${TOKEN}\r` })).toEqual(configure({}));
    expect(problemsOf({ DISCORD_TOKEN: '  ' })).toEqual([expect.stringMatching(/^DISCORD_TOKEN: is not set\. Copy /)]);
  });

  it('cannot be changed afterwards', () => {
    const config = configure({ ...COMMUNITY, HTTP_PORT: '1' });
    const parts = [config, config.discord, config.returning, config.database, config.retention, config.http];
    for (const part of parts) expect(Object.isFrozen(part)).toBe(true);
  });

  it('knows every text by which a secret could appear, and no other', () => {
    const config = configure({ ...COMMUNITY, RETURNING_SYSTEM_KEY: 'system-key-123', ENCRYPTION_KEY: 'ff'.repeat(32) });
    const key = Buffer.alloc(32, 0xff);
    const forms = [key.toString('hex'), key.toString('base64'), key.toString('base64url')];
    expect(listSecrets(config)).toEqual([TOKEN, 'rai-key-123', 'system-key-123', ...forms]);
    expect(listSecrets(configure({}))).toEqual([TOKEN]);
  });
});

describe('a bad configuration', () => {
  it('is one message that lists every problem, across variables too, each with the variable and a fix', () => {
    const environment = {
      DISCORD_GUILDS: 'my server',
      DISCORD_API_URL: 'ftp://x',
      RETURNING_API_TOKEN: 'key',
      RETURNING_FIELD_ID: 'a/b',
      HTTP_PORT: '0',
      LOG_LEVEL: 'loud',
      SHARDS: '4/4',
      ENCRYPTION_KEY: 'short',
      DATABASE_URL: 'mysql://x',
    };
    expect(() => parseConfig(environment)).toThrow(ConfigError);
    const problems = problemsOf({ ...environment, DISCORD_TOKEN: '' });
    const named = problems.map((problem) => problem.split(':')[0]);
    expect(named.sort()).toEqual([...Object.keys(environment), 'DISCORD_TOKEN', 'RETURNING_FIELD_ID'].sort());
    const { message } = new ConfigError(problems);
    for (const problem of problems) expect(message.split('\n')).toContain(`  - ${problem}`);
    expect(message).toContain('11 problems');
    // What is wrong, a full stop, what to do.
    for (const problem of problems) expect(problem).toMatch(/^[A-Z_]+: .+[.] .+/);
  });

  it.each(VARIABLES.map(([name]) => name))('never repeats what %s was set to', (name) => {
    // Wrong for every variable: a slash, spaces, a quote and no known form.
    const text = 'sEcReT va/lue " 4711';
    const problems = problemsOf({ [name]: text });
    expect(problems.some((problem) => problem.startsWith(`${name}: `))).toBe(true);
    expect(new ConfigError(problems).message).not.toMatch(/secret va|4711/i);
  });

  it('never repeats a password in an address', () => {
    expect(problemsOf({ RETURNING_API_URL: 'https://user:hunter2@host.example' }).join()).not.toContain('hunter2');
    expect(problemsOf({ DATABASE_URL: 'postgres://user:hunter2@host.example/db' }).join()).not.toContain('hunter2');
  });

  it('ends the process with the code for a configuration error', () => {
    expect(CONFIG_EXIT_CODE).toBe(78);
  });
});

describe('addresses', () => {
  const names: VariableName[] = [
    'DISCORD_API_URL',
    'RETURNING_API_URL',
    'RETURNING_APPLICATION_URL',
    'RETURNING_SYSTEM_URL',
  ];

  it.each(names)('%s must be http or https, without credentials, query or fragment', (name) => {
    for (const good of ['https://host', 'http://127.0.0.1:1/x', 'HTTPS://HOST/', 'http://[::1]:80/a/b/']) {
      expect(problemsOf({ [name]: good })).toEqual([]);
    }
    for (const bad of [
      'host.example',
      'ftp://host',
      'file:/x',
      'https://',
      'https:host',
      'https:// host',
      'http:///x',
    ]) {
      expect(problemsOf({ [name]: bad })).toEqual([expect.stringContaining('https:// or http://')]);
    }
    for (const bad of ['https://user@host', 'https://user:word@host', 'https://:word@host']) {
      expect(problemsOf({ [name]: bad })).toEqual([expect.stringContaining('user name or password')]);
    }
    for (const bad of ['https://host?', 'https://host/x?a=1', 'https://host/#x', 'https://host#']) {
      expect(problemsOf({ [name]: bad })).toEqual([expect.stringContaining('"?" or "#"')]);
    }
  });

  it('list credentials and a query of one address as two problems', () => {
    expect(problemsOf({ RETURNING_API_URL: 'https://user@host?x' })).toHaveLength(2);
  });

  it('the application API is where the API is, unless it has an address of its own', () => {
    expect(configure({ RETURNING_API_URL: 'https://one.example/' }).returning.applicationUrl).toBe(
      'https://one.example',
    );
  });

  it('the Discord address has no version, which the client adds', () => {
    expect(problemsOf({ DISCORD_API_URL: 'https://discord.com/api/v10/' })).toEqual([
      expect.stringContaining('must not end with an API version'),
    ]);
    expect(problemsOf({ RETURNING_SYSTEM_URL: 'https://host/api/v1' })).toEqual([]);
  });
});

describe('DISCORD_GUILDS', () => {
  it.each([
    ['12345678901234567', ['12345678901234567']],
    ['123456789012345678,223456789012345678', ['123456789012345678', '223456789012345678']],
    [' 123456789012345678 ,\n 12345678901234567890, ', ['123456789012345678', '12345678901234567890']],
    ['123456789012345678 123456789012345678', ['123456789012345678']],
    [',', []],
  ])('reads %j', (text, ids) => {
    expect([...configure({ DISCORD_GUILDS: text }).discord.guildIds]).toEqual(ids);
  });

  it.each(['1234567890123456', '123456789012345678901', '123456789012345678;223456789012345678', '<@1>', '*'])(
    'refuses %j',
    (text) => expect(problemsOf({ DISCORD_GUILDS: text })).toEqual([expect.stringContaining('17 to 20 digits')]),
  );
});

describe('tokens and keys', () => {
  it.each(['DISCORD_TOKEN', 'RETURNING_SYSTEM_KEY'])('%s is one word that a header can carry', (name) => {
    for (const bad of ['Bot abc', 'a\nb', '"quoted"', "'quoted'", 'schlüssel', 'a\u0000b', 'a\u200bb']) {
      expect(problemsOf({ ...COMMUNITY, [name]: bad })).toEqual([expect.stringContaining(`${name}: must be one word`)]);
    }
  });

  it('RETURNING_API_TOKEN needs RETURNING_COMMUNITY_ID, which may stand alone: its servers then bring their own keys', () => {
    const { RETURNING_API_TOKEN, RETURNING_COMMUNITY_ID } = COMMUNITY;
    expect(problemsOf({ RETURNING_API_TOKEN })).toEqual([
      expect.stringMatching(/^RETURNING_API_TOKEN: is set without RETURNING_COMMUNITY_ID\. Set /),
    ]);
    expect(problemsOf({ RETURNING_COMMUNITY_ID })).toEqual([]);
  });

  it('RETURNING_FIELD_ID needs the community it lies in', () => {
    expect(configure({ ...COMMUNITY, RETURNING_FIELD_ID: 'f1' }).returning.fieldId).toBe('f1');
    expect(problemsOf({ RETURNING_FIELD_ID: 'f1' })).toEqual([
      expect.stringMatching(/^RETURNING_FIELD_ID: is set without RETURNING_COMMUNITY_ID\. Set /),
    ]);
  });

  it('RETURNING_SYSTEM_KEY needs the community whose key it is', () => {
    expect(configure({ ...COMMUNITY, RETURNING_SYSTEM_KEY: 'system-key' }).returning.systemKey).toBe('system-key');
    expect(problemsOf({ RETURNING_SYSTEM_KEY: 'system-key' })).toEqual([
      expect.stringMatching(/^RETURNING_SYSTEM_KEY: is set without RETURNING_COMMUNITY_ID\. Set /),
    ]);
  });

  it('ids are one path segment', () => {
    for (const bad of ['.', '..', 'a/b', '/', 'a\\b', 'a b', 'a\u0007b', 'a\u0085b', '../x']) {
      expect(problemsOf({ ...COMMUNITY, RETURNING_FIELD_ID: bad })).toHaveLength(1);
      expect(problemsOf({ ...COMMUNITY, RETURNING_COMMUNITY_ID: bad })).toHaveLength(1);
    }
    for (const name of ['RETURNING_COMMUNITY_ID', 'RETURNING_FIELD_ID']) {
      for (const bad of [
        '"64b0"',
        "'64b0'",
        '64b0"',
        '`64b0`',
        '“64b0”',
        '„64b0“',
        '‘64b0’',
        '«64b0»',
        '64b0#mine',
        '64\u200bb0',
      ])
        expect(problemsOf({ ...COMMUNITY, [name]: bad })).toEqual([expect.stringContaining(`${name}: must be one id`)]);
    }
    expect(configure({ ...COMMUNITY, RETURNING_FIELD_ID: 'a.b-c_1' }).returning.fieldId).toBe('a.b-c_1');
  });
});

describe('DATABASE_URL', () => {
  it.each([
    ['file:points.db', 'points.db'],
    ['file:./data/points.db', './data/points.db'],
    ['file:../points.db', '../points.db'],
    ['file:/var/lib/points.db', '/var/lib/points.db'],
    ['file:///var/lib/points.db', '/var/lib/points.db'],
    ['file:./with space/#1/ü%20.db', './with space/#1/ü%20.db'],
    ['file:C:\\data\\points.db', 'C:\\data\\points.db'],
    ['file:///C:/data/points.db', 'C:/data/points.db'],
  ])('%s is the file %s', (url, path) => {
    expect(configure({ DATABASE_URL: url }).database).toEqual({ kind: 'sqlite', path });
  });

  const ENCRYPTION_KEY = 'ab'.repeat(32);

  it.each([
    'postgres://host/db',
    'postgresql://user:word@host:5433/db',
    'POSTGRES://host/db',
    'postgres://bot:a%40b%2Fc@[::1]/points?sslmode=verify-full&sslrootcert=/etc/ca.pem',
  ])('%s is the address of a PostgreSQL database', (url) => {
    expect(configure({ DATABASE_URL: url, ENCRYPTION_KEY }).database).toEqual({ kind: 'postgres', url });
  });

  it('of PostgreSQL needs a key in the environment, and says how to make one', () => {
    expect(problemsOf({ DATABASE_URL: 'postgres://host/db' })).toEqual([
      expect.stringMatching(/^ENCRYPTION_KEY: is not set, and on PostgreSQL .*node -p "crypto\.randomBytes\(32\)/),
    ]);
  });

  it.each([
    'postgres://',
    'postgres://host',
    'postgres://host/',
    'postgres:db',
    'postgres:///db',
    'postgres://bot:hunter2/x@host/db',
    'postgres://bot:hunter2#x@host/db',
    'postgres://bot:hunter2?x@host/db',
    'postgres://bot:100%hunter2@host/db',
    'postgres://host:port/db',
  ])('%s is refused, and not repeated', (url) => {
    const problems = problemsOf({ DATABASE_URL: url, ENCRYPTION_KEY });
    expect(problems).toEqual([expect.stringContaining('postgres://user:password@host:port/database')]);
    expect(problems.join()).not.toContain('hunter2');
  });

  it.each([
    ['sslmode=prefer', 'disable, require, verify-ca, verify-full'],
    ['password=hunter2', 'sslmode, sslrootcert'],
    ['host=elsewhere', 'sslmode, sslrootcert'],
  ])('with ?%s is refused with what may stand there', (query, names) => {
    expect(problemsOf({ DATABASE_URL: `postgres://host/db?${query}`, ENCRYPTION_KEY })).toEqual([
      expect.stringContaining(names),
    ]);
  });

  it('of PostgreSQL has a password that is kept out of logs, as it is and as it is written', () => {
    const secrets = listSecrets(configure({ DATABASE_URL: 'postgres://bot:hunter%402@host/db', ENCRYPTION_KEY }));
    expect(secrets).toEqual(expect.arrayContaining(['hunter@2', 'hunter%402']));
  });

  it.each(['./data/points.db', 'sqlite:x.db', 'mysql://h/d', 'file', 'file://data/points.db', 'file://host/x.db'])(
    '%s is refused: not file: and a path',
    (url) => expect(problemsOf({ DATABASE_URL: url })).toEqual([expect.stringContaining('"file:" and a path')]),
  );

  it.each(['file:"./x.db"', "file:'/srv/x.db'", 'file:./x.db # mine', 'file:./x.db"'])(
    '%s is refused: what stands around the path would be a part of the name',
    (url) => expect(problemsOf({ DATABASE_URL: url })).toEqual([expect.stringContaining('Remove them where')]),
  );

  it.each(['file:', 'file::memory:', 'file:./data/', 'file:x.db?mode=memory', 'file:a\u0000b', 'file:///'])(
    '%j is refused: no file that can be kept',
    (url) => expect(problemsOf({ DATABASE_URL: url })).toEqual([expect.stringContaining('kept on disk')]),
  );
});

describe('what is forgotten by itself', () => {
  it.each(['0', '-1', '1.5', 'never', '36501'])('after "%s" days is refused', (text) => {
    const names = [
      'RETENTION_REASONS_DAYS',
      'RETENTION_REFUSALS_DAYS',
      'RETENTION_AUDIT_DAYS',
      'RETENTION_GUILDS_DAYS',
    ];
    for (const name of names)
      expect(problemsOf({ [name]: text })).toEqual([expect.stringMatching(`^${name}: must be`)]);
  });

  it('is no server that may come back within a month', () => {
    expect(problemsOf({ RETENTION_GUILDS_DAYS: '29' })).toHaveLength(1);
    expect(configure({ RETENTION_GUILDS_DAYS: '30' }).retention.guilds).toBe(30);
  });
});

describe('ENCRYPTION_KEY', () => {
  const key = Buffer.from(Array.from({ length: 32 }, (_, index) => 255 - index * 3));

  it.each([
    ['hexadecimal', key.toString('hex')],
    ['upper-case hexadecimal', key.toString('hex').toUpperCase()],
    ['base64', key.toString('base64')],
    ['base64 without padding', key.toString('base64').replace('=', '')],
    ['base64url', key.toString('base64url')],
  ])('reads 32 bytes of %s', (_form, text) => {
    expect(configure({ ENCRYPTION_KEY: text }).encryptionKey).toEqual(key);
  });

  it.each([
    'a passphrase',
    'ab'.repeat(31),
    'ab'.repeat(33),
    `${'ab'.repeat(31)}zz`,
    Buffer.alloc(31).toString('base64'),
    Buffer.alloc(33).toString('base64'),
    // The last character says more than 32 bytes hold: a typing mistake.
    `${Buffer.alloc(32).toString('base64url').slice(0, -1)}B`,
    `${key.toString('base64').slice(0, 20)} ${key.toString('base64').slice(20)}`,
  ])('refuses %j and tells how to make one', (text) => {
    const problems = problemsOf({ ENCRYPTION_KEY: text });
    expect(problems).toEqual([expect.stringContaining(`node -p "crypto.randomBytes(32).toString('hex')"`)]);
    expect(problems.join()).not.toContain(text);
  });
});

describe('HTTP_PORT and HTTP_HOST', () => {
  it('open nothing without a port', () => {
    expect(configure({ HTTP_HOST: '0.0.0.0' })).not.toHaveProperty('http');
  });

  it('listen on loopback unless told otherwise', () => {
    expect(configure({ HTTP_PORT: '65535' }).http).toEqual({ host: '127.0.0.1', port: 65_535 });
    expect(configure({ HTTP_PORT: '1', HTTP_HOST: '::1' }).http).toEqual({ host: '::1', port: 1 });
    expect(configure({ HTTP_PORT: '80', HTTP_HOST: 'bot.internal' }).http).toEqual({ host: 'bot.internal', port: 80 });
  });

  it.each(['0', '65536', '99999', '-1', '80.5', '8o', '1e3', 'on', '0x50'])('refuse port %s', (port) => {
    expect(problemsOf({ HTTP_PORT: port })).toEqual([expect.stringContaining('from 1 to 65535')]);
  });

  it.each(['http://x', 'host:80', '[::1]', 'a b', '-x', 'a/b'])('refuse host %s', (host) => {
    expect(problemsOf({ HTTP_HOST: host })).toEqual([expect.stringContaining('IP address or a host name')]);
  });
});

describe('LOG_LEVEL', () => {
  it.each(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])('takes %s, in any case', (level) => {
    expect(configure({ LOG_LEVEL: level }).logLevel).toBe(level);
    expect(configure({ LOG_LEVEL: level.toUpperCase() }).logLevel).toBe(level);
  });

  it.each(['verbose', 'warning', '30'])('refuses %s and lists the levels', (level) => {
    expect(problemsOf({ LOG_LEVEL: level })).toEqual([
      expect.stringContaining('trace, debug, info, warn, error, fatal'),
    ]);
  });
});

describe('SHARDS', () => {
  it.each(['auto', 'AUTO'])('takes %s', (text) => expect(() => configure({ SHARDS: text })).not.toThrow());

  it.each(['0/1', '0,1/4', 'auto/4', '0', 'all'])('refuses %s, and says why one process is all', (text) => {
    expect(problemsOf({ SHARDS: text })).toEqual([expect.stringMatching(/^SHARDS: must be auto\. .* twice\.$/)]);
  });
});

describe('loading', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  function envFile(text: string | Buffer): string {
    const folder = mkdtempSync(join(tmpdir(), 'config-test-'));
    folders.push(folder);
    writeFileSync(join(folder, '.env'), text);
    return join(folder, '.env');
  }

  it('reads the file, with comments and quotes', () => {
    const config = loadConfig(envFile(`# a comment\nDISCORD_TOKEN="${TOKEN}" # mine\nLOG_LEVEL=warn\n`), {});
    expect(config).toMatchObject({ discord: { token: TOKEN }, logLevel: 'warn' });
  });

  it('lets the real environment win, also when it is blank there', () => {
    const file = envFile(`DISCORD_TOKEN=${TOKEN}\nLOG_LEVEL=warn\nHTTP_PORT=8080\n`);
    const config = loadConfig(file, { LOG_LEVEL: 'debug', HTTP_PORT: '' });
    expect(config.logLevel).toBe('debug');
    expect(config).not.toHaveProperty('http');
  });

  it('works without a file', () => {
    expect(loadConfig('/nowhere/.env', { DISCORD_TOKEN: TOKEN })).toEqual(configure({}));
  });

  it('takes no orders for dotenv from the environment and changes nothing in it', () => {
    const environment = {
      DOTENV_PATH: '/elsewhere',
      DOTENV_DEBUG: 'true',
      DOTENV_OVERRIDE: 'true',
      LOG_LEVEL: 'error',
    };
    const before = { ...process.env };
    expect(loadConfig(envFile(`DISCORD_TOKEN=${TOKEN}\nLOG_LEVEL=warn`), environment).logLevel).toBe('error');
    expect({ ...process.env }).toEqual(before);
  });

  it.each([
    ['a value with blanks, no-break spaces and a comment', `DATABASE_URL = \u00a0file:./a b.db  # mine`, './a b.db'],
    ['a value between single quotes', `DATABASE_URL='file:./guild#1.db' # mine`, './guild#1.db'],
    ['a value between double quotes', `export DATABASE_URL="file:./guild#1.db"`, './guild#1.db'],
    ['a value between backticks', "DATABASE_URL: `file:./it's.db`", "./it's.db"],
    ['no value, and a comment', `DATABASE_URL= # file:./other.db`, './data/points.db'],
    [
      'a byte order mark, and lines that end in one character',
      `\ufeffDATABASE_URL=file:./a.db\rLOG_LEVEL=info`,
      './a.db',
    ],
    ['a path of Windows', 'DATABASE_URL=file:C:\\new\\points.db', 'C:\\new\\points.db'],
    ['a comment of another code page', Buffer.from('# \u00fc\nDATABASE_URL=file:./a.db', 'latin1'), './a.db'],
    ['lines of other programs', `OTHER=a#b"c\nset OTHER=1\nDATABASE_URL=file:./a.db`, './a.db'],
  ])('reads %s', (_, text, path) => {
    const file = envFile(Buffer.concat([Buffer.from(text), Buffer.from(`\nDISCORD_TOKEN=${TOKEN}`)]));
    expect(loadConfig(file, {}).database).toEqual({ kind: 'sqlite', path });
    expect(loadStorageConfig(file, {}).database).toEqual({ kind: 'sqlite', path });
  });

  const HASH = /has a # in a value without quotes.* Put the value between quotes, as in DATABASE_URL='value'/;
  const QUOTES = /has quotes that do not enclose the value.* Put the whole value between/;
  const NOT_READ = /is not read.* Write it as DATABASE_URL=value, in capital letters\./;

  it.each([
    ['# behind a letter', 'DATABASE_URL=file:/srv/guild#1.db', HASH],
    ['# behind a letter, and a comment', 'DATABASE_URL=file:/srv/guild#1.db # mine', HASH],
    ['# as its first letter', 'DATABASE_URL=#file', HASH],
    ['an open quote', `DATABASE_URL='file:/srv/points.db`, QUOTES],
    ['a quote inside', `DATABASE_URL=file:/srv/"points.db"`, QUOTES],
    ['an apostrophe', `DATABASE_URL=file:/home/o'brien/points.db`, QUOTES],
    ['something behind the quotes', `DATABASE_URL="file:/srv/points.db"bak`, QUOTES],
    ['# right behind the quotes', `DATABASE_URL="file:/srv/points.db"#mine`, QUOTES],
    ['a backslash between double quotes', 'DATABASE_URL="file:C:\\new\\points.db"', /backslash.* Use single quotes/],
    [
      'letters of another code page',
      Buffer.from('DATABASE_URL=file:/srv/\u00fc.db', 'latin1'),
      /not UTF-8\. Save the file/,
    ],
    ['a form of another shell', 'set DATABASE_URL=file:/srv/points.db', NOT_READ],
    ['small letters', 'database_url=file:/srv/points.db', NOT_READ],
    ['a colon without a space', 'DATABASE_URL:file:/srv/points.db', NOT_READ],
  ])('refuses %s, where two readers differ, with the line and the fix', (_, text, words) => {
    const head = `DISCORD_TOKEN=${TOKEN}\n# a comment\n`;
    const file = envFile(Buffer.concat([Buffer.from(head), Buffer.from(text), Buffer.from('\nHTTP_PORT=many')]));
    const problem = expect.stringMatching(words);
    expect(problemsIn(() => loadConfig(file, {}))).toEqual([problem, expect.stringContaining('HTTP_PORT: is no port')]);
    const [told = ''] = problemsIn(() => loadStorageConfig(file, {}));
    expect(told).toMatch(words);
    expect(told).toContain(`DATABASE_URL: line 3 of ${file} `);
    expect(told).not.toContain('srv');
  });

  it.each([
    ['UTF-16', Buffer.from(`\ufeffDISCORD_TOKEN=${TOKEN}\n`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(`DISCORD_TOKEN=${TOKEN}\n`, 'utf16le')],
  ])('refuses a file in %s as a whole', (_, bytes) => {
    const file = envFile(bytes);
    const problems = [`${file}: is not saved as UTF-8, so nothing in it can be read. Save it again as UTF-8.`];
    expect(problemsIn(() => loadConfig(file, { DISCORD_TOKEN: TOKEN }))).toEqual(problems);
  });

  it('says so when the file is there and cannot be read', () => {
    expect(() => loadConfig(tmpdir(), { DISCORD_TOKEN: TOKEN })).toThrow(/cannot be read \(EISDIR\)\. Make it /);
  });
});

describe('what people read', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

  it('describes every variable of the schema, in its order', () => {
    expect(Object.keys(ENVIRONMENT_VARIABLES)).toEqual(Object.keys(environmentSchema.shape));
    for (const [name, variable] of VARIABLES) {
      expect([name, variable.default === undefined]).toEqual([name, variable.unset !== undefined]);
    }
  });

  it('.env.example has every variable with its meaning and default, in sections, set only where required', () => {
    const sections = [...new Set(VARIABLES.map(([, variable]) => variable.section))];
    let at = 0;
    for (const section of sections) {
      at = example.indexOf(`\n# --- ${section} ---\n`, at);
      expect([section, at]).toEqual([section, expect.any(Number)]);
      expect(at).toBeGreaterThan(0);
      for (const [name, variable] of VARIABLES.filter(([, { section: own }]) => own === section)) {
        const line = `${variable.required === undefined ? '# ' : ''}${name}=${variable.default ?? ''}`;
        const next = example.indexOf(`\n${line}\n`, at);
        expect([line, next > at]).toEqual([line, true]);
        const comment = example.slice(at, next).replaceAll(/\n#? ?/g, ' ');
        expect(comment).toContain(variable.meaning);
        if (variable.unset !== undefined) expect(comment).toContain(variable.unset);
        at = next;
      }
    }
    expect(example.match(/^(# )?[A-Z_]+=/gm)).toHaveLength(VARIABLES.length);
  });

  it('.env.example sets nothing but the empty token, and works once that is filled in', () => {
    expect(parse(example)).toEqual({ DISCORD_TOKEN: '' });
    const everyDefault = example.replaceAll(/^# (?=[A-Z_]+=)/gm, '');
    expect(configure({ ...parse(everyDefault), DISCORD_TOKEN: TOKEN })).toEqual(configure({}));
  });

  it('the table in the README is the same', () => {
    const rows = VARIABLES.map(([name, variable]) => {
      const fallback = variable.default === undefined ? variable.unset : `\`${variable.default}\``;
      return `| \`${name}\` | ${variable.meaning} | ${fallback} |`;
    });
    const table = ['| Variable | Meaning | Default |', '|---|---|---|', ...rows].join('\n');
    const between = /<!-- configuration -->\n([\s\S]*?)\n<!-- \/configuration -->/.exec(readme)?.[1];
    expect(between?.trim()).toBe(table);
  });
});
